package dev.medlint.match;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.rule.NeedIndex;
import dev.medlint.rule.QueryIndex;
import java.util.Arrays;

/**
 * What of the needs of a pack the sentences of one text hold; tells, at the end of each, which
 * query parts may match in it. Not thread-safe.
 */
final class Needs {

  private final AnnotatedText text;
  private final QueryIndex index;
  private final NeedIndex needs;

  /** The tests that words of the sentence pass, a bit each. */
  private final long[] passed;

  /** The last token that meets each need with clauses, in this sentence or before it. */
  private final int[] lastOfNeeds;

  /** The needs with clauses that the sentence meets. */
  private final int[] met;

  private int metCount;

  /** For each need the sentence about which it was asked last, and what was answered. */
  private final int[] asked;

  private final boolean[] answers;

  private int sentence;
  private int start;

  Needs(AnnotatedText text, QueryIndex index) {
    this.text = text;
    this.index = index;
    this.needs = index.needs();
    this.passed = new long[needs.testWords()];
    this.lastOfNeeds = new int[needs.placeCount()];
    Arrays.fill(lastOfNeeds, -1);
    this.met = new int[lastOfNeeds.length];
    this.asked = new int[needs.needCount()];
    Arrays.fill(asked, -1);
    this.answers = new boolean[asked.length];
  }

  /** Adds the parts that may match in a sentence; sentences ascend. */
  void read(int number, Candidates found) {
    sentence = number;
    start = text.sentenceStart(number);
    int end = text.sentenceEnd(number);
    metCount = 0;
    Arrays.fill(passed, 0);
    for (int t = start; t < end; t++) {
      metCount = needs.meet(text.form(t), t, start, passed, lastOfNeeds, met, metCount);
    }
    for (int m = 0; m < metCount; m++) {
      int last = needs.clausesEnd(met[m]);
      for (int i = needs.clausesStart(met[m]); i < last; i++) {
        addIfMet(needs.clause(i), lastOfNeeds[met[m]], found);
      }
    }
  }

  private void addIfMet(int clause, int lastOfRarest, Candidates found) {
    int last = lastOfRarest;
    int stop = needs.needsEnd(clause);
    for (int i = needs.needsStart(clause) + 1; i < stop; i++) {
      int need = needs.need(i);
      if (need < lastOfNeeds.length) {
        last = Math.min(last, lastOfNeeds[need]);
      } else if (!isMet(need)) {
        return;
      }
    }
    if (last < start) {
      return;
    }
    stop = index.groupsEnd(clause);
    for (int i = index.groupsStart(clause); i < stop; i++) {
      found.add(index.group(i), sentence, last);
    }
  }

  private boolean isMet(int need) {
    if (asked[need] != sentence) {
      asked[need] = sentence;
      answers[need] = needs.isMet(need, passed);
    }
    return answers[need];
  }
}
