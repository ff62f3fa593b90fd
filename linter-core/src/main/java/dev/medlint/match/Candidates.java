package dev.medlint.match;

import dev.medlint.rule.QueryIndex;
import java.util.Arrays;
import java.util.BitSet;

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

  /** The rules and signs of the groups with a sentence. */
  private final BitSet rules;

  Candidates(QueryIndex index) {
    this.index = index;
    int groups = index.groupCount();
    sentences = new int[groups][];
    lastTokens = new int[groups][];
    counts = new int[groups];
    rules = new BitSet(index.ruleCount());
  }

  /**
   * Notes a sentence and a token up to which a match may begin; sentences ascend, and of several
   * tokens the last counts.
   */
  void add(int group, int sentence, int token) {
    int count = counts[group];
    if (count > 0 && sentences[group][count - 1] == sentence) {
      lastTokens[group][count - 1] = Math.max(lastTokens[group][count - 1], token);
      return;
    }
    if (count == 0) {
      sentences[group] = new int[4];
      lastTokens[group] = new int[4];
      for (int i = index.rulesStart(group); i < index.rulesEnd(group); i++) {
        rules.set(index.rule(i));
      }
    } else if (count == sentences[group].length) {
      sentences[group] = Arrays.copyOf(sentences[group], count * 2);
      lastTokens[group] = Arrays.copyOf(lastTokens[group], count * 2);
    }
    sentences[group][count] = sentence;
    lastTokens[group][count] = token;
    counts[group]++;
  }

  /**
   * Returns the first rule or sign from a number on of which some part has a sentence; -1: none.
   */
  int nextRule(int number) {
    return rules.nextSetBit(number);
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
    int[] known = counts[group] == 0 ? NONE : sentences[group];
    int i = Arrays.binarySearch(known, 0, counts[group], sentence);
    return i < 0 ? -1 : lastTokens[group][i];
  }
}
