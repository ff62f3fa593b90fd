package dev.medlint.match;

import dev.medlint.rule.QueryIndex;
import java.util.Arrays;

/**
 * What of the needs of a pack one sentence holds; tells, at its end, which query parts may match in
 * it. Reused from sentence to sentence; not thread-safe.
 */
final class Needs {

  private final QueryIndex index;

  /** The last token of the sentence that meets each need; -1 if none does. */
  private final int[] lastTokens;

  /** The needs that are met. */
  private final int[] met;

  private int metCount;

  Needs(QueryIndex index) {
    this.index = index;
    this.lastTokens = new int[index.needCount()];
    Arrays.fill(lastTokens, -1);
    this.met = new int[lastTokens.length];
  }

  /** Notes a token that passes a test; tokens come in the order of the text. */
  void meet(int test, int token) {
    for (int i = index.needsStart(test); i < index.needsEnd(test); i++) {
      int need = index.need(i);
      if (lastTokens[need] < 0) {
        met[metCount++] = need;
      }
      lastTokens[need] = token;
    }
  }

  /** Adds the parts that may match in the sentence, and begins the next one. */
  void endSentence(int sentence, Candidates found) {
    for (int m = 0; m < metCount; m++) {
      int need = met[m];
      for (int i = index.partsStart(need); i < index.partsEnd(need); i++) {
        int part = index.part(i);
        int last = lastStart(part);
        if (last >= 0) {
          found.add(part, sentence, last);
        }
      }
    }
    for (int m = 0; m < metCount; m++) {
      lastTokens[met[m]] = -1;
    }
    metCount = 0;
  }

  /** The last token at which the part may begin: all that it needs must follow; -1 if it lacks. */
  private int lastStart(int part) {
    int last = Integer.MAX_VALUE;
    for (int i = index.partNeedsStart(part); i < index.partNeedsEnd(part); i++) {
      last = Math.min(last, lastTokens[index.partNeed(i)]);
    }
    return last;
  }
}
