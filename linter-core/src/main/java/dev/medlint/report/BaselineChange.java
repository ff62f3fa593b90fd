package dev.medlint.report;

/**
 * What became of the baseline in a run.
 *
 * @param gone how many of its findings are there no more
 * @param strict whether that makes the run fail
 */
public record BaselineChange(int gone, boolean strict) {

  /** Returns whether entries that stand for nothing make the run fail. */
  boolean fails() {
    return strict && gone > 0;
  }
}
