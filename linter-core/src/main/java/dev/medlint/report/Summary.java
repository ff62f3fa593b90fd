package dev.medlint.report;

import java.util.Objects;
import java.util.Optional;

/**
 * Counts of a run. Findings that do not stand are counted under {@code suppressed}, {@code decided}
 * or {@code known} only.
 *
 * @param files texts that were checked
 * @param errors findings that stand, by severity, whether shown or not
 * @param warnings likewise
 * @param infos likewise
 * @param hidden those of the three above that an output for people does not show
 * @param suppressed findings that were suppressed in the text
 * @param decided findings that a reviewer decided need no change
 * @param known findings of the baseline
 * @param unread inputs that could not be checked
 * @param failing findings at the fail level
 * @param baseline what became of the baseline; empty: there is none
 * @param outcome what it all comes to
 */
public record Summary(
    int files,
    int errors,
    int warnings,
    int infos,
    int hidden,
    int suppressed,
    int decided,
    int known,
    int unread,
    int failing,
    Optional<BaselineChange> baseline,
    Outcome outcome) {

  public Summary {
    Objects.requireNonNull(baseline);
    Objects.requireNonNull(outcome);
  }

  /** Returns how many findings stand. */
  public int open() {
    return errors + warnings + infos;
  }
}
