package dev.medlint.cli;

import dev.medlint.source.NewFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

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
    Path draft = NewFile.in(folder);
    try {
      writeInto(draft, content);
      NewFile.put(draft, file);
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
    Files.createDirectories(file.toAbsolutePath().normalize().getParent());
    NewFile.keep(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void writeInto(Path file, Bytes content) throws IOException, UsageException {
    try (OutputStream out = Files.newOutputStream(file)) {
      content.writeTo(out);
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
