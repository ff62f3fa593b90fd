package dev.medlint.annotate;

import java.util.ArrayList;
import java.util.List;

/** Digits that are put for Cyrillic letters to hide a word. */
final class DigitLetters {

  /** A word with many digits may stand for no more words than this. */
  private static final int MOST = 24;

  private DigitLetters() {}

  /** Returns the letters that a digit is put for, the likeliest first; empty if for none. */
  static String lettersOf(char digit) {
    return switch (digit) {
      case '0' -> "о";
      case '1' -> "ли";
      case '3' -> "зеэ";
      case '4' -> "ча";
      case '5' -> "бс";
      case '6' -> "б";
      case '7' -> "т";
      case '8' -> "в";
      case '9' -> "яд";
      default -> "";
    };
  }

  /**
   * Returns all words that a word with digits may stand for, the likeliest first; empty where a
   * digit stands for no letter, or none is there.
   */
  static List<String> replaced(String word) {
    int digit = digitFrom(word, 0);
    if (digit < 0) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    words.add(word);
    for (; digit >= 0; digit = digitFrom(word, digit + 1)) {
      String letters = lettersOf(word.charAt(digit));
      if (words.size() * letters.length() > MOST) {
        return List.of();
      }
      words = replaced(words, digit, letters);
    }
    return words;
  }

  private static List<String> replaced(List<String> words, int at, String letters) {
    List<String> all = new ArrayList<>(words.size() * letters.length());
    for (int i = 0; i < letters.length(); i++) {
      for (String word : words) {
        all.add(word.substring(0, at) + letters.charAt(i) + word.substring(at + 1));
      }
    }
    return all;
  }

  private static int digitFrom(String word, int from) {
    for (int i = from; i < word.length(); i++) {
      if (CharClass.isDigit(word.charAt(i))) {
        return i;
      }
    }
    return -1;
  }
}
