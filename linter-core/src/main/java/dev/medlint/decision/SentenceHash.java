package dev.medlint.decision;

import dev.medlint.binary.Sha256;

/**
 * The hash that binds a decision to the words of a sentence. It is the same however the sentence is
 * wrapped, and whatever soft hyphens, stress marks, sorts of quotation marks, dashes and spaces it
 * is set with, with ё or е, in capitals or not; any other change makes another one.
 */
public final class SentenceHash {

  private static final int DIGITS = 32;
  private static final char BREVE = '\u0306';

  private SentenceHash() {}

  /**
   * Returns 32 hexadecimal digits: the beginning of the SHA-256 of the normalised sentence.
   *
   * @param sentence prose of the sentence, or of several; empty: there is none
   * @return empty if there is no sentence
   */
  public static String of(String sentence) {
    return sentence.isEmpty() ? "" : Sha256.hex(normal(sentence), DIGITS);
  }

  /** Returns a text as it counts: how it is set does not matter, what it says does. */
  public static String normal(String text) {
    StringBuilder normal = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        blank = normal.length() > 0;
      } else if (c == BREVE && endsWithI(normal)) {
        normal.setCharAt(normal.length() - 1, 'й');
      } else if (!isInvisible(c)) {
        if (blank) {
          normal.append(' ');
          blank = false;
        }
        append(c, normal);
      }
    }
    return normal.toString();
  }

  private static boolean endsWithI(StringBuilder text) {
    return text.length() > 0 && text.charAt(text.length() - 1) == 'и';
  }

  private static void append(char c, StringBuilder to) {
    switch (c) {
      case 'ё', 'Ё' -> to.append('е');
      case '…' -> to.append("...");
      case '«', '»', '„', '“', '”', '‟', '‹', '›', '‘', '’', '‚', '\'', '"' -> to.append('"');
      case '‐', '‑', '‒', '–', '—', '―', '−' -> to.append('-');
      default -> to.append(Character.toLowerCase(c));
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isInvisible(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
  }
}
