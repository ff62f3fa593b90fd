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

  /** Returns what people are told: how many findings the baseline holds, how many are gone. */
  String text(int known, FrameWords words) {
    String key = gone == 0 ? "baseline" : fails() ? "baseline.stale" : "baseline.less";
    return words.get(key, "n", Integer.toString(known)).replace("{gone}", Integer.toString(gone));
  }
}
