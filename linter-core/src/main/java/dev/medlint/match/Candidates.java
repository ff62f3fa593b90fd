package dev.medlint.match;

import java.util.Arrays;

/**
 * For each query part, the sentences that hold what it cannot do without, ascending, and for each
 * the last token at which a match may begin. Not thread-safe while it is filled.
 */
final class Candidates {

  private static final int[] NONE = {};

  private final int[][] sentences;
  private final int[][] lastTokens;
  private final int[] counts;

  Candidates(int parts) {
    sentences = new int[parts][];
    Arrays.fill(sentences, NONE);
    lastTokens = new int[parts][];
    Arrays.fill(lastTokens, NONE);
    counts = new int[parts];
  }

  /** Notes a sentence and its last token at which a match may begin; sentences ascend. */
  void add(int part, int sentence, int token) {
    int count = counts[part];
    if (count == sentences[part].length) {
      sentences[part] = Arrays.copyOf(sentences[part], Math.max(4, count * 2));
      lastTokens[part] = Arrays.copyOf(lastTokens[part], Math.max(4, count * 2));
    }
    sentences[part][count] = sentence;
    lastTokens[part][count] = token;
    counts[part]++;
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

  /** Returns the last token of a sentence at which the part may begin; -1 if it is not there. */
  int lastToken(int part, int sentence) {
    int i = Arrays.binarySearch(sentences[part], 0, counts[part], sentence);
    return i < 0 ? -1 : lastTokens[part][i];
  }
}
