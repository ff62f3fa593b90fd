package dev.medlint.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes report files so that nobody ever sees half of one. */
final class ReportFiles {

  private ReportFiles() {}

  /** Writes text into a file, or leaves the one that was there as it was. */
  static void write(Path file, Content content) throws IOException, UsageException {
    writeBytes(
        file,
        stream -> {
          Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
          content.writeTo(out);
          out.flush();
        });
  }

  /** Writes a file, or leaves the one that was there as it was. Missing folders are made. */
  static void writeBytes(Path file, Bytes content) throws IOException, UsageException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException("«" + folder + "» не папка", "“" + folder + "” is not a folder");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      writeInto(file, content);
      return;
    }
    Path draft = draftIn(folder);
    try {
      writeInto(draft, content);
      replace(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * Writes a file that people could not make again: like {@link #write}, and on the disk before the
   * old one goes.
   */
  static void keep(Path file, Content content) throws IOException, UsageException {
    StringWriter text = new StringWriter();
    content.writeTo(text);
    Path folder = file.toAbsolutePath().normalize().getParent();
    Files.createDirectories(folder);
    replaceWith(text.toString().getBytes(StandardCharsets.UTF_8), file, folder);
  }

  /** Writes the bytes of a file that is there, or leaves it as it was. */
  static void writeBytes(Path file, byte[] bytes) throws IOException {
    // The file itself is replaced, not a link to it.
    Path real = file.toRealPath();
    replaceWith(bytes, real, real.getParent());
  }

  /** Whom the user let read the old file may read the new one, and nobody else. */
  private static void takeOverPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view != null && Files.exists(from)) {
      view.setPermissions(Files.getPosixFilePermissions(from));
    }
  }

  private static void replaceWith(byte[] bytes, Path file, Path folder) throws IOException {
    Path draft = draftIn(folder);
    try {
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      takeOverPermissions(file, draft);
      replace(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * Makes an empty file that others may read as far as the user lets them read new files: those
   * that {@link Files#createTempFile} makes are for the user alone.
   */
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

  private static void writeInto(Path file, Bytes content) throws IOException, UsageException {
    try (OutputStream out = Files.newOutputStream(file)) {
      content.writeTo(out);
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
    void writeTo(Writer out) throws IOException, UsageException;
  }

  /** What goes into a file that is no text. */
  @FunctionalInterface
  interface Bytes {
    void writeTo(OutputStream out) throws IOException, UsageException;
  }
}
