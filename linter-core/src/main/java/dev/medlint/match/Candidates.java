package dev.medlint.match;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.rule.QueryIndex;
import java.util.BitSet;

/**
 * In which sentences of a text which parts of queries may match, and from which places. Parts with
 * the same clauses are one group. One pass over the text lists the sentences of the groups that are
 * parts of queries, and for those from which a search starts also which clauses they meet there,
 * and where. All else is asked for one sentence at a time, and only if something was found there.
 * Not thread-safe.
 */
final class Candidates {

  /** To look up so many clauses takes longer than to make room to remember them. */
  private static final int OFTEN = 1000;

  /** A pattern of more alternatives is tried only where it may begin. */
  private static final int FEW_ALTERNATIVES = 16;

  private final QueryIndex index;
  private final Clauses text;

  /** The sentences of the groups from which a search starts, with the clauses that they meet. */
  private final Sightings links;

  /** The sentences of the other groups. */
  private final Sightings lists;

  /**
   * For each clause the part for which its alternatives were looked up last, from 1, and the index
   * of the first; empty until some part is met often.
   */
  private int[] lookedUp = {};

  private int[] alternatives = {};

  private int lookUps;

  /** What {@link #startsOfTrigger} returned last, if it tells alternatives. */
  private final Starts ofTrigger = Starts.ofAlternatives();

  /** What it returned last, if it tells none. */
  private final Starts ofWholeTrigger = Starts.ofWhole(0);

  /** The same of a part that is looked for beside one. */
  private final Starts ofOther = Starts.ofAlternatives();

  private final Starts ofWholeOther = Starts.ofWhole(0);

  private final Starting starting = new Starting();

  /** The rules and signs of the groups with a sentence from which a search starts. */
  private final BitSet rules;

  private final SentenceMemory.Sentences seen;

  /**
   * Passes over a text.
   *
   * @param seen what is remembered of its sentences
   */
  Candidates(QueryIndex index, AnnotatedText words, SentenceMemory.Sentences seen) {
    this(index, words, Clauses.of(words, index, !seen.isNone()), seen);
  }

  /** Passes over a text, asking for clauses that were made for it. */
  Candidates(QueryIndex index, AnnotatedText words, Clauses text) {
    this(index, words, text, SentenceMemory.Sentences.NONE);
  }

  private Candidates(
      QueryIndex index, AnnotatedText words, Clauses text, SentenceMemory.Sentences seen) {
    this.index = index;
    this.text = text;
    this.seen = seen;
    SentencePass pass = SentencePass.over(index, words, text, seen);
    links = pass.links();
    lists = pass.lists();
    rules = pass.rules();
  }

  private Candidates(Candidates other) {
    this.index = other.index;
    this.text = other.text.forOtherThread();
    this.seen = other.seen;
    this.links = other.links.forOtherThread();
    this.lists = other.lists.forOtherThread();
    this.rules = other.rules;
  }

  /**
   * Returns the same for another thread, which remembers what it asked last by itself. Not for
   * texts of which something is remembered: what sentences hold may be kept by one thread only.
   */
  Candidates forOtherThread() {
    return new Candidates(this);
  }

  /** Returns whether what is found in sentences is remembered for the next version of the text. */
  boolean isRemembered() {
    return !seen.isNone();
  }

  /** Returns what is remembered of a sentence; null: nothing. */
  SeenSentence seen(int sentence) {
    return seen.of(sentence);
  }

  /**
   * Returns the first rule or sign from a number on of which some part from which a search starts
   * has a sentence; -1: none.
   */
  int nextRule(int number) {
    return rules.nextSetBit(number);
  }

  /** Returns whether every one of the parts {@code [first, end)} of a query has a sentence. */
  boolean mayMatch(int first, int end) {
    for (int part = first; part < end; part++) {
      if (!isAnywhere(part)) {
        return false;
      }
    }
    return true;
  }

  /** Returns false if it is known that a part has no sentence. */
  boolean isAnywhere(int part) {
    int group = index.groupOf(part);
    if (group < 0 || !index.isListed(group)) {
      return true;
    }
    int number = text.group(group);
    return number < 0
        ? text.isLive(group)
        : !links.isEmpty(number) || !lists.isEmpty(number) || text.isEverywhere(number);
  }

  /**
   * Returns the index of the first link of a part from which a search starts. Each tells of a
   * sentence; those of one sentence stand side by side.
   */
  int firstLink(int part) {
    int group = text.group(index.groupOf(part));
    return group < 0 ? 0 : links.start(group);
  }

  /** Returns one past the index of the last link of such a part. */
  int endLinks(int part) {
    int group = text.group(index.groupOf(part));
    return group < 0 ? 0 : links.end(group);
  }

  /** Returns the number of the sentence of a link. */
  int sentence(int link) {
    return links.sentence(link);
  }

  /**
   * Returns from which places such a part may match in the sentence of some of its links; holds
   * until it is asked again.
   *
   * @param first first link of the sentence
   * @param end one past its last one
   */
  Starts startsOfTrigger(int part, int first, int end) {
    return starts(part, first, end, ofTrigger, ofWholeTrigger);
  }

