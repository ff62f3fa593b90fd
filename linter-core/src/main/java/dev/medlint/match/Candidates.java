package dev.medlint.match;

import dev.medlint.rule.QueryIndex;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which sentences of a text meet which clauses, and from which places a match may begin there. For
 * the parts from which a search starts, their sentences are listed; the others are asked for one
 * sentence at a time, and only if such a part was found. Parts with the same clauses are one group.
 * Not thread-safe.
 */
final class Candidates {

  private static final int[] NONE = {};

  private final QueryIndex index;

  /** One past the last of the clauses that each sentence meets. */
  private final int[] ends;

  /** The clauses that sentences meet, sentence by sentence, and from which places. */
  private int[] clauses;

  private long[] places;
  private int size;

  private final BitSet metClauses;
  private final boolean[] metGroups;

  /** For each group from which a search starts its sentences, ascending. */
  private final int[][] sentences;

  /** For each of these the last of the links to the clauses of the group that it meets. */
  private final int[][] heads;

  private final int[] counts;

  /** Links: to a clause, and the link before it; -1: none. */
  private int[] links = new int[64];

  private int[] before = new int[64];
  private int linkCount;

  /** The rules and signs of the groups with a sentence. */
  private final BitSet rules;

  /** The sentence whose clauses are spread out; -1: none. */
  private int spread = -1;

  private final long[] placesOfClauses;

  Candidates(QueryIndex index, int sentenceCount) {
    this.index = index;
    int groups = index.groupCount();
    ends = new int[sentenceCount];
    clauses = new int[Math.max(64, 32 * sentenceCount)];
    places = new long[clauses.length];
    metClauses = new BitSet(index.clauseCount());
    metGroups = new boolean[groups];
    sentences = new int[groups][];
    heads = new int[groups][];
    counts = new int[groups];
    rules = new BitSet(index.ruleCount());
    placesOfClauses = new long[index.clauseCount()];
  }

  /** Notes that a sentence meets a clause, for matches from some places; sentences ascend. */
  void add(int sentence, int clause, long starts) {
    if (size == clauses.length) {
      clauses = Arrays.copyOf(clauses, size * 2);
      places = Arrays.copyOf(places, size * 2);
    }
    clauses[size] = clause;
    places[size] = starts;
    int end = index.triggersEnd(clause);
    for (int i = index.triggersStart(clause); i < end; i++) {
      link(index.triggerGroup(i), sentence);
    }
    size++;
    if (!metClauses.get(clause)) {
      metClauses.set(clause);
      for (int i = index.groupsStart(clause); i < index.groupsEnd(clause); i++) {
        metGroups[index.group(i)] = true;
      }
    }
  }

  /** Notes that all clauses of a sentence were added. */
  void end(int sentence) {
    ends[sentence] = size;
  }

  private void link(int group, int sentence) {
    if (linkCount == links.length) {
      links = Arrays.copyOf(links, linkCount * 2);
      before = Arrays.copyOf(before, linkCount * 2);
    }
    links[linkCount] = size;
    int count = counts[group];
    if (count > 0 && sentences[group][count - 1] == sentence) {
      before[linkCount] = heads[group][count - 1];
      heads[group][count - 1] = linkCount++;
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
    before[linkCount] = -1;
    sentences[group][count] = sentence;
    heads[group][count] = linkCount++;
    counts[group]++;
  }

  /**
   * Returns the first rule or sign from a number on of which some part from which a search starts
   * has a sentence; -1: none.
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
    return group < 0 || metGroups[group];
  }

  /** Returns how many sentences a part has from which a search starts. */
  int count(int part) {
    return counts[index.groupOf(part)];
  }

  /** Returns the number of the {@code i}-th sentence of a part from which a search starts. */
  int sentence(int part, int i) {
    return sentences[index.groupOf(part)][i];
  }

  /** Returns from which places of its {@code i}-th sentence such a part may match. */
  Starts startsOfTrigger(int part, int i) {
    int link = heads[index.groupOf(part)][i];
    if (!index.hasAlternatives(part)) {
      long all = 0;
      for (; link >= 0; link = before[link]) {
        all |= places[links[link]];
      }
      return Starts.ofWhole(all);
    }
    Starts starts = Starts.ofAlternatives();
    for (; link >= 0; link = before[link]) {
      add(part, clauses[links[link]], places[links[link]], starts);
    }
    return starts;
  }

  private void add(int part, int clause, long from, Starts starts) {
    for (int a = index.alternatives(part, clause); index.isOf(part, clause, a); a++) {
      starts.add(index.alternative(a), from);
    }
  }

  /** Returns whether a sentence holds what a part cannot do without. */
  boolean isIn(int part, int sentence) {
    int group = index.groupOf(part);
    if (group < 0) {
      return true;
    }
    if (metGroups[group]) {
      spread(sentence);
      for (int i = index.clausesStart(group); i < index.clausesEnd(group); i++) {
        if (placesOfClauses[index.clause(i)] != 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns from which places of a sentence a part may match. */
  Starts starts(int part, int sentence) {
    int group = index.groupOf(part);
    if (group < 0) {
      return Starts.ANYWHERE;
    }
    if (!metGroups[group]) {
      return Starts.NOWHERE;
    }
    spread(sentence);
    boolean whole = !index.hasAlternatives(part);
    long all = 0;
    Starts starts = Starts.NOWHERE;
    for (int i = index.clausesStart(group); i < index.clausesEnd(group); i++) {
      long from = placesOfClauses[index.clause(i)];
      if (from != 0) {
        all |= from;
        if (!whole) {
          starts = starts == Starts.NOWHERE ? Starts.ofAlternatives() : starts;
          add(part, index.clause(i), from, starts);
        }
      }
    }
    return whole && all != 0 ? Starts.ofWhole(all) : starts;
  }

  /** Spreads out the clauses that a sentence meets; most questions are of the same one. */
  private void spread(int sentence) {
    if (spread == sentence) {
      return;
    }
    if (spread >= 0) {
      for (int i = start(spread); i < ends[spread]; i++) {
        placesOfClauses[clauses[i]] = 0;
      }
    }
    for (int i = start(sentence); i < ends[sentence]; i++) {
      placesOfClauses[clauses[i]] = places[i];
    }
    spread = sentence;
  }

  private int start(int sentence) {
    return sentence == 0 ? 0 : ends[sentence - 1];
  }
}
