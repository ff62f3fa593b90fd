package dev.medlint.detect;

import dev.medlint.rule.Sign;
import dev.medlint.source.TextSpan;

/**
 * What the matches of one sign are worth together: repetition counts less each time. Not
 * thread-safe.
 */
final class Evidence {

  private final Sign sign;
  private final double[] places = new double[Weights.REPEATS];
  private TextSpan best = new TextSpan(0, 0);

  Evidence(Sign sign) {
    this.sign = sign;
  }

  Sign sign() {
    return sign;
  }

  /** Returns the match in the best place, the first of several. */
  TextSpan best() {
    return best;
  }

  void add(TextSpan span, double place) {
    if (place > places[0]) {
      best = span;
    }
    double rest = place;
    for (int i = 0; i < places.length && rest > 0; i++) {
      if (rest > places[i]) {
        double weaker = places[i];
        places[i] = rest;
        rest = weaker;
      }
    }
  }

  /** Returns whether a match stands in a title, a heading or the first block. */
  boolean isAtHead() {
    return places[0] >= Weights.TITLE;
  }

  double worth() {
    double sum = 0;
    double share = 1;
    for (double place : places) {
      sum += place * share;
      share /= 2;
    }
    return Weights.of(sign.strength()) * sum;
  }
}