  /** Puts what links tell of a part into one of two lists of starts, and returns that one. */
  private Starts starts(int part, int first, int end, Starts alternatives, Starts whole) {
    if (!index.hasAlternatives(part)) {
      long places = 0;
      for (int link = first; link < end; link++) {
        places |= links.places(link);
      }
      whole.setWhole(places);
      return whole;
    }
    alternatives.clear();
    for (int link = first; link < end; link++) {
      add(part, links.clause(link), links.places(link), alternatives);
    }
    return alternatives;
  }

  private void add(int part, int clause, long from, Starts starts) {
    for (int a = alternatives(part, clause); index.isOf(part, clause, a); a++) {
      starts.add(index.alternative(a), from);
    }
  }

  /** Looks the alternatives of a part that meet a clause up but once while it is searched for. */
  private int alternatives(int part, int clause) {
    if (lookedUp.length == 0) {
      if (++lookUps < OFTEN) {
        return index.alternatives(part, clause);
      }
      lookedUp = new int[index.clauseCount()];
      alternatives = new int[lookedUp.length];
    }
    if (lookedUp[clause] != part + 1) {
      lookedUp[clause] = part + 1;
      alternatives[clause] = index.alternatives(part, clause);
    }
    return alternatives[clause];
  }

  /** Returns how often a part of a query was sighted; negative if its sentences are not known. */
  int sightings(int part) {
    int group = text.group(index.groupOf(part));
    if (group < 0 || text.isEverywhere(group)) {
      return -1;
    }
    return links.count(group) + lists.count(group);
  }

  /** Returns the first sentence from a number on that holds what such a part needs. */
  int next(int part, int sentence) {
    int group = text.group(index.groupOf(part));
    return Math.min(links.next(group, sentence), lists.next(group, sentence));
  }

  /**
   * Returns the first sentence from a number on that may hold a part, or what keeps it from
   * counting; a very large number: none.
   */
  int nextHolding(int part, int sentence) {
    int group = index.groupOf(part);
    if (group < 0 || !index.isListed(group)) {
      return sentence;
    }
    int number = text.group(group);
    if (number < 0) {
      return text.isLive(group) ? sentence : Integer.MAX_VALUE;
    }
    return text.isEverywhere(number)
        ? sentence
        : Math.min(links.next(number, sentence), lists.next(number, sentence));
  }

  /** Returns whether a sentence holds what a part of a query cannot do without. */
  boolean isIn(int part, int sentence) {
    return isBetween(part, sentence, sentence);
  }

  /** Returns whether some of the sentences {@code [first, last]} holds what such a part needs. */
  boolean isBetween(int part, int first, int last) {
    return isListed(text.group(index.groupOf(part)), first, last);
  }

  private boolean isListed(int group, int first, int last) {
    if (group < 0) {
      return false;
    }
    return links.isBetween(group, first, last)
        || lists.isBetween(group, first, last)
        || text.isEverywhere(group);
  }

  /** Tells which exclusions of a rule may be found in some sentences, as {@link Clauses} does. */
  int mayExclude(int first, int count, int firstSentence, int lastSentence) {
    return text.mayExclude(first, count, firstSentence, lastSentence);
  }

  /** Returns from which places of a sentence a part, or what keeps it from counting, may match. */
  Starts starts(int part, int sentence) {
    int group = index.groupOf(part);
    if (group < 0) {
      return Starts.ANYWHERE;
    }
    if (index.isListed(group)) {
      int number = text.group(group);
      if (number < 0 ? !text.isLive(group) : !isListed(number, sentence, sentence)) {
        return Starts.NOWHERE;
      }
      if (number >= 0 && !links.isEmpty(number)) {
        return linkedStarts(part, number, sentence);
      }
    } else if (!text.mayMeet(group, sentence)) {
      return Starts.NOWHERE;
    }
    if (index.isExclusion(part)
        && text.isNew(sentence)
        && index.alternativeCount(part) <= FEW_ALTERNATIVES) {
      return Starts.ANYWHERE; // to try it there takes less time than to look at the whole sentence
    }
    return starting.ask(part, group, sentence);
  }

  /** The same of a group from which some search starts: a pass over the text has noted it. */
  private Starts linkedStarts(int part, int number, int sentence) {
    int first = links.nextSighting(number, sentence);
    int end = links.end(number);
    int last = first;
    while (last < end && links.sentence(last) == sentence) {
      last++;
    }
    return starts(part, first, last, ofOther, ofWholeOther);
  }

  /** Gathers from which places of the sentence a part may match. */
  private final class Starting implements Clauses.Met {

    private int part;
    private boolean whole;
    private long all;
    private Starts starts = Starts.NOWHERE;

    Starts ask(int some, int group, int sentence) {
      part = some;
      whole = !index.hasAlternatives(some);
      all = 0;
      starts = Starts.NOWHERE;
      if (!text.isNew(sentence) || !text.meetAlone(group, sentence, this)) {
        text.look(sentence);
        text.meet(group, this);
      }
      return whole && all != 0 ? Starts.ofWhole(all) : starts;
    }

    @Override
    public void clause(int clause, long from) {
      all |= from;
      if (!whole) {
        starts = starts == Starts.NOWHERE ? Starts.ofAlternatives() : starts;
        add(part, clause, from, starts);
      }
    }
  }
}
