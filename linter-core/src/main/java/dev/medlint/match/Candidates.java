package dev.medlint.match;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.rule.QueryIndex;
import dev.medlint.source.GivenUpException;
import java.util.Arrays;
import java.util.BitSet;

/**
 * In which sentences of a text which parts of queries may match, and from which places. Parts with
 * the same clauses are one group. One pass over the text lists the sentences of the groups that are
 * parts of queries, and for those from which a search starts also which clauses they meet there,
 * and where. All else is asked for one sentence at a time, and only if something was found there.
 * Not thread-safe.
 */
final class Candidates implements SeenSentence.Groups {

  private final QueryIndex index;
  private final Clauses text;

  /**
   * For each group that the text gives a reason to ask for, by its number there, its sentences,
   * ascending.
   */
  private final int[][] sentences;

  /** How many they are. */
  private final int[] counts;

  /** For each group the last of its sentences. */
  private final int[] last;

  /** For each group where in its sentences the last question was answered. */
  private final int[] cursors;

  /**
   * For each group from which a search starts, and for each of its sentences, from which places a
   * match may begin.
   */
  private final long[][] starts;

  /**
   * For each of these groups that has a part of several alternatives, and for each of its
   * sentences, the last of the links to the clauses of the group that it meets; null: no part has.
   */
  private final int[][] heads;

  /** Links: the clause, from which places a match may begin, the link before; -1: none. */
  private int[] clauses = new int[64];

  private long[] places = new long[64];
  private int[] before = new int[64];
  private int size;

  /** What {@link #startsOfTrigger} returned last, if it tells alternatives. */
  private final Starts ofTrigger = Starts.ofAlternatives();

  /** What it returned last, if it tells none. */
  private final Starts ofWholeTrigger = Starts.ofWhole(0);

  private final Starting starting = new Starting();

  /** The rules and signs of the groups with a sentence from which a search starts. */
  private final BitSet rules;

  private final SentenceMemory.Sentences seen;

