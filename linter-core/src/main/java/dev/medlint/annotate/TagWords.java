package dev.medlint.annotate;

import java.util.Arrays;

/** Finds the words of a tag that is written without blanks: «БезБоли», «вылечимсуставы». */
final class TagWords {

  /** In UTF-16 units; a longer tag is taken for one word. */
  static final int LONGEST = 60;

  /** Shorter words that a tag may be made of; any letters make some word if they are few. */
  private static final String SHORT =
      " без для при над под про все всё мой моя моё наш мне нас вас вам нам дом мир рак зуб нос лор"
          + " узи мрт экг бад в на не с со за от до из к ко и об по мы вы ты ";

  private static final int SHORTEST = 4;

  /** A tag of fewer letters, all of them small, is one word. */
  private static final int SHORTEST_TAG = 7;

  private static final int[] NONE = {};

  private TagWords() {}

  /**
   * Returns where each word ends, counted from the beginning of the tag, if it is made of several;
   * else an empty array.
   *
   * @param tag letters and perhaps digits, without the number sign
   */
  static int[] ends(String tag, KnownWords words) {
    int[] ends = byCapitals(tag);
    return ends.length > 1 ? ends : byWords(tag, words);
  }

  /** A capital after a small letter begins a word. */
  private static int[] byCapitals(String tag) {
    int[] ends = new int[tag.length()];
    int count = 0;
    for (int i = 1; i < tag.length(); i++) {
      if (Character.isUpperCase(tag.charAt(i)) && Character.isLowerCase(tag.charAt(i - 1))) {
        ends[count++] = i;
      }
    }
    ends[count++] = tag.length();
    return Arrays.copyOf(ends, count);
  }

  /** Parts a tag that is no word into known words that are as long as can be. */
  private static int[] byWords(String tag, KnownWords words) {
    String letters = Normalizer.cleanWord(tag);
    int length = letters.length();
    if (length < SHORTEST_TAG
        || length != tag.length()
        || !isPlain(letters)
        || words.isKnown(letters)) {
      return NONE;
    }
    int[] scores = new int[length + 1];
    int[] ends = new int[length + 1];
    for (int from = length - 1; from >= 0; from--) {
      scores[from] = -1;
      for (int to = from + 1; to <= length; to++) {
        int score = scores[to] < 0 ? -1 : (to - from) * (to - from) + scores[to];
        if (score > scores[from] && isWord(letters.substring(from, to), words)) {
          scores[from] = score;
          ends[from] = to;
        }
      }
    }
    return scores[0] < 0 ? NONE : pieces(ends);
  }

  private static int[] pieces(int[] ends) {
    int[] found = new int[ends.length];
    int count = 0;
    for (int at = 0; at < ends.length - 1; at = ends[at]) {
      found[count++] = ends[at];
    }
    return Arrays.copyOf(found, count);
  }

  private static boolean isWord(String letters, KnownWords words) {
    return letters.length() < SHORTEST
        ? SHORT.contains(" " + letters + " ")
        : words.isKnown(letters);
  }

  private static boolean isPlain(String letters) {
    for (int i = 0; i < letters.length(); i++) {
      if (CharClass.of(letters.charAt(i)) != CharClass.CYRILLIC) {
        return false;
      }
    }
    return true;
  }
}
