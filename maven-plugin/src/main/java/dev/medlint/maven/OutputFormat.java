package dev.medlint.maven;

import dev.medlint.facts.Named;
import dev.medlint.report.Details;
import dev.medlint.report.HtmlReporter;
import dev.medlint.report.JsonReporter;
import dev.medlint.report.Reporter;
import dev.medlint.report.SarifReporter;
import dev.medlint.report.TextReporter;
import dev.medlint.source.Language;
import java.util.Locale;

/** The report files that the plugin can write. */
enum OutputFormat implements Named {
  JSON("medlint.json"),
  SARIF("medlint.sarif"),
  HTML("medlint.html"),
  TEXT("medlint.txt");

  private final String fileName;

  OutputFormat(String fileName) {
    this.fileName = fileName;
  }

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the name of the file in the output directory. */
  String fileName() {
    return fileName;
  }

  /**
   * Returns what draws the format.
   *
   * @param details what is said around the findings
   */
  Reporter reporter(Language language, Details details) {
    return switch (this) {
      case JSON -> new JsonReporter(language, details);
      case SARIF -> new SarifReporter(language, details.rules());
      case HTML -> new HtmlReporter(language, details);
      case TEXT -> new TextReporter(language, false);
    };
  }
}
