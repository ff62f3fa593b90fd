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
    metCount = index.meet(test, token, lastTokens, met, metCount);
  }

  /** Adds the parts that may match in the sentence, and begins the next one. */
  void endSentence(int sentence, Candidates found) {
    for (int m = 0; m < metCount; m++) {
      int need = met[m];
      int end = index.groupsEnd(need);
      for (int i = index.groupsStart(need); i < end; i++) {
        int group = index.group(i);
        int last = index.lastStart(group, lastTokens);
        if (last >= 0) {
          found.add(group, sentence, last);
        }
      }
    }
    for (int m = 0; m < metCount; m++) {
      lastTokens[met[m]] = -1;
    }
    metCount = 0;
  }
}
