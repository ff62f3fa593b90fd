package dev.medlint.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * A file that is written beside its place and then takes it in one step, so that nobody ever sees
 * half of one. Stateless and thread-safe.
 */
public final class NewFile {

  private NewFile() {}

  /**
   * Makes an empty file that others may read as far as the user lets them read new files: those
   * that {@link Files#createTempFile} makes are for the user alone.
   *
   * @param folder where it is to take its place
   * @throws IOException if no file can be made there
   */
  public static Path in(Path folder) throws IOException {
    long number = System.nanoTime();
    while (true) {
      try {
        return Files.createFile(folder.resolve(".medlint-" + number + ".part"));
      } catch (FileAlreadyExistsException e) {
        number++;
      }
    }
  }

  /**
   * Puts a file in the place of another, which is there whole until the new one is.
   *
   * @param made written and closed; gone afterwards
   * @param file need not be there
   * @throws IOException if it cannot be moved; the old file is then as it was
   */
  public static void put(Path made, Path file) throws IOException {
    try {
      Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Writes a file that people could not make again: the new bytes are on the disk before the old
   * ones go, and whoever might read the old file may read the new one. What a symbolic link leads
   * to is replaced, not the link.
   *
   * @param file need not be there; its folder must
   * @param bytes all that it is to hold
   * @throws IOException if it cannot be written; the old file is then as it was
   */
  public static void keep(Path file, byte[] bytes) throws IOException {
    Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
    Path draft = in(real.getParent());
    try {
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      takeOverPermissions(real, draft);
      put(draft, real);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void takeOverPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view != null && Files.exists(from)) {
      view.setPermissions(Files.getPosixFilePermissions(from));
    }
  }
}
