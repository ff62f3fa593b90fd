package dev.medlint.match;

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

  boolean took(int token) {
    return Arrays.binarySearch(taken, token) >= 0;
  }
}
