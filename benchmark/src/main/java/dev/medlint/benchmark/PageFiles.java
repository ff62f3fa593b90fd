package dev.medlint.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the pages of {@link SamplePage} into a folder, of 20 to 60 KB each. */
public final class PageFiles {

  private static final int SHORTEST = 20_000;
  private static final int SPREAD = 40_000;

  /** Coprime to the spread, so that lengths differ from page to page. */
  private static final int STEP = 7_919;

  private PageFiles() {}

  /**
   * Writes them.
   *
   * @param args folder; number of pages
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    int pages = Integer.parseInt(args[1]);
    for (int i = 0; i < pages; i++) {
      int bytes = SHORTEST + (int) ((long) i * STEP % SPREAD);
      Files.writeString(
          folder.resolve("page-" + i + ".html"), SamplePage.html(i, bytes, bytes / 4));
    }
  }
}
