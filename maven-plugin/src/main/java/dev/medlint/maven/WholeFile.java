package dev.medlint.maven;

import dev.medlint.source.NewFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes files so that nobody ever sees half of one. */
final class WholeFile {

  private WholeFile() {}

  /** Writes a file, or leaves the one that was there as it was. Missing folders are made. */
  static void write(Path file, Content content) throws IOException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    Files.createDirectories(folder);
    Path draft = NewFile.in(folder);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
        content.writeTo(out);
      }
      NewFile.put(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** What goes into a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }
}
