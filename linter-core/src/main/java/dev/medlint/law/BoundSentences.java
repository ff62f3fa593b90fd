package dev.medlint.law;

import dev.medlint.source.TextSpan;
import java.util.HashMap;
import java.util.Map;

/**
 * The sentences that decisions about findings are bound to, each string once for all findings of
 * the same sentences: a text without a full stop may hold very many. Not thread-safe.
 */
final class BoundSentences {

  /**
   * In UTF-16 units; no person writes longer ones. Of these, what stands around the words counts.
   */
  private static final int LONGEST = 4_000;

  private static final int AROUND = 500;

  private final String text;
  private final Map<TextSpan, String> known = new HashMap<>();

  BoundSentences(String text) {
    this.text = text;
  }

  /**
   * Returns the words that a decision is bound to.
   *
   * @param sentences the sentences that the match touches
   * @param match within them, as far as it is shown
   */
  String of(TextSpan sentences, TextSpan match) {
    if (sentences.length() <= LONGEST) {
      String words = known.get(sentences);
      if (words == null) {
        words = text.substring(sentences.start(), sentences.end());
        known.put(sentences, words);
      }
      return words;
    }
    int start = Math.max(sentences.start(), match.start() - AROUND);
    int end = Math.min(sentences.end(), Math.min(match.end(), match.start() + LONGEST) + AROUND);
    return text.substring(start, Math.max(start, end));
  }
}
