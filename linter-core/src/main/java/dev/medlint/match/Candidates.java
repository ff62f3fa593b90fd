package dev.medlint.match;

import dev.medlint.rule.QueryIndex;
import java.util.Arrays;

/**
 * For each query part, the sentences that hold what it cannot do without, ascending, and for each
 * the last token at which a match may begin. Parts with the same needs are one group, found once.
 * Not thread-safe while it is filled.
 */
final class Candidates {

  private static final int[] NONE = {};

  private final QueryIndex index;

  /** By group. */
  private final int[][] sentences;

  private final int[][] lastTokens;
  private final int[] counts;

  Candidates(QueryIndex index) {
    this.index = index;
    int groups = index.groupCount();
    sentences = new int[groups][];
    Arrays.fill(sentences, NONE);
    lastTokens = new int[groups][];
    Arrays.fill(lastTokens, NONE);
    counts = new int[groups];
  }

  /** Notes a sentence and its last token at which a match may begin; sentences ascend. */
  void add(int group, int sentence, int token) {
    int count = counts[group];
    if (count == sentences[group].length) {
      sentences[group] = Arrays.copyOf(sentences[group], Math.max(4, count * 2));
      lastTokens[group] = Arrays.copyOf(lastTokens[group], Math.max(4, count * 2));
    }
    sentences[group][count] = sentence;
    lastTokens[group][count] = token;
    counts[group]++;
  }

  /** Returns whether every one of the parts {@code [first, end)} has a sentence. */
  boolean mayMatch(int first, int end) {
    for (int part = first; part < end; part++) {
      if (counts[index.groupOf(part)] == 0) {
        return false;
      }
    }
    return true;
  }

  int count(int part) {
    return counts[index.groupOf(part)];
  }

  int sentence(int part, int i) {
    return sentences[index.groupOf(part)][i];
  }

  /** Returns the last token of a sentence at which the part may begin; -1 if it is not there. */
  int lastToken(int part, int sentence) {
    int group = index.groupOf(part);
    int i = Arrays.binarySearch(sentences[group], 0, counts[group], sentence);
    return i < 0 ? -1 : lastTokens[group][i];
  }
}
