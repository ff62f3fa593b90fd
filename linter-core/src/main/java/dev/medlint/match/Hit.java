package dev.medlint.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One match of one pattern in one sentence, in token numbers.
 *
 * @param sentence number of the sentence
 * @param taken the tokens that the pattern asked for, ascending; at least one
 * @param parts its captures
 */
@SuppressWarnings("ArrayRecordComponent") // package-private, never compared
record Hit(int sentence, int[] taken, List<Part> parts) {

  /** A capture: a range of tokens, both ends inclusive. */
  record Part(String name, int first, int last) {}

  int first() {
    return taken[0];
  }

  int last() {
    return taken[taken.length - 1];
  }

  /**
   * Returns the same hit elsewhere.
   *
   * @param to number of the sentence there
   * @param tokens how many tokens further
   */
  Hit moved(int to, int tokens) {
    int[] there = new int[taken.length];
    for (int i = 0; i < there.length; i++) {
      there[i] = taken[i] + tokens;
    }
    if (parts.isEmpty()) {
      return new Hit(to, there, parts);
    }
    List<Part> moved = new ArrayList<>(parts.size());
    for (Part part : parts) {
      moved.add(new Part(part.name(), part.first() + tokens, part.last() + tokens));
    }
    return new Hit(to, there, moved);
  }

  boolean took(int token) {
    return Arrays.binarySearch(taken, token) >= 0;
  }
}
