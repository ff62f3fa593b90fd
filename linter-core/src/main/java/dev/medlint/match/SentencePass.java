package dev.medlint.match;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.rule.QueryIndex;
import dev.medlint.source.GivenUpException;
import dev.medlint.source.SpareThreads;
import java.util.BitSet;

/**
 * One pass over sentences in the order of the text, which notes what groups each of them meets. Not
 * thread-safe.
 */
final class SentencePass implements SeenSentence.Groups {

  /** So many groups are met in a sentence, more or less. */
  private static final int EXPECTED = 16;

  private final QueryIndex index;
  private final Clauses text;
  private final SentenceMemory.Sentences seen;

  /** The sentences of the groups from which a search starts, with the clauses that they meet. */
  private final Sightings links;

  /** The sentences of the other groups. */
  private final Sightings lists;

  /** For each other group one past the last of its sentences. */
  private final int[] last;

  /** The rules and signs of the groups with a sentence from which a search starts. */
  private final BitSet rules = new BitSet();

  /** The sentence that is passed over. */
  private int current;

  private SentencePass(
      QueryIndex index, Clauses text, SentenceMemory.Sentences seen, int sentences) {
    this.index = index;
    this.text = text;
    this.seen = seen;
    int groups = text.groupCount();
    int expected = 64 + sentences * EXPECTED;
    this.links = new Sightings(groups, expected, true);
    this.lists = new Sightings(groups, expected, false);
    this.last = new int[groups];
  }

  /**
   * Passes over a text.
   *
   * @param text its clauses
   * @param seen what is remembered of its sentences
   */
  static SentencePass over(
      QueryIndex index, AnnotatedText words, Clauses text, SentenceMemory.Sentences seen) {
    int sentences = words.sentenceCount();
    SentencePass pass = new SentencePass(index, text, seen, sentences);
    if (words.tokenCount() < SpareThreads.LONG_TEXT
        || !seen.isNone()
        || !SpareThreads.isOneSpare()) {
      pass.over(0, sentences);
    } else {
      int half = sentences / 2;
      SentencePass later = new SentencePass(index, text.forOtherThread(), seen, sentences - half);
      SpareThreads.both(() -> pass.over(0, half), () -> later.over(half, sentences));
      pass.append(later);
    }
    pass.links.sort();
    pass.lists.sort();
    return pass;
  }

  private void append(SentencePass later) {
    links.append(later.links);
    lists.append(later.lists);
    rules.or(later.rules);
  }

  /** Passes over the sentences {@code [from, to)}. */
  private void over(int from, int to) {
    for (int s = from; s < to; s++) {
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

  Sightings links() {
    return links;
  }

  Sightings lists() {
    return lists;
  }

  BitSet rules() {
    return rules;
  }

  @Override
  public void link(int group, int clause, long from) {
    if (links.add(group, current, clause, from)) {
      int all = text.groupAt(group);
      for (int i = index.rulesStart(all); i < index.rulesEnd(all); i++) {
        rules.set(index.rule(i));
      }
    }
  }

  /** Notes that a group has the sentence that is passed over. */
  @Override
  public void list(int group) {
    if (last[group] != current + 1) {
      last[group] = current + 1;
      lists.add(group, current);
    }
  }

  /** Links and lists groups, and has them remembered. */
  private final class Remembered implements SeenSentence.Groups {

    private final SeenSentence memory;

    Remembered(SeenSentence memory) {
      this.memory = memory;
    }

    @Override
    public void link(int group, int clause, long from) {
      SentencePass.this.link(group, clause, from);
      memory.link(group, clause, from);
    }

    @Override
    public void list(int group) {
      SentencePass.this.list(group);
      memory.list(group);
    }
  }
}
