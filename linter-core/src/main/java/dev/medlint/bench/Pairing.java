package dev.medlint.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the pairs among texts of one file: NAME-bad with a breach, NAME-good without. */
final class Pairing {

  private Pairing() {}

  /**
   * A pair.
   *
   * @param unit of both members
   * @param trap the difficulty; {@code ?} if it is not named
   * @param right whether the one was caught and the other not reported
   */
  record Pair(int unit, String trap, boolean right) {}

  /** Returns the pairs in the order of their bad members. */
  static List<Pair> of(List<CaseScore> scores, List<Integer> units) {
    Map<Integer, CaseScore> good = new HashMap<>();
    for (int i = 0; i < scores.size(); i++) {
      if (isMember(scores.get(i)) && scores.get(i).labelled().isGood()) {
        good.put(units.get(i), scores.get(i));
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      CaseScore bad = scores.get(i);
      CaseScore other = good.get(units.get(i));
      if (isMember(bad) && bad.labelled().isBad() && other != null) {
        String trap = bad.labelled().trap();
        boolean right = bad.isOk() && other.isOk();
        pairs.add(new Pair(units.get(i), trap.isEmpty() ? "?" : trap, right));
      }
    }
    return pairs;
  }

  private static boolean isMember(CaseScore score) {
    Expectation expectation = score.labelled().expectation();
    return expectation == Expectation.BREACH || expectation == Expectation.LAWFUL;
  }
}
