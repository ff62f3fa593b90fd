package dev.medlint.benchmark;

import java.util.Locale;
import java.util.Random;

/** A way to write a word so that people still read it and a list of words no longer holds it. */
enum Evasion {
  /** A letter, or several, put in Latin or Greek. */
  LOOK_ALIKE,
  /** A letter put as a digit. */
  DIGIT,
  /** Blanks between all letters. */
  SPACED,
  /** A blank inside. */
  SPLIT,
  /** A hyphen and a line break inside. */
  LINE_END,
  /** A hyphen inside. */
  HYPHEN,
  /** Points between syllables. */
  POINTS,
  SOFT_HYPHEN,
  ZERO_WIDTH,
  STRESS,
  /** The first е as ё, or all ё as е. */
  YO,
  CAPITALS,
  ALTERNATING,
  EMOJI,
  /** A sign such as a star between letters. */
  SIGN,
  DOUBLED,
  /** A letter left out, never the first. */
  MISSED,
  /** A letter changed for its neighbour in sound or on the keyboard, never the first. */
  CHANGED,
  /** A letter put as a star, never the first. */
  STAR,
  /** Several letters inside put as stars or points. */
  MASKED,
  /** A letter put as a picture, never the first. */
  PICTURE,
  /** A letter in brackets, never the first or last. */
  BRACKETS,
  /** Every и as the letter that stands for it in Ukrainian. */
  NEIGHBOUR;

  private static final String CYRILLIC = "аеорсхукАЕОРСХКВНМТ";
  private static final String LATIN = "aeopcxykAEOPCXKBHMT";
  private static final String GREEK = "αeορcχυκΑΕΟΡCΧΚΒΗΜΤ"; // Latin where Greek has nothing alike
  private static final String LETTERS_AS_DIGITS = "озчб";
  private static final String DIGITS = "0346";
  private static final String VOWELS = "аеиоуыэюя";

  /** Pairs: a letter and the one that it is written as by mistake. */
  private static final String CONFUSED =
      "аооаеииебппбвффвгккгдттджшшжзссзмннмлррлхгцсчщщшйиэеяаъкьъуююуыи";

  private static final String[] PICTURES = {"❤️", "💊", "🔥", "✨"};
  private static final String[] SIGNS = {"*", "_", "~", "|"};
  private static final String[] MASKS = {"***", "…", ".....", "---"};

  /** Returns the name that the script and the documentation use. */
  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns a word written in this way, or the word itself where the way needs a letter that is not
   * there.
   *
   * @param word of Cyrillic letters, at least four
   */
  String write(String word, Random random) {
    return switch (this) {
      case LOOK_ALIKE -> lookAlike(word, random);
      case DIGIT -> digit(word, random);
      case SPACED -> String.join(" ", word.split(""));
      case SPLIT -> cut(word, inside(word, random), " ");
      case LINE_END -> cut(word, inside(word, random), "-\n");
      case HYPHEN -> cut(word, inside(word, random), "-");
      case POINTS -> points(word);
      case SOFT_HYPHEN -> cut(word, inside(word, random), "\u00AD");
      case ZERO_WIDTH -> cut(word, inside(word, random), "\u200B");
      case STRESS -> afterVowel(word, random);
      case YO -> yo(word);
      case CAPITALS -> word.toUpperCase(Locale.ROOT);
      case ALTERNATING -> alternating(word);
      case EMOJI -> cut(word, inside(word, random), one(PICTURES, random));
      case SIGN -> cut(word, inside(word, random), one(SIGNS, random));
      case DOUBLED -> doubled(word, 1 + random.nextInt(word.length() - 1));
      case MISSED -> without(word, 1 + random.nextInt(word.length() - 1));
      case CHANGED -> changed(word, 1 + random.nextInt(word.length() - 1));
      case STAR -> replaced(word, 1 + random.nextInt(word.length() - 1), "*");
      case MASKED -> masked(word, random);
      case PICTURE -> replaced(word, 1 + random.nextInt(word.length() - 1), one(PICTURES, random));
      case BRACKETS -> bracketed(word, 1 + random.nextInt(word.length() - 2));
      case NEIGHBOUR -> word.replace('и', 'і');
    };
  }

