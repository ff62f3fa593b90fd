package dev.medlint.report;

import dev.medlint.facts.Named;
import java.util.Locale;

/** What a run comes to as a whole. The command line has an exit code for each. */
public enum Outcome implements Named {
  /** All was read and nothing reaches the fail level. */
  CLEAN,
  /** More findings reach the fail level than are tolerated. */
  FINDINGS,
  /** Nothing reaches the fail level, but some input could not be checked. */
  INCOMPLETE;

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
