package dev.medlint.cli;

import dev.medlint.binary.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of the program. */
final class Version {

  private Version() {}

  /** Returns a version such as {@code 0.1.0}, as the build wrote it. */
  static String ofProgram() {
    try (InputStream in = Resources.open(Version.class, "version.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
