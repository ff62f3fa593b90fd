package dev.medlint.annotate;

import java.util.Arrays;

/**
 * Finds words that were cut or masked so that a program should not know them, and makes each one
 * token again: «гаран тия», «вы.ле.чит», «имп…ция», «гаран-» at the end of a line. One thread only.
 *
 * <p>It begins only where something is odd: at a word that no dictionary has, or at a sign that
 * touches letters. Ordinary text costs a look at each token.
 */
final class CutWords {

  private static final int SHORTEST = 4;
  private static final int SHORTEST_OF_PIECES = 4;
  private static final int LONGEST = 40;
  private static final int MOST_PIECES = 8;

  /** A known word that is longer is taken for a word, not for a piece of one. */
  private static final int LONGEST_KNOWN_PIECE = 3;

  private static final int LONGEST_BEGINNING = 5;
  private static final int SHORTEST_BEFORE_STAR = 3;
  private static final int POINTS_IN_A_ROW = 3;

  /** One star, two or three after a word that is known are the mark of a footnote. */
  private static final int STARS_AFTER_WORD = 4;

  private static final int STARS_AFTER_SHORT = 3;

  /** Masked words looked up in one text, so that no text can cost without bound. */
  private static final int MOST_MASKS = 1000;

  private final TokenTable table;
  private final char[] chars;
  private final Form[] forms;
  private final RussianMorphology morphology;
  private final WordAnalyzer words;

  /** First and last token of each word found, and its form; ascending. */
  private int[] firsts = new int[4];

  private int[] lasts = new int[4];
  private Form[] joined = new Form[4];
  private int count;

  private int from;
  private int to;
  private int masks;

  CutWords(TokenTable table, Form[] forms, RussianMorphology morphology, WordAnalyzer words) {
    this.table = table;
    this.chars = table.chars();
    this.forms = forms;
    this.morphology = morphology;
    this.words = words;
  }

  /** Joins what belongs together and sets the forms of the table. */
  void join() {
    for (int b = 0; b < table.blockCount(); b++) {
      from = table.blockStart(b);
      to = table.blockEnd(b);
      for (int t = from; t < to; t++) {
        int last = lastOf(t);
        if (last > t) {
          from = last + 1;
          t = last;
        }
      }
    }
    if (count == 0) {
      table.setForms(forms);
    } else {
      table.join(firsts, lasts, count);
      table.setForms(joinedForms());
    }
  }

  private Form[] joinedForms() {
    Form[] all = new Form[table.count()];
    int next = 0;
    int k = 0;
    for (int t = 0; t < forms.length; t++) {
      if (k < count && t == firsts[k]) {
        all[next++] = joined[k];
        t = lasts[k++];
      } else {
        all[next++] = forms[t];
      }
    }
    return all;
  }

  /** Returns the last token of a word joined at {@code t}, which may begin before it, or -1. */
  private int lastOf(int t) {
    return switch (forms[t].kind()) {
      case WORD -> forms[t].isUnknown() || isOdd(t) ? split(t) : -1;
      case PUNCTUATION, SYMBOL -> isInside(t) ? sign(t) : -1;
      default -> -1;
    };
  }

  /** Whether a word in small letters is known as a name or an exclamation only: «гаран», «ась». */
  private boolean isOdd(int t) {
    return forms[t].isOdd() && Character.isLowerCase(table.firstChar(t));
  }

  /** Whether a sign touches the word before it. */
  private boolean isInside(int t) {
    return t > from && table.end(t - 1) == table.start(t) && isWord(t - 1);
  }

  private boolean isWord(int t) {
    return t >= from
        && t < to
        && forms[t].kind() == FormKind.WORD
        && CharClass.of(table.firstChar(t)) == CharClass.CYRILLIC;
  }

  /** A word that nobody knows may be a piece of one with the words beside it. */
  private int split(int t) {
    if (!isWord(t)) {
      return -1;
    }
    boolean before = isWord(t - 1) && goesOn(t - 1, t);
    boolean after = isWord(t + 1) && goesOn(t, t + 1);
    if (before && after && isKnown(t - 1, t + 1)) {
      return add(t - 1, t + 1);
    }
    if (after && isWord(t + 2) && goesOn(t + 1, t + 2) && isKnown(t, t + 2)) {
      return add(t, t + 2);
    }
    if (after && isKnown(t, t + 1)) {
      return add(t, t + 1);
    }
    return before && isKnown(t - 1, t) ? add(t - 1, t) : -1;
  }

  /** Whether one blank stands between two words, and the second does not begin anew. */
  private boolean goesOn(int t, int next) {
    int end = table.end(t);
    return table.start(next) == end + 1
        && CharClass.of(chars[end]) == CharClass.SPACE
        && isSameCase(t, next);
  }

