package dev.medlint.filter;

import dev.medlint.law.Finding;
import java.util.Objects;

/** A finding and what was decided about it. A suppressed finding is still reported. */
public record ReportedFinding(Finding finding, Disposition disposition) {

  public ReportedFinding {
    Objects.requireNonNull(finding);
    Objects.requireNonNull(disposition);
  }

  /** Returns whether the finding stands. */
  public boolean isOpen() {
    return disposition instanceof Disposition.Open;
  }
}
