package dev.medlint.maven;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files so that nobody ever sees half of one. */
final class WholeFile {

  private WholeFile() {}

  /** Writes a file, or leaves the one that was there as it was. Missing folders are made. */
  static void write(Path file, Content content) throws IOException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    Files.createDirectories(folder);
    Path draft = draftIn(folder);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
        content.writeTo(out);
      }
      replace(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Others may read the file as far as the user lets them read new files. */
  private static Path draftIn(Path folder) throws IOException {
    long number = System.nanoTime();
    while (true) {
      try {
        return Files.createFile(folder.resolve(".medlint-" + number + ".part"));
      } catch (FileAlreadyExistsException e) {
        number++;
      }
    }
  }

  private static void replace(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** What goes into a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }
}
