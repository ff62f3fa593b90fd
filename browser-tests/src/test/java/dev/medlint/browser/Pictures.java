package dev.medlint.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the pictures of the documentation while a test walks the page: into the folder that the
 * system property {@code medlint.pictures} names, else none. Those in {@code docs/images} were made
 * smaller by {@code pngquant}.
 */
final class Pictures {

  private final Browser browser;
  private final String folder = System.getProperty("medlint.pictures", "");

  Pictures(Browser browser) {
    this.browser = browser;
  }

  /** Takes a picture of what is seen now. */
  void take(String name) throws IOException {
    if (!folder.isEmpty()) {
      Path file = Path.of(folder).resolve(name + ".png");
      Files.createDirectories(file.getParent());
      Files.write(file, browser.picture());
    }
  }
}
