package dev.medlint.match;

import java.util.Arrays;

/**
 * For each query part, the sentences that hold one of its anchors, ascending. Not thread-safe while
 * it is filled.
 */
final class Candidates {

  private static final int[] NONE = {};

  private final int[][] sentences;
  private final int[] counts;

  Candidates(int parts) {
    sentences = new int[parts][];
    Arrays.fill(sentences, NONE);
    counts = new int[parts];
  }

  void add(int part, int sentence) {
    if (counts[part] == sentences[part].length) {
      sentences[part] = Arrays.copyOf(sentences[part], Math.max(4, counts[part] * 2));
    }
    sentences[part][counts[part]++] = sentence;
  }

  /** Returns whether every one of the parts {@code [first, end)} has a sentence. */
  boolean mayMatch(int first, int end) {
    for (int part = first; part < end; part++) {
      if (counts[part] == 0) {
        return false;
      }
    }
    return true;
  }

  int count(int part) {
    return counts[part];
  }

  int sentence(int part, int i) {
    return sentences[part][i];
  }

  boolean contains(int part, int sentence) {
    return Arrays.binarySearch(sentences[part], 0, counts[part], sentence) >= 0;
  }
}
