package dev.medlint.report;

import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Finding;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.Severity;
import java.util.Objects;
import java.util.Optional;

/**
 * Which findings are shown and which make the run fail.
 *
 * <p>Outputs for people show, unless they are told otherwise, errors and warnings of at least
 * medium confidence; outputs for programs hold everything. A finding that makes the run fail is
 * shown whatever the thresholds are: a run never fails for a reason that it hides.
 *
 * @param minSeverity least severity to show; empty: the default of the output
 * @param minConfidence least confidence to show; empty: the default of the output
 * @param failLevel for findings that rest on the law
 * @param eeatFailLevel for requirements outside the law ({@code eeat:*}, {@code site:*}, {@code
 *     medlint:*}), which never fail a run unless somebody asks for it
 * @param failConfidence least confidence of a finding that makes the run fail
 * @param maxFindings how many findings at the fail level are tolerated; 0 or more
 */
public record Thresholds(
    Optional<Severity> minSeverity,
    Optional<Confidence> minConfidence,
    FailLevel failLevel,
    FailLevel eeatFailLevel,
    Confidence failConfidence,
    int maxFindings) {

  /** What holds when nobody asks for anything else. */
  public static final Thresholds DEFAULT =
      new Thresholds(Optional.empty(), Optional.empty(), FailLevel.ERROR, FailLevel.NONE, 0);

  public Thresholds {
    Objects.requireNonNull(minSeverity);
    Objects.requireNonNull(minConfidence);
    Objects.requireNonNull(failLevel);
    Objects.requireNonNull(eeatFailLevel);
    Objects.requireNonNull(failConfidence);
    if (maxFindings < 0) {
      throw new IllegalArgumentException("maxFindings is negative: " + maxFindings);
    }
  }

  /** Creates thresholds by which a finding of any confidence may make the run fail. */
  public Thresholds(
      Optional<Severity> minSeverity,
      Optional<Confidence> minConfidence,
      FailLevel failLevel,
      FailLevel eeatFailLevel,
      int maxFindings) {
    this(minSeverity, minConfidence, failLevel, eeatFailLevel, Confidence.LOW, maxFindings);
  }

  /** Returns whether the finding stands and reaches the fail level of its family. */
  public boolean fails(ReportedFinding reported) {
    Finding finding = reported.finding();
    FailLevel level = restsOnLaw(finding.provision()) ? failLevel : eeatFailLevel;
    return reported.isOpen()
        && level.isReachedBy(finding.severity())
        && finding.confidence().compareTo(failConfidence) >= 0;
  }

  /**
   * Returns whether an output for people shows the finding. Those that do not stand are counted.
   */
  public boolean showsToPeople(ReportedFinding reported) {
    return reported.isOpen()
        && (fails(reported) || reaches(reported, Severity.WARNING, Confidence.MEDIUM));
  }

  /** Returns whether an output for programs holds the finding. */
  public boolean showsToPrograms(ReportedFinding reported) {
    return fails(reported) || reaches(reported, Severity.INFO, Confidence.LOW);
  }

  private boolean reaches(ReportedFinding reported, Severity severity, Confidence confidence) {
    Finding finding = reported.finding();
    return finding.severity().compareTo(minSeverity.orElse(severity)) >= 0
        && finding.confidence().compareTo(minConfidence.orElse(confidence)) >= 0;
  }

  /**
   * Returns whether a provision is law, not a requirement of search engines, advice for sites or a
   * matter of this program.
   */
  static boolean restsOnLaw(String provision) {
    return !provision.startsWith("eeat:")
        && !provision.startsWith("site:")
        && !provision.startsWith("medlint:");
  }
}
