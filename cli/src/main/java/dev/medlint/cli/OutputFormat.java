package dev.medlint.cli;

import dev.medlint.facts.Named;
import java.util.Locale;

/** How a report is written. */
enum OutputFormat implements Named {
  TEXT,
  JSON,
  JSONL,
  SARIF;

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
