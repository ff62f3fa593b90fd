package dev.medlint.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The folder that a browser downloads to. */
record Downloads(Path folder) {

  /**
   * Waits until a file is there with its content. The browser makes an empty file of that name
   * first, so that no other takes the name, and moves the content over it when it is complete.
   */
  Path await(String name) throws IOException, InterruptedException {
    Path file = folder.resolve(name);
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!isComplete(file) && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    assertTrue(isComplete(file), file + " was not downloaded");
    return file;
  }

  private static boolean isComplete(Path file) throws IOException {
    return Files.exists(file) && Files.size(file) > 0;
  }
}
