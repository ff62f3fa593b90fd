package dev.medlint.cli;

import dev.medlint.facts.Named;
import java.util.Locale;

/** How a report is written. */
enum OutputFormat implements Named {
  TEXT,
  JSON,
  JSONL,
  SARIF,
  CSV,
  XLSX,
  HTML,
  /** The table of pages and requirements; with {@code --site} only. */
  SITE_HTML,
  SITE_CSV;

  /** Returns whether a site as a whole is drawn. */
  boolean isOfSite() {
    return this == SITE_HTML || this == SITE_CSV;
  }

  /** Returns whether the report of a run can be drawn so later, from what was saved. */
  boolean isOfReport() {
    return !isOfSite();
  }

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
