package dev.medlint.detect;

import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the value of a fact that has one: the one that most speaks for, if that is enough. */
final class ValueDetector {

  private final String fact;
  private final Tally tally;

  ValueDetector(String fact, Tally tally) {
    this.fact = fact;
    this.tally = tally;
  }

  Optional<Statements> detect() {
    String best = "";
    double most = 0;
    double rest = 0;
    for (String value : tally.values()) {
      double worth = tally.worth(value);
      if (worth > most) {
        rest += most;
        most = worth;
        best = value;
      } else {
        rest += Math.max(0, worth);
      }
    }
    if (most < Weights.ACCEPTED) {
      return Optional.empty();
    }
    boolean sure = most >= Weights.SURE && rest < Weights.ACCEPTED;
    return Optional.of(
        new Statements(Origin.DETECTED, tally.words(List.of(best)), Map.of(fact, best), sure));
  }
}
