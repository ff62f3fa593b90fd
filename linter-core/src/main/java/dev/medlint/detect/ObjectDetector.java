package dev.medlint.detect;

import dev.medlint.facts.AdObject;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what a text advertises: one object or several, nothing medical, or no answer where the text
 * is medical and none of its objects stands out.
 */
final class ObjectDetector {

  private final Tally tally;
  private final int words;
  private final Map<AdObject, Double> worth = new EnumMap<>(AdObject.class);

  /**
   * Creates a detector.
   *
   * @param words number of words in the text
   */
  ObjectDetector(Tally tally, int words) {
    this.tally = tally;
    this.words = words;
    for (AdObject object : AdObject.values()) {
      double special = 0;
      for (AdObject other : AdObject.values()) {
        if (other != object && object.includes(other)) {
          special += tally.pro(other.id());
        }
      }
      worth.put(object, tally.pro(object.id()) + special - tally.contra(object.id()));
    }
  }

  Optional<Statements> detect() {
    double best = 0;
    boolean medical = tally.contra(AdObject.OTHER.id()) > 0;
    for (AdObject object : AdObject.values()) {
      if (object != AdObject.OTHER) {
        best = Math.max(best, worth.get(object));
        medical |= tally.pro(object.id()) > 0;
      }
    }
    if (best >= Weights.ACCEPTED && best > worth.get(AdObject.OTHER)) {
      return Optional.of(objects(best));
    }
    return medical ? Optional.empty() : other();
  }

  private Statements objects(double best) {
    List<String> ids = new ArrayList<>();
    boolean sure = true;
    for (AdObject object : AdObject.values()) {
      if (object != AdObject.OTHER && stands(object, best) && !hasStandingSpecial(object, best)) {
        ids.add(object.id());
        sure &= isSure(object);
      }
    }
    return statements(ids, tally.words(ids), sure);
  }

  private boolean stands(AdObject object, double best) {
    double own = worth.get(object);
    return own >= Weights.ACCEPTED && own >= best * Weights.BESIDE_THE_BEST;
  }

  private boolean hasStandingSpecial(AdObject object, double best) {
    for (AdObject special : AdObject.values()) {
      if (special != object && object.includes(special) && stands(special, best)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSure(AdObject object) {
    return worth.get(object) >= Weights.SURE && tally.contra(object.id()) < worth.get(object);
  }

  private Optional<Statements> other() {
    double other = worth.get(AdObject.OTHER);
    if (words < Weights.WORDS_OF_A_TEXT && other < Weights.ACCEPTED) {
      return Optional.empty();
    }
    List<String> id = List.of(AdObject.OTHER.id());
    return Optional.of(statements(id, tally.words(id), other >= Weights.ACCEPTED));
  }

  private static Statements statements(List<String> ids, String words, boolean sure) {
    return new Statements(Origin.DETECTED, words, Map.of("object", String.join(",", ids)), sure);
  }
}
