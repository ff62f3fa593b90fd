package dev.medlint.rule;

import java.util.Objects;

/**
 * What a pattern cannot do without: a token that passes one of some tests, at a distance from the
 * first token of the match. The distance is the number of words and numbers after that token, up to
 * and with the one that is needed; signs do not count.
 *
 * @param tests numbers of the tests
 * @param from the least distance
 * @param to the greatest
 */
record Need(TestNumbers tests, int from, int to) {
  Need {
    Objects.requireNonNull(tests);
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("a distance from " + from + " to " + to);
    }
  }
}
