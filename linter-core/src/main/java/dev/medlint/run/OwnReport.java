package dev.medlint.run;

import dev.medlint.report.HtmlReporter;
import dev.medlint.source.FileInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Knows the pages that medlint itself writes: they quote what was found elsewhere, and a walk that
 * took them for texts would find all of it again.
 */
final class OwnReport {

  /** The mark stands before anything of which the length is not known. */
  private static final int HEAD = 512;

  private OwnReport() {}

  /** Returns whether a file is a page that medlint wrote; false if it cannot be read. */
  static boolean isOne(Path file) {
    if (!isPage(file.getFileName().toString().toLowerCase(Locale.ROOT))) {
      return false;
    }
    try (InputStream in = FileInput.of(file)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
      return head.contains(HtmlReporter.GENERATOR);
    } catch (IOException e) {
      return false; // whoever reads the text will tell
    }
  }

  private static boolean isPage(String name) {
    return name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
  }
}
