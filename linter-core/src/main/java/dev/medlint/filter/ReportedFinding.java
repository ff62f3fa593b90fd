package dev.medlint.filter;

import dev.medlint.law.Finding;
import java.util.List;
import java.util.Objects;

/**
 * A finding and what was decided about it. A suppressed finding is still reported.
 *
 * @param alsoOn names of the other pages of a site that show the same
 */
public record ReportedFinding(Finding finding, Disposition disposition, List<String> alsoOn) {

  public ReportedFinding {
    Objects.requireNonNull(finding);
    Objects.requireNonNull(disposition);
    alsoOn = List.copyOf(alsoOn);
  }

  /** Creates a finding of one text. */
  public ReportedFinding(Finding finding, Disposition disposition) {
    this(finding, disposition, List.of());
  }

  /** Returns whether the finding stands. */
  public boolean isOpen() {
    return disposition instanceof Disposition.Open;
  }
}
