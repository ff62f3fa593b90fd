package dev.medlint.annotate;

import java.util.Objects;

/**
 * What can be seen of a word that no dictionary has as it is written: all its letters, if one of
 * them may be wrong, or those before and behind a mask or a hyphen.
 *
 * @param head letters before the mask, or all of them; in lower case, ё as е
 * @param tail letters behind the mask; empty if there are none
 * @param least how many letters the mask hides at least; 0 if there is no mask
 * @param most how many letters the mask hides at most; 0 if there is no mask
 */
record HiddenWord(String head, String tail, int least, int most) {

  private static final int SHORTEST_MISSPELT = 3;
  private static final int LONGEST = 24;

  /** Three signs stand for some letters, one or two for just as many. */
  private static final int LONG_MASK = 3;

  private static final int FEWER_THAN_SIGNS = 2;
  private static final int MORE_THAN_SIGNS = 4;
  private static final int MOST_UNDER_POINTS = 9;

  /** With fewer letters too many words would do. */
  private static final int FEWEST_SHOWN = 3;

  private static final int SHORTEST_HEAD = 2;

  private static final int SHORTEST_PART = 2;

  /** A single point or hyphen divides words. */
  private static final int SHORTEST_POINTS = 2;

  HiddenWord {
    Objects.requireNonNull(head);
    Objects.requireNonNull(tail);
  }

  /**
   * Returns a word in which a letter may be missing, doubled or changed; null if it is too short or
   * too long for that, or not all of Cyrillic letters.
   *
   * @param clean the word in lower case, as {@link Normalizer} cleans it, ё as е
   */
  static HiddenWord misspelt(String clean) {
    boolean told = clean.length() >= SHORTEST_MISSPELT && clean.length() <= LONGEST;
    return told && isPlain(clean) ? new HiddenWord(clean, "", 0, 0) : null;
  }

  /**
   * Returns a word of which some letters are masked; null if it leaves too little to be told.
   *
   * @param surface letters, signs of which {@link #isMask} or {@link #isInnerMask} is true, perhaps
   *     letters; for a picture a star
   */
  static HiddenWord masked(String surface) {
    int from = 0;
    while (from < surface.length() && !hides(surface.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < surface.length() && hides(surface.charAt(to))) {
      to++;
    }
    String head = Normalizer.foldYo(Normalizer.cleanWord(surface.substring(0, from)));
    String tail = Normalizer.foldYo(Normalizer.cleanWord(surface.substring(to)));
    int shown = head.length() + tail.length();
    if (head.isEmpty() || to == from || shown > LONGEST || !isPlain(head) || !isPlain(tail)) {
      return null;
    }
    int signs = to - from;
    char sign = surface.charAt(from);
    boolean points = isPoint(sign);
    if ((points && signs < SHORTEST_POINTS && sign != '…') || hasMask(surface, to)) {
      return null;
    }
    boolean some = points || signs >= LONG_MASK;
    boolean little = shown < FEWEST_SHOWN && !(some && shown >= SHORTEST_HEAD);
    if (little || (some && head.length() < SHORTEST_HEAD)) {
      return null;
    }
    int least = points ? 1 : some ? signs - FEWER_THAN_SIGNS : signs;
    int most = points ? MOST_UNDER_POINTS : some ? signs + MORE_THAN_SIGNS : signs;
    return least > LONGEST ? null : new HiddenWord(head, tail, least, Math.min(most, LONGEST));
  }

  /**
   * Returns a word with a hyphen that may stand between any of its letters; null if it has another
   * number of hyphens, or too few letters on either side.
   *
   * @param clean the word in lower case, as {@link Normalizer} cleans it, ё as е
   */
  static HiddenWord hyphenated(String clean) {
    int hyphen = clean.indexOf('-');
    String head = clean.substring(0, Math.max(hyphen, 0));
    String tail = clean.substring(hyphen + 1);
    boolean told = head.length() >= SHORTEST_PART && tail.length() >= SHORTEST_PART;
    return told && clean.length() <= LONGEST && isPlain(head) && isPlain(tail)
        ? new HiddenWord(head, tail, 0, 0)
        : null;
  }

  /** Returns a word with one letter more at its end. */
  static HiddenWord withoutLast(String clean) {
    return new HiddenWord(clean, "", 1, 1);
  }

  /** Returns whether any of the letters that can be seen may be wrong. */
  boolean isMisspelt() {
    return most == 0 && tail.isEmpty();
  }

  /** Returns whether nobody can tell how many letters are masked. */
  boolean isLong() {
    return least < most;
  }

  /** Returns whether a word has the letters that the mask leaves, and as many more as it may. */
  boolean fits(String word) {
    int letters = word.length() - head.length() - tail.length();
    return letters >= least && letters <= most && word.startsWith(head) && word.endsWith(tail);
  }

  /** Returns whether a character is put for letters that shall not be read. */
  static boolean isMask(char c) {
    return switch (c) {
      case '*', '_', '#', '•', '●', '×', '█', '■', '…', '.', '-', '@', '%', '$', '+', '~' -> true;
      default -> false;
    };
  }

  /**
   * Returns whether a character is put for a letter between others only: elsewhere it ends a
   * sentence or says what something costs.
   */
  static boolean isInnerMask(char c) {
    return switch (c) {
      case '!', '₽', '€', '£', '§' -> true;
      default -> false;
    };
  }

  private static boolean hasMask(String surface, int from) {
    for (int i = from; i < surface.length(); i++) {
      if (hides(surface.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hides(char c) {
    return isMask(c) || isInnerMask(c);
  }

  /** Returns whether a sign of a mask is one that may also stand between words. */
  static boolean isPoint(char c) {
    return c == '.' || c == '…' || c == '-';
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 'а' || c > 'я') {
        return false;
      }
    }
    return true;
  }
}
