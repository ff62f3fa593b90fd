package dev.medlint.match;

import java.util.List;

/**
 * A match of a whole query, in token numbers.
 *
 * @param first first token marked
 * @param last last token marked, inclusive
 * @param firstSentence sentence of {@code first}
 * @param lastSentence sentence of {@code last}
 * @param parts captures of all its patterns
 * @param marked the hits whose words are marked, in order
 */
record Found(
    int first,
    int last,
    int firstSentence,
    int lastSentence,
    List<Hit.Part> parts,
    List<Hit> marked) {

  boolean took(int token) {
    for (Hit hit : marked) {
      if (hit.took(token)) {
        return true;
      }
    }
    return false;
  }
}
