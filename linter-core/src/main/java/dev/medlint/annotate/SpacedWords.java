package dev.medlint.annotate;

/**
 * Tells where the first word ends when several were written letter by letter with the same gap
 * everywhere: «у т е б я г а с т р и т». Stateless.
 */
final class SpacedWords {

  private static final int SHORTEST = 4;
  private static final int SHORTEST_ROW = 5;
  private static final int WORST = 99;

  private SpacedWords() {}

  /**
   * Returns how many letters the first word has, or 0 if the letters are no row of known words with
   * a longer one among them.
   *
   * @param letters the letters without gaps, in lower case
   */
  static int first(String letters, KnownWords words) {
    int length = letters.length();
    if (length < SHORTEST_ROW) {
      return 0;
    }
    // Fewest words from each letter to the end, and the length of the first of them.
    int[] fewest = new int[length + 1];
    int[] firsts = new int[length + 1];
    for (int from = length - 1; from >= 0; from--) {
      fewest[from] = WORST;
      for (int to = length; to > from; to--) {
        if (fewest[to] + 1 < fewest[from] && isWord(letters.substring(from, to), words)) {
          fewest[from] = fewest[to] + 1;
          firsts[from] = to - from;
        }
      }
    }
    return fewest[0] < WORST && hasLong(firsts) ? firsts[0] : 0;
  }

  private static boolean hasLong(int[] firsts) {
    for (int from = 0; from < firsts.length - 1; from += firsts[from]) {
      if (firsts[from] >= SHORTEST) {
        return true;
      }
    }
    return false;
  }

  /** Short strings of letters are nearly all abbreviations: only these are words here. */
  private static boolean isWord(String word, KnownWords words) {
    if (word.length() >= SHORTEST) {
      return words.isKnown(word);
    }
    return switch (word) {
      case "а", "в", "и", "к", "о", "с", "у", "я" -> true;
      case "вы", "ты", "мы", "он", "не", "ни", "на", "от", "до", "из", "за", "по", "об", "со" ->
          true;
      case "вам", "вас", "нас", "нам", "без", "все", "для", "при", "про", "уже", "нет", "это" ->
          true;
      case "мне", "она", "они", "как", "так", "рак", "зуб", "мед", "сон" -> true;
      default -> false;
    };
  }
}