  /** The sentence that is passed over. */
  private int current;

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
    int groups = text.groupCount();
    sentences = new int[groups][];
    counts = new int[groups];
    last = new int[groups];
    Arrays.fill(last, -1);
    cursors = new int[groups];
    starts = new long[groups][];
    heads = new int[groups][];
    rules = new BitSet();
    listEverywhere(words.sentenceCount());
    for (int s = 0; s < words.sentenceCount(); s++) {
      GivenUpException.check();
      current = s;
      SeenSentence known = seen.of(s);
      if (known == null) {
        text.look(s);
        text.tell(this);
      } else if (known.isRead()) {
        known.repeat(this);
      } else {
        known.beginReading();
        text.look(s);
        text.tell(new Remembered(known));
        known.endReading();
      }
    }
  }

  private void listEverywhere(int count) {
    int[] all = null;
    for (int group = 0; group < counts.length; group++) {
      if (text.isEverywhere(group)) {
        if (all == null) {
          all = new int[count];
          for (int s = 0; s < count; s++) {
            all[s] = s;
          }
        }
        sentences[group] = all;
        counts[group] = count;
      }
    }
  }

  /** Returns what is remembered of a sentence; null: nothing. */
  SeenSentence seen(int sentence) {
    return seen.of(sentence);
  }

  /** Links and lists groups, and has them remembered. */
  private final class Remembered implements SeenSentence.Groups {

    private final SeenSentence memory;

    Remembered(SeenSentence memory) {
      this.memory = memory;
    }

    @Override
    public void link(int group, int clause, long from) {
      Candidates.this.link(group, clause, from);
      memory.link(group, clause, from);
    }

    @Override
    public void list(int group) {
      Candidates.this.list(group);
      memory.list(group);
    }
  }

  @Override
  public void link(int group, int clause, long from) {
    if (last[group] != current) {
      list(group);
      int count = counts[group];
      if (count == 1) {
        beginLinks(group);
      } else if (count > starts[group].length) {
        starts[group] = Arrays.copyOf(starts[group], count * 2);
        if (heads[group] != null) {
          heads[group] = Arrays.copyOf(heads[group], count * 2);
        }
      }
      if (heads[group] != null) {
        heads[group][count - 1] = -1;
      }
    }
    int head = counts[group] - 1;
    starts[group][head] |= from;
    if (heads[group] != null) {
      if (size == clauses.length) {
        clauses = Arrays.copyOf(clauses, size * 2);
        places = Arrays.copyOf(places, size * 2);
        before = Arrays.copyOf(before, size * 2);
      }
      clauses[size] = clause;
      places[size] = from;
      before[size] = heads[group][head];
      heads[group][head] = size++;
    }
  }

  /** Notes that a search starts from a group in some sentence. */
  private void beginLinks(int group) {
    int all = text.groupAt(group);
    starts[group] = new long[2];
    for (int i = index.queriesStart(all); i < index.queriesEnd(all); i++) {
      int query = index.query(i);
      if (index.hasAlternatives(index.firstPart(query) + index.trigger(query))) {
        heads[group] = new int[2];
      }
    }
    for (int i = index.rulesStart(all); i < index.rulesEnd(all); i++) {
      rules.set(index.rule(i));
    }
  }

  /** Notes that a group has the sentence that is passed over. */
  @Override
  public void list(int group) {
    if (last[group] != current) {
      last[group] = current;
      int count = counts[group];
      if (count == 0) {
        sentences[group] = new int[2];
      } else if (count == sentences[group].length) {
        sentences[group] = Arrays.copyOf(sentences[group], count * 2);
      }
      sentences[group][count] = current;
      counts[group] = count + 1;
    }
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
    return number < 0 ? text.isLive(group) : counts[number] > 0;
  }

  /** Returns how many sentences a part has from which a search starts. */
  int count(int part) {
    int group = text.group(index.groupOf(part));
    return group < 0 ? 0 : counts[group];
  }

  /** Returns the number of the {@code i}-th sentence of a part from which a search starts. */
  int sentence(int part, int i) {
    return sentences[text.group(index.groupOf(part))][i];
  }

  /**
   * Returns from which places of its {@code i}-th sentence such a part may match; holds until it is
   * asked again.
   */
  Starts startsOfTrigger(int part, int i) {
    int group = text.group(index.groupOf(part));
    if (!index.hasAlternatives(part)) {
      ofWholeTrigger.setWhole(starts[group][i]);
      return ofWholeTrigger;
    }
    ofTrigger.clear();
    for (int link = heads[group][i]; link >= 0; link = before[link]) {
      add(part, clauses[link], places[link], ofTrigger);
    }
    return ofTrigger;
  }

  private void add(int part, int clause, long from, Starts starts) {
    for (int a = index.alternatives(part, clause); index.isOf(part, clause, a); a++) {
      starts.add(index.alternative(a), from);
    }
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
    int[] some = sentences[group];
    int count = counts[group];
    if (count == 0 || some[0] > last || some[count - 1] < first) {
      return false;
    }
    // Questions about a group come in the order of the text: the answer is near the last one.
    int at = Math.min(cursors[group], count - 1);
    if (some[at] >= first) {
      at = at > 0 && some[at - 1] >= first ? from(some, 0, at, first) : at;
    } else {
      at = some[at + 1] >= first ? at + 1 : from(some, at + 1, count, first);
    }
    cursors[group] = at;
    return some[at] <= last;
  }

  /** Returns the index of the first sentence from a number on; there is one. */
  private static int from(int[] sentences, int low, int high, int first) {
    int found = Arrays.binarySearch(sentences, low, high, first);
    return found < 0 ? -found - 1 : found;
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
    }
    text.look(sentence);
    return starting.ask(part, group);
  }

  /** Gathers from which places of the sentence a part may match. */
  private final class Starting implements Clauses.Met {

    private int part;
    private boolean whole;
    private long all;
    private Starts starts = Starts.NOWHERE;

    Starts ask(int some, int group) {
      part = some;
      whole = !index.hasAlternatives(some);
      all = 0;
      starts = Starts.NOWHERE;
      text.meet(group, this);
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
