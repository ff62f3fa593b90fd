package dev.medlint.annotate;

/** Digits that are put for Cyrillic letters to hide a word. */
final class DigitLetters {

  private DigitLetters() {}

  /** Returns the letter that a digit is put for, or 0 if none. */
  static char letterOf(char digit) {
    return switch (digit) {
      case '0' -> 'о';
      case '1' -> 'л';
      case '3' -> 'з';
      case '4' -> 'ч';
      case '6' -> 'б';
      default -> 0;
    };
  }

  /** Returns the word with each digit as the letter it is put for; other digits stay. */
  static String replaced(String word) {
    StringBuilder out = new StringBuilder(word);
    for (int i = 0; i < out.length(); i++) {
      char letter = letterOf(out.charAt(i));
      if (letter != 0) {
        out.setCharAt(i, letter);
      }
    }
    return out.toString();
  }
}
