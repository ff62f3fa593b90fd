package dev.medlint.match;

import dev.medlint.rule.QueryIndex;
import java.util.Arrays;
import java.util.BitSet;

/**
 * For each query part, the sentences that hold what it cannot do without, ascending, and for each
 * the places at which a match may begin, as {@link dev.medlint.rule.NeedIndex} tells them. Parts
 * with the same needs are one group, found once. Not thread-safe while it is filled.
 */
final class Candidates {

  private static final int[] NONE = {};

  private final QueryIndex index;

  /** By group. */
  private final int[][] sentences;

  private final long[][] starts;
  private final int[] counts;

  /** The rules and signs of the groups with a sentence. */
  private final BitSet rules;

  Candidates(QueryIndex index) {
    this.index = index;
    int groups = index.groupCount();
    sentences = new int[groups][];
    starts = new long[groups][];
    counts = new int[groups];
    rules = new BitSet(index.ruleCount());
  }

  /** Notes a sentence and places at which a match may begin; sentences ascend. */
  void add(int group, int sentence, long places) {
    int count = counts[group];
    if (count > 0 && sentences[group][count - 1] == sentence) {
      starts[group][count - 1] |= places;
      return;
    }
    if (count == 0) {
      sentences[group] = new int[4];
      starts[group] = new long[4];
      for (int i = index.rulesStart(group); i < index.rulesEnd(group); i++) {
        rules.set(index.rule(i));
      }
    } else if (count == sentences[group].length) {
      sentences[group] = Arrays.copyOf(sentences[group], count * 2);
      starts[group] = Arrays.copyOf(starts[group], count * 2);
    }
    sentences[group][count] = sentence;
    starts[group][count] = places;
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

  /** Returns the places of a sentence at which the part may begin; 0 if it is not there. */
  long starts(int part, int sentence) {
    return startsOfGroup(index.groupOf(part), sentence);
  }

  /** Does the same for a pattern that keeps matches from counting. */
  long startsOfExclusion(int exclusion, int sentence) {
    int group = index.groupOfExclusion(exclusion);
    return group < 0 ? -1 : startsOfGroup(group, sentence);
  }

  /** Returns whether such a pattern may be found in the text at all. */
  boolean mayExclude(int exclusion) {
    int group = index.groupOfExclusion(exclusion);
    return group < 0 || counts[group] > 0;
  }

  private long startsOfGroup(int group, int sentence) {
    int[] known = counts[group] == 0 ? NONE : sentences[group];
    int i = Arrays.binarySearch(known, 0, counts[group], sentence);
    return i < 0 ? 0 : starts[group][i];
  }
}
