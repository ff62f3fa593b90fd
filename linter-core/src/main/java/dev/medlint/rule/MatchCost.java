package dev.medlint.rule;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Estimates what a pattern costs: how often it will be tried, times the steps that a try may take.
 *
 * <p>It is tried once for each word that may begin or anchor it, so that the measure of how often
 * is the number of words of its rarest need, in which a common word counts as many. The steps of a
 * try grow with each way through the pattern: alternatives add up, and what follows a gap of {@code
 * n} words is tried at {@code n + 1} places, so gaps multiply. The unit is arbitrary; it depends on
 * the rule alone and not on a machine or a text. Not thread-safe.
 */
final class MatchCost {

  /** A rule that costs more is refused: about four times the dearest rule of the shipped pack. */
  static final double BOUND = 1e7;

  /** A pattern whose words stand in every sentence is tried there, and not more often. */
  private static final long MOST_TRIES = 2000;

  /** Estimates above it say no more than that it is too much; keeps products from overflowing. */
  private static final double MOST = 1e15;

  /** Share of words that are, say, a noun. */
  private static final double OFTEN = 0.3;

  /** Share of words that are one certain word. */
  private static final double SELDOM = 0.01;

  private final IntFunction<TokenTest> tests;
  private final List<Pattern> lists;

  /**
   * Creates an estimate.
   *
   * @param tests the token test of a number
   * @param lists the word lists compiled so far; may grow
   */
  MatchCost(IntFunction<TokenTest> tests, List<Pattern> lists) {
    this.tests = tests;
    this.lists = lists;
  }

  /**
   * Returns the estimate of a pattern.
   *
   * @param commonness how common its rarest need is, by {@link Anchors#commonness}
   */
  double of(Pattern pattern, long commonness) {
    return Math.min(MOST, Math.min(commonness, MOST_TRIES) * steps(pattern, 1));
  }

  /**
   * Returns the steps of a pattern and of what follows it.
   *
   * @param rest the steps of what follows
   */
  private double steps(Pattern pattern, double rest) {
    double most = Math.min(MOST, rest);
    if (pattern instanceof Pattern.Word word) {
      return 1 + most * share(word);
    }
    if (pattern instanceof Pattern.Gap gap) {
      return (gap.max() + 1) * (1 + most);
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      double steps = most;
      for (int i = sequence.parts().size() - 1; i >= 0; i--) {
        steps = steps(sequence.parts().get(i), steps);
      }
      return steps;
    }
    if (pattern instanceof Pattern.Choice choice) {
      double steps = 0;
      for (Pattern alternative : choice.alternatives()) {
        steps += steps(alternative, most);
      }
      return steps;
    }
    if (pattern instanceof Pattern.Phrases phrases) {
      // Found by the word that stands there, however many there are.
      return 1 + most * Math.min(OFTEN, SELDOM * phrases.firstTests().size());
    }
    if (pattern instanceof Pattern.ListRef list) {
      return 1 + steps(lists.get(list.number()), most);
    }
    if (pattern instanceof Pattern.Maybe maybe) {
      return most + steps(maybe.part(), most);
    }
    if (pattern instanceof Pattern.Repeat repeat) {
      double steps = most;
      for (int i = 0; i < repeat.max(); i++) {
        steps = steps(repeat.part(), steps) + most;
      }
      return steps;
    }
    if (pattern instanceof Pattern.Not not) {
      return steps(not.part(), 1) + most;
    }
    if (pattern instanceof Pattern.Capture capture) {
      return steps(capture.part(), most);
    }
    return pattern instanceof Pattern.Agree agree ? steps(agree.part(), 1 + most) : 1 + most;
  }

  /** How often a word stands where it is asked for: any noun often, one certain word seldom. */
  private double share(Pattern.Word word) {
    return switch (tests.apply(word.test()).kind()) {
      case FEATURES, REGEX -> OFTEN;
      case LEMMA, FORM -> Math.min(OFTEN, SELDOM * tests.apply(word.test()).words().size());
    };
  }
}
