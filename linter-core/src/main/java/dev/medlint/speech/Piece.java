package dev.medlint.speech;

/**
 * A run of tokens of one sentence that one person says.
 *
 * @param from first token
 * @param to one past the last token
 * @param quote number of the quotation in its block that it stands in, from 0; -1 outside
 */
record Piece(int from, int to, int quote) {

  boolean isQuoted() {
    return quote >= 0;
  }
}
