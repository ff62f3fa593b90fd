package dev.medlint.law;

import java.util.List;

/**
 * Makes fingerprints: the same for the same words under the same rule, wherever in a file they
 * move.
 */
public final class Fingerprint {

  /** Words of the sentence that are taken; more would tie a finding to text far from it. */
  private static final int CONTEXT_WORDS = 8;

  private Fingerprint() {}

  /**
   * Returns 16 hexadecimal digits.
   *
   * @param rule id of the rule
   * @param words normal forms of the matched words; empty for an absence
   * @param context text whose first words are taken, such as the sentence of the match
   */
  public static String of(String rule, List<String> words, CharSequence context) {
    // FNV-1a over UTF-16 units with a final mix. SHA-256 would add 25 ms to the start of a cold
    // process, and nobody gains by forging the fingerprint of his own text.
    long hash = add(0xcbf29ce484222325L, rule);
    hash = unit(hash, '\n');
    for (String word : words) {
      hash = unit(add(hash, word), ' ');
    }
    hash = unit(hash, '\n');
    return hex(mixed(addFirstWords(hash, context)));
  }

  private static long addFirstWords(long start, CharSequence context) {
    long hash = start;
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < context.length(); i++) {
      char c = context.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        inWord = true;
        hash = unit(hash, normal(c));
      } else if (inWord && !isInsideWord(c)) {
        inWord = false;
        hash = unit(hash, ' ');
        words++;
        if (words == CONTEXT_WORDS) {
          return hash;
        }
      }
    }
    return inWord ? unit(hash, ' ') : hash;
  }

  private static char normal(char c) {
    char lower = Character.toLowerCase(c);
    return lower == 'ё' ? 'е' : lower;
  }

  /** Stress marks, soft hyphens and zero-width characters neither end a word nor change it. */
  private static boolean isInsideWord(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
  }

  private static long add(long start, CharSequence text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = unit(hash, text.charAt(i));
    }
    return hash;
  }

  private static long unit(long hash, char c) {
    return (hash ^ c) * 0x100000001b3L;
  }

  private static long mixed(long hash) {
    long h = hash;
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }

  private static String hex(long hash) {
    char[] digits = new char[16];
    for (int i = 0; i < 16; i++) {
      digits[i] = Character.forDigit((int) (hash >>> (60 - 4 * i)) & 0xf, 16);
    }
    return new String(digits);
  }
}