  private static String one(String[] all, Random random) {
    return all[random.nextInt(all.length)];
  }

  /** Returns a place that leaves at least two letters on either side. */
  private static int inside(String word, Random random) {
    return 2 + random.nextInt(word.length() - 3);
  }

  private static String cut(String word, int at, String between) {
    return word.substring(0, at) + between + word.substring(at);
  }

  private static String bracketed(String word, int at) {
    return cut(cut(word, at + 1, ")"), at, "(");
  }

  private static String replaced(String word, int at, String by) {
    return word.substring(0, at) + by + word.substring(at + 1);
  }

  private static String without(String word, int at) {
    return replaced(word, at, "");
  }

  private static String doubled(String word, int at) {
    return cut(word, at, word.substring(at, at + 1));
  }

  /** Changes one letter in three words of four, all that can be in the fourth. */
  private static String lookAlike(String word, Random random) {
    String looks = random.nextInt(3) == 0 ? GREEK : LATIN;
    if (random.nextInt(4) == 0) {
      StringBuilder all = new StringBuilder(word);
      for (int i = 0; i < word.length(); i++) {
        int found = CYRILLIC.indexOf(word.charAt(i));
        all.setCharAt(i, found < 0 ? word.charAt(i) : looks.charAt(found));
      }
      return all.toString();
    }
    return mapped(word, CYRILLIC, looks, random);
  }

  private static String digit(String word, Random random) {
    return mapped(word, LETTERS_AS_DIGITS, DIGITS, random);
  }

  /** Replaces one letter, the first that can be from a chosen place on. */
  private static String mapped(String word, String letters, String by, Random random) {
    int from = random.nextInt(word.length());
    for (int k = 0; k < word.length(); k++) {
      int i = (from + k) % word.length();
      int found = letters.indexOf(word.charAt(i));
      if (found >= 0) {
        return replaced(word, i, by.substring(found, found + 1));
      }
    }
    return word;
  }

  private static String points(String word) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      boolean vowelBefore = i > 0 && VOWELS.indexOf(word.charAt(i - 1)) >= 0;
      boolean syllable = vowelBefore && i + 1 < word.length();
      out.append(syllable ? "." : "").append(word.charAt(i));
    }
    return out.toString();
  }

  private static String afterVowel(String word, Random random) {
    int from = random.nextInt(word.length());
    for (int k = 0; k < word.length(); k++) {
      int i = (from + k) % word.length();
      if (VOWELS.indexOf(word.charAt(i)) >= 0) {
        return cut(word, i + 1, "\u0301");
      }
    }
    return word;
  }

  private static String yo(String word) {
    int e = word.indexOf('е');
    if (word.indexOf('ё') >= 0) {
      return word.replace('ё', 'е');
    }
    return e < 0 ? word : replaced(word, e, "ё");
  }

  private static String alternating(String word) {
    StringBuilder out = new StringBuilder(word.toLowerCase(Locale.ROOT));
    for (int i = 1; i < word.length(); i += 2) {
      out.setCharAt(i, Character.toUpperCase(word.charAt(i)));
    }
    return out.toString();
  }

  private static String changed(String word, int at) {
    char c = Character.toLowerCase(word.charAt(at));
    for (int i = 0; i + 1 < CONFUSED.length(); i += 2) {
      if (CONFUSED.charAt(i) == c) {
        return replaced(word, at, CONFUSED.substring(i + 1, i + 2));
      }
    }
    return replaced(word, at, c == 'ш' ? "щ" : "ы");
  }

  /** Keeps two letters at the beginning and, of a long word, two at the end. */
  private static String masked(String word, Random random) {
    if (word.length() < 6) {
      return replaced(word, 1 + random.nextInt(word.length() - 1), "*");
    }
    int from = Math.max(2, word.length() / 3);
    int to = word.length() - (random.nextInt(4) == 0 ? 0 : 2);
    String mask = one(MASKS, random);
    String stars = mask.charAt(0) == '*' ? "*".repeat(to - from) : mask;
    return word.substring(0, from) + stars + word.substring(to);
  }
}
