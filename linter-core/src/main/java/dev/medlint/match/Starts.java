package dev.medlint.match;

import java.util.Arrays;

/**
 * From which places of a sentence a pattern may match, as {@link dev.medlint.rule.NeedIndex} tells
 * them, and by which of its alternatives. Not thread-safe while it is filled.
 */
final class Starts {

  static final Starts NOWHERE = new Starts(0, true);
  static final Starts ANYWHERE = new Starts(-1, true);

  private final boolean whole;
  private long all;
  private int[] alternatives = {};
  private long[] places = {};
  private int count;

  private Starts(long all, boolean whole) {
    this.all = all;
    this.whole = whole;
  }

  /** Returns places for a pattern that has to be tried as a whole. */
  static Starts ofWhole(long places) {
    return new Starts(places, true);
  }

  /** Returns a list without alternatives, to be filled. */
  static Starts ofAlternatives() {
    return new Starts(0, false);
  }

  /** Forgets all alternatives, so that the list can be filled again. */
  void clear() {
    all = 0;
    count = 0;
  }

  /** Sets the places for a pattern that has to be tried as a whole. */
  void setWhole(long starts) {
    all = starts;
  }

  /** Adds the places for an alternative. */
  void add(int alternative, long starts) {
    all |= starts;
    int i = count;
    while (i > 0 && alternatives[i - 1] >= alternative) {
      i--;
    }
    if (i < count && alternatives[i] == alternative) {
      places[i] |= starts;
      return;
    }
    if (count == alternatives.length) {
      alternatives = Arrays.copyOf(alternatives, Math.max(2, count * 2));
      places = Arrays.copyOf(places, alternatives.length);
    }
    System.arraycopy(alternatives, i, alternatives, i + 1, count - i);
    System.arraycopy(places, i, places, i + 1, count - i);
    alternatives[i] = alternative;
    places[i] = starts;
    count++;
  }

  boolean isNowhere() {
    return all == 0;
  }

  /** Returns whether the pattern may begin after so many words of the sentence, itself included. */
  boolean at(int words) {
    return (all >>> words & 1) != 0;
  }

  /** Returns whether the pattern has to be tried as a whole. */
  boolean isWhole() {
    return whole;
  }

  /** Returns how many alternatives there are. */
  int count() {
    return count;
  }

  /** Returns the number of the {@code i}-th alternative; they ascend. */
  int alternative(int i) {
    return alternatives[i];
  }

  /** Returns whether the {@code i}-th alternative may begin there. */
  boolean at(int i, int words) {
    return (places[i] >>> words & 1) != 0;
  }
}
