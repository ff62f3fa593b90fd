package dev.medlint.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * The counts of a row, text by text: what is drawn from for intervals. Not thread-safe.
 *
 * <p>Both members of a pair are one unit: they are nearly the same text.
 */
final class Sample {

  private final String name;
  private final List<Integer> units = new ArrayList<>();
  private final List<Counts> judged = new ArrayList<>();
  private Counts sum = Counts.NONE;

  Sample(String name) {
    this.name = name;
  }

  void add(int unit, Counts counts) {
    sum = sum.plus(counts);
    if (counts.isJudged()) {
      units.add(unit);
      judged.add(counts);
    }
  }

  String name() {
    return name;
  }

  Counts sum() {
    return sum;
  }

  /** Returns how many different units say anything of recall or precision. */
  int unitCount() {
    return (int) units.stream().distinct().count();
  }

  /** Returns labels, found, right and wrong, each text counted as often as its unit was drawn. */
  int[] drawn(int[] times) {
    int[] drawn = new int[4];
    for (int i = 0; i < judged.size(); i++) {
      int weight = times[units.get(i)];
      Counts counts = judged.get(i);
      drawn[0] += weight * counts.labels();
      drawn[1] += weight * counts.found();
      drawn[2] += weight * counts.right();
      drawn[3] += weight * counts.wrong();
    }
    return drawn;
  }
}
