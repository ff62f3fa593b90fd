package dev.medlint.fuzzing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for what is read from files only; gone with the process. */
final class Scratch {

  private Scratch() {}

  static Path folder() {
    try {
      Path folder = Files.createTempDirectory("medlint-fuzzing");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      // The system clears its folder for temporary files sooner or later.
    }
  }
}
