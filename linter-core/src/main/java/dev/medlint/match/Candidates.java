package dev.medlint.match;

import dev.medlint.rule.QueryIndex;
import java.util.Arrays;
import java.util.BitSet;

/**
 * For each query part, the sentences that hold what it cannot do without, ascending, and for each
 * the places at which a match may begin. Parts with the same needs are one group, found once. Not
 * thread-safe while it is filled.
 */
final class Candidates {

  private static final int[] NONE = {};

  private final QueryIndex index;

  /** By group. */
  private final int[][] sentences;

  /** For each sentence of a group the last entry of what was found in it. */
  private final int[][] heads;

  private final int[] counts;

  /** Entries: a clause that is met, from which places, and the entry before it in the sentence. */
  private int[] clauses = new int[64];

  private long[] places = new long[64];
  private int[] before = new int[64];
  private int entries;

  /** The rules and signs of the groups with a sentence. */
  private final BitSet rules;

  Candidates(QueryIndex index) {
    this.index = index;
    int groups = index.groupCount();
    sentences = new int[groups][];
    heads = new int[groups][];
    counts = new int[groups];
    rules = new BitSet(index.ruleCount());
  }

  /** Notes that a sentence meets a clause, for matches from some places; sentences ascend. */
  void add(int group, int sentence, int clause, long starts) {
    if (entries == clauses.length) {
      clauses = Arrays.copyOf(clauses, entries * 2);
      places = Arrays.copyOf(places, entries * 2);
      before = Arrays.copyOf(before, entries * 2);
    }
    clauses[entries] = clause;
    places[entries] = starts;
    int count = counts[group];
    if (count > 0 && sentences[group][count - 1] == sentence) {
      before[entries] = heads[group][count - 1];
      heads[group][count - 1] = entries++;
      return;
    }
    if (count == 0) {
      sentences[group] = new int[2];
      heads[group] = new int[2];
      for (int i = index.rulesStart(group); i < index.rulesEnd(group); i++) {
        rules.set(index.rule(i));
      }
    } else if (count == sentences[group].length) {
      sentences[group] = Arrays.copyOf(sentences[group], count * 2);
      heads[group] = Arrays.copyOf(heads[group], count * 2);
    }
    before[entries] = -1;
    sentences[group][count] = sentence;
    heads[group][count] = entries++;
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
      if (!isAnywhere(part)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a part has a sentence. */
  boolean isAnywhere(int part) {
    int group = index.groupOf(part);
    return group < 0 || counts[group] > 0;
  }

  int count(int part) {
    return counts[index.groupOf(part)];
  }

  int sentence(int part, int i) {
    return sentences[index.groupOf(part)][i];
  }

  /** Returns whether a sentence holds what a part cannot do without. */
  boolean isIn(int part, int sentence) {
    int group = index.groupOf(part);
    return group < 0 || place(group, sentence) >= 0;
  }

  private int place(int group, int sentence) {
    int[] known = counts[group] == 0 ? NONE : sentences[group];
    return Arrays.binarySearch(known, 0, counts[group], sentence);
  }

  /** Returns from which places of a sentence a part may match. */
  Starts starts(int part, int sentence) {
    int group = index.groupOf(part);
    if (group < 0) {
      return Starts.ANYWHERE;
    }
    int i = place(group, sentence);
    if (i < 0) {
      return Starts.NOWHERE;
    }
    int entry = heads[group][i];
    if (!index.hasAlternatives(part)) {
      long all = 0;
      for (; entry >= 0; entry = before[entry]) {
        all |= places[entry];
      }
      return Starts.ofWhole(all);
    }
    Starts starts = Starts.ofAlternatives();
    for (; entry >= 0; entry = before[entry]) {
      int clause = clauses[entry];
      for (int a = index.alternatives(part, clause); index.isOf(part, clause, a); a++) {
        starts.add(index.alternative(a), places[entry]);
      }
    }
    return starts;
  }
}
