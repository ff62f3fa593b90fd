package dev.medlint.report;

import java.util.Objects;

/**
 * Counts of a run. Findings that do not stand are counted under {@code suppressed} only.
 *
 * @param files texts that were checked
 * @param errors findings that stand, by severity, whether shown or not
 * @param warnings likewise
 * @param infos likewise
 * @param hidden those of the three above that an output for people does not show
 * @param suppressed findings that do not stand
 * @param unread inputs that could not be checked
 * @param failing findings at the fail level
 * @param outcome what it all comes to
 */
public record Summary(
    int files,
    int errors,
    int warnings,
    int infos,
    int hidden,
    int suppressed,
    int unread,
    int failing,
    Outcome outcome) {

  public Summary {
    Objects.requireNonNull(outcome);
  }

  /** Returns how many findings stand. */
  public int open() {
    return errors + warnings + infos;
  }
}
