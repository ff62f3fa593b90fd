package dev.medlint.source;

/**
 * How much a decoded sample looks like Russian: the mean logarithm of letter frequencies.
 *
 * <p>windows-1251 and KOI8-R put letters on the same bytes, with the cases swapped and the order
 * changed, so a wrong reading gives letters too, but rare ones in odd places.
 */
final class CyrillicPlausibility {

  /** Mean score below which letters do not look like Russian; random letters give about -4.2. */
  private static final double DOUBTFUL = -4.0;

  /** The same for a sample of a word or two, whose letters may be rare ones by chance. */
  private static final double DOUBTFUL_WORD = -6.0;

  private static final int FEW = 40;

  private static final double NOT_RUSSIAN = -9;
  private static final double ODD_CASE = -4;

  /** Natural logarithms of the share of each letter from а to я in Russian prose, times ten. */
  private static final int[] LOG_SHARE = {
    -25, -41, -31, -41, -35, -25, -47, -41, -26, -45, -34, -31, -34, -27, -22, -36, -30, -29, -28,
    -36, -61, -46, -53, -42, -49, -56, -80, -40, -40, -57, -51, -39
  };

  private CyrillicPlausibility() {}

  /** Returns whether a score of {@link #score} over so many characters may be Russian. */
  static boolean isPlausible(double score, int length) {
    return score >= (length < FEW ? DOUBTFUL_WORD : DOUBTFUL);
  }

  /**
   * Returns the mean score of the characters outside ASCII: about -3 for Russian; 0 when there are
   * none.
   */
  static double score(CharSequence sample) {
    double sum = 0;
    int count = 0;
    char before = ' ';
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (c >= 0x80) {
        double score = scoreOf(c, before);
        if (score != 0) {
          sum += score;
          count++;
        }
      }
      before = c;
    }
    return count == 0 ? 0 : sum / count;
  }

  private static double scoreOf(char c, char before) {
    if (c >= 'а' && c <= 'я') {
      return LOG_SHARE[c - 'а'] / 10.0;
    }
    if (c >= 'А' && c <= 'Я') {
      boolean insideWord = before >= 'а' && before <= 'я';
      return LOG_SHARE[c - 'А'] / 10.0 + (insideWord ? ODD_CASE : 0);
    }
    if (c == 'ё' || c == 'Ё') {
      return -5;
    }
    return isPunctuation(c) ? 0 : NOT_RUSSIAN;
  }

  private static boolean isPunctuation(char c) {
    return switch (c) {
      case '\u00a0', '«', '»', '–', '—', '“', '”', '„', '‘', '’', '…', '№', '•', '·' -> true;
      case '©', '®', '™', '°', '±', '§', '€', '\u00ad', '¶', '‰', '₽' -> true;
      default -> false;
    };
  }
}
