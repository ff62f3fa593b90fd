package dev.medlint.filter;

import dev.medlint.api.Api;
import dev.medlint.api.Internal;
import dev.medlint.law.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A finding and what was decided about it. A suppressed finding is still reported.
 *
 * @param alsoOn names of the other pages of a site that show the same
 * @param remark a decision that left the finding open
 */
@Api
public record ReportedFinding(
    Finding finding,
    Disposition disposition,
    List<String> alsoOn,
    @Internal Optional<DecisionRemark> remark) {

  @Internal
  public ReportedFinding {
    Objects.requireNonNull(finding);
    Objects.requireNonNull(disposition);
    alsoOn = List.copyOf(alsoOn);
    Objects.requireNonNull(remark);
  }

  /** Creates a finding of one text. */
  @Internal
  public ReportedFinding(Finding finding, Disposition disposition) {
    this(finding, disposition, List.of(), Optional.empty());
  }

  /** Returns the same with another finding in it. */
  @Internal
  public ReportedFinding with(Finding other) {
    return new ReportedFinding(other, disposition, alsoOn, remark);
  }

  /** Returns the same with another disposition and no remark. */
  @Internal
  public ReportedFinding with(Disposition other) {
    return new ReportedFinding(finding, other, alsoOn, Optional.empty());
  }

  /** Returns the same with a decision that left it open. */
  @Internal
  public ReportedFinding with(DecisionRemark other) {
    return new ReportedFinding(finding, disposition, alsoOn, Optional.of(other));
  }

  /** Returns whether the finding stands. */
  public boolean isOpen() {
    return disposition instanceof Disposition.Open;
  }
}