  private boolean isSameCase(int t, int next) {
    return !Character.isUpperCase(table.firstChar(next))
        || Character.isUpperCase(chars[table.end(t) - 1]);
  }

  private int sign(int t) {
    char c = table.firstChar(t);
    boolean single = table.end(t) - table.start(t) == 1;
    if (single && c == '-' && isLineEnd(t)) {
      return isWord(t + 1) && isSameCase(t - 1, t + 1) && isKnown(t - 1, t + 1)
          ? add(t - 1, t + 1)
          : -1;
    }
    if (single && cuts(c)) {
      int last = pointed(t);
      if (last >= 0 || !HiddenWord.isInnerMask(c)) {
        return last;
      }
    }
    return isMaskToken(t) ? masked(t) : -1;
  }

  private boolean isLineEnd(int t) {
    int end = table.end(t);
    return t + 1 < to
        && CharClass.of(chars[end]) == CharClass.NEWLINE
        && chars[table.start(t + 1) - 1] == '\n'
        && table.start(t + 1) - end <= 2;
  }

  private static boolean isPoint(char c) {
    return c == '.' || c == '·' || c == '/' || c == '\\' || c == ':' || c == '|' || c == ',';
  }

  /** Whether a sign stands around words, and seldom around a part of one. */
  private static boolean isBracket(char c) {
    return "()[]{}\"«»“”„".indexOf(c) >= 0;
  }

  /** Whether a sign ends what is said, and may lack its blank. */
  private static boolean isEndMark(char c) {
    return c == '!' || c == '?' || c == ';';
  }

  /** Pieces with a sign between each two and no blank: the longest row that makes a word. */
  private int pointed(int t) {
    int[] ends = new int[MOST_PIECES];
    int pieces = 0;
    boolean endMarks = false;
    for (int k = t; pieces < MOST_PIECES && isGlued(k) && cuts(table.firstChar(k)); k += 2) {
      ends[pieces++] = k + 1;
      endMarks |= isEndMark(table.firstChar(k));
    }
    for (int k = pieces - 1; k >= 0; k--) {
      if (hasPiece(t - 1, ends[k], endMarks) && isKnown(t - 1, ends[k])) {
        return add(t - 1, ends[k]);
      }
    }
    return -1;
  }

  private static boolean cuts(char c) {
    return isPoint(c) || isBracket(c) || isEndMark(c);
  }

  /** Whether a sign touches words on both sides. */
  private boolean isGlued(int t) {
    return t < to
        && isInside(t)
        && isWord(t + 1)
        && table.start(t + 1) == table.end(t)
        && isSameCase(t - 1, t + 1);
  }

  /** Whether some of the words between signs is a piece of one. */
  private boolean hasPiece(int first, int last, boolean onlyUnknown) {
    for (int t = first; t <= last; t += 2) {
      boolean small = !onlyUnknown && table.end(t) - table.start(t) <= LONGEST_KNOWN_PIECE;
      if (small || forms[t].isUnknown()) {
        return true;
      }
    }
    return false;
  }

  private boolean isKnown(int first, int last) {
    int start = table.start(first);
    int length = table.end(last) - start;
    if (length > LONGEST) {
      return false;
    }
    String word = WordAnalyzer.joined(new String(chars, start, length));
    boolean pieces =
        (forms[first].isUnknown() && forms[last].isUnknown()) || isMute(first) || isMute(last);
    return word.length() >= (pieces ? SHORTEST_OF_PIECES : SHORTEST) && words.isKnown(word);
  }

  /** Whether a piece that no dictionary has cannot be spoken alone: «кр» of «кр ем». */
  private boolean isMute(int t) {
    return forms[t].isUnknown() && hasNoVowel(forms[t].normal());
  }

