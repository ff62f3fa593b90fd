package dev.medlint.report;

import dev.medlint.facts.Named;
import java.util.Locale;

/**
 * How a report is written. Here, and nowhere else, is said which formats there are: the command
 * line, the Maven plugin and help ask. {@link ReportWriter} draws them.
 */
public enum OutputFormat implements Named {
  TEXT("medlint.txt"),
  JSON("medlint.json"),
  JSONL("medlint.jsonl"),
  SARIF("medlint.sarif"),
  GITHUB("medlint.github.txt"),
  GITLAB("gl-code-quality-report.json"),
  CHECKSTYLE("medlint.checkstyle.xml"),
  JUNIT("TEST-medlint.xml"),
  CSV("medlint.csv"),
  XLSX("medlint.xlsx"),
  HTML("medlint.html"),
  /** The table of pages and requirements; with {@code --site} only. */
  SITE_HTML("medlint-site.html"),
  SITE_CSV("medlint-site.csv");

  private final String fileName;

  OutputFormat(String fileName) {
    this.fileName = fileName;
  }

  /** Returns whether a site as a whole is drawn, not the report of a run. */
  public boolean isOfSite() {
    return this == SITE_HTML || this == SITE_CSV;
  }

  /** Returns whether the report of a run can be drawn so, also later, from what was saved. */
  public boolean isOfReport() {
    return !isOfSite();
  }

  /** Returns the name of the file where nobody asks for another. */
  public String fileName() {
    return fileName;
  }

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