  private static boolean hasNoVowel(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ("аеёиоуыэюяй".indexOf(word.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Letters under a sign or several, perhaps letters behind them. */
  private int masked(int t) {
    int last = t;
    while (last + 1 < to && table.start(last + 1) == table.end(last) && isMaskToken(last + 1)) {
      last++;
    }
    boolean tail = isWord(last + 1) && table.start(last + 1) == table.end(last);
    if (isInnerMask(t) && !(last == t && (tail ? isTorn(t) : isCutShort(t)))) {
      return -1;
    }
    if (!(tail ? hidesInside(t, last) : hidesEnd(t, last))) {
      if (table.is(t, '*') && last == t) {
        addLetter(t - 1);
      }
      return -1;
    }
    int end = tail ? last + 1 : last;
    Form form = form(t - 1, end);
    HiddenWord hidden = form.hidden();
    boolean found =
        hidden != null && hidden.most() > 0 && ++masks <= MOST_MASKS && words.mayStandFor(hidden);
    return found ? add(t - 1, end, form) : -1;
  }

  /**
   * Whether a sign between two words stands for a letter: a picture hardly parts them without a
   * blank, and after an end mark one of them must be in no dictionary.
   */
  private boolean isTorn(int t) {
    return isSameCase(t - 1, t + 1)
        && (isPicture(t) || forms[t - 1].isUnknown() || forms[t + 1].isUnknown());
  }

  /** Whether a picture stands for the last letter: no name, and no word without it. */
  private boolean isCutShort(int t) {
    return isPicture(t)
        && forms[t - 1].isUnknown()
        && Character.isLowerCase(table.firstChar(t - 1))
        && isSmall(t - 1);
  }

  /** Whether signs between two words rather stand for letters than part the words. */
  private boolean hidesInside(int t, int last) {
    return !HiddenWord.isPoint(table.firstChar(t))
        || forms[t - 1].isUnknown() && isSmall(t - 1) && isRow(t, last)
        || forms[last + 1].isUnknown()
        || isLongRow(t, last)
        || isEnding(t - 1, last + 1);
  }

  /** Whether signs after a word rather stand for its last letters than end it. */
  private boolean hidesEnd(int t, int last) {
    boolean unknown = forms[t - 1].isUnknown();
    if (HiddenWord.isPoint(table.firstChar(t))) {
      return unknown && isSmall(t - 1) && isRow(t, last) || isLongRow(t, last) && isShort(t - 1);
    }
    int signs = table.end(last) - table.start(t);
    return unknown || signs >= (isShort(t - 1) ? STARS_AFTER_SHORT : STARS_AFTER_WORD);
  }

  /** Whether there are points enough for an ellipsis or hyphens enough for a dash of three. */
  private boolean isRow(int t, int last) {
    return table.firstChar(t) == '…' || table.end(last) - table.start(t) >= POINTS_IN_A_ROW;
  }

  /** Whether so many of these signs do not stand between words: «.....», «---». */
  private boolean isLongRow(int t, int last) {
    int signs = table.end(last) - table.start(t);
    return signs >= POINTS_IN_A_ROW + (table.firstChar(t) == '-' ? 0 : 1);
  }

  /** A star at the end of a known word is mostly the mark of a footnote, or a letter. */
  private void addLetter(int t) {
    boolean emphasised = t > from && table.is(t - 1, '*') && table.end(t - 1) == table.start(t);
    boolean told = table.end(t) - table.start(t) >= SHORTEST_BEFORE_STAR;
    if (told && !emphasised && forms[t].hidden() == null && ++masks <= MOST_MASKS) {
      add(t, t, morphology.withLetterMore(forms[t]));
    }
  }

  /** Whether two words that are both known look like the beginning and the end of one: «гип…оз». */
  private boolean isEnding(int first, int last) {
    return table.end(first) - table.start(first) <= LONGEST_BEGINNING
        && isShort(last)
        && Character.isLowerCase(table.firstChar(last))
        && !forms[last].isClosedClass();
  }

  private boolean isShort(int t) {
    return table.end(t) - table.start(t) <= LONGEST_KNOWN_PIECE;
  }

  /** Whether a word is no row of capitals, which is short for something. */
  private boolean isSmall(int t) {
    return Character.isLowerCase(chars[table.end(t) - 1]);
  }

  private boolean isMaskToken(int t) {
    FormKind kind = forms[t].kind();
    return (kind == FormKind.PUNCTUATION || kind == FormKind.SYMBOL)
        && (HiddenWord.isMask(table.firstChar(t)) || isInnerMask(t));
  }

  /** Whether a sign hides a letter between others only: «леч!т», «л❤чит». */
  private boolean isInnerMask(int t) {
    return HiddenWord.isInnerMask(table.firstChar(t)) || isPicture(t);
  }

  private boolean isPicture(int t) {
    return !HiddenWord.isMask(table.firstChar(t))
        && EmojiScanner.isStart(chars, table.start(t), table.end(t));
  }

  private Form form(int first, int last) {
    return morphology.form(chars, table.start(first), table.end(last), FormKind.WORD);
  }

  private int add(int first, int last) {
    return add(first, last, form(first, last));
  }

  private int add(int first, int last, Form form) {
    if (count == firsts.length) {
      firsts = Arrays.copyOf(firsts, count * 2);
      lasts = Arrays.copyOf(lasts, count * 2);
      joined = Arrays.copyOf(joined, count * 2);
    }
    firsts[count] = first;
    lasts[count] = last;
    joined[count++] = form;
    return last;
  }
}
