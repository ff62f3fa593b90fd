package dev.medlint.annotate;

/** Decides whether a sentence ends after a token. One thread only. */
final class SentenceEnds {

  private final TokenTable table;
  private final char[] chars;
  private final int blockEnd;

  SentenceEnds(TokenTable table, int blockEnd) {
    this.table = table;
    this.chars = table.chars();
    this.blockEnd = blockEnd;
  }

  /**
   * Returns the first token of the next sentence if one ends with token {@code t} and the closing
   * marks after it, else -1.
   *
   * @param first first token of the sentence so far
   */
  int endAfter(int first, int t) {
    FormKind kind = table.kind(t);
    if (kind == FormKind.PUNCTUATION
        && CharClass.of(table.firstChar(t)) == CharClass.END_MARK
        && endsAt(first, t)) {
      return afterClosers(t);
    }
    return isLineEnd(t) ? t + 1 : -1;
  }

  private boolean endsAt(int first, int mark) {
    int next = afterClosers(mark);
    if (next >= blockEnd) {
      return true;
    }
    if (goesOn(next)) {
      return false;
    }
    char c = table.firstChar(mark);
    int length = table.end(mark) - table.start(mark);
    if (c == '.' && length == 1) {
      return pointEnds(first, mark, next);
    }
    if (isDots(mark)) {
      return !isLower(next);
    }
    return next == mark + 1 || !isLower(next);
  }

  /** Whether the sentence goes on after the mark: «Быстро!» — сказал он; (?), данные. */
  private boolean goesOn(int next) {
    if (table.kind(next) != FormKind.PUNCTUATION) {
      return false;
    }
    char c = table.firstChar(next);
    if (CharClass.of(c) == CharClass.END_MARK && table.start(next) == table.end(next - 1)) {
      return true;
    }
    if (c == ',' || c == ';' || c == ':' || c == ')') {
      return true;
    }
    return (c == '—' || c == '–' || c == '-')
        && next + 1 < blockEnd
        && !newlineBefore(next)
        && isLower(next + 1);
  }

  private boolean isDots(int mark) {
    for (int i = table.start(mark); i < table.end(mark); i++) {
      if (chars[i] != '.' && chars[i] != '…') {
        return false;
      }
    }
    return true;
  }

  private boolean pointEnds(int first, int mark, int next) {
    int word = mark - 1;
    if (word < first || table.end(word) != table.start(mark)) {
      return true;
    }
    if (newlineBefore(next)) {
      return word > first || table.kind(word) == FormKind.WORD;
    }
    boolean glued = table.start(next) == table.end(mark);
    if (table.kind(word) == FormKind.NUMBER) {
      return word > first && !isLower(next) && !isListNumber(first, word);
    }
    if (table.kind(word) != FormKind.WORD) {
      return !isLower(next);
    }
    return wordPointEnds(first, word, next, glued);
  }

  private boolean wordPointEnds(int first, int word, int next, boolean glued) {
    int length = table.end(word) - table.start(word);
    if (length == 1) {
      return letterPointEnds(first, word, next);
    }
    return switch (Abbreviations.kindOf(chars, table.start(word), table.end(word))) {
      case NEVER_LAST -> false;
      case MAYBE_LAST -> !glued && endsShortWord(next);
      default -> isLower(next) ? length >= 5 : true;
    };
  }

  /** One letter and a point: an initial, a part of «т. д.» or «к. м. н.», a unit, a vitamin. */
  private boolean letterPointEnds(int first, int word, int next) {
    char c = table.firstChar(word);
    if (!endsShortWord(next)) {
      return false;
    }
    if (Character.isUpperCase(c)) {
      return word > first && Abbreviations.namesLetter(chars, table, word - 1);
    }
    return switch (c) {
      case 'г', 'р', 'м', 'л', 'ч', 'с' -> word > first && table.kind(word - 1) == FormKind.NUMBER;
      case 'д', 'п' -> word > first + 1 && table.is(word - 1, '.') && table.is(word - 2, 'т');
      case 'в' -> word > first && table.kind(word - 1) == FormKind.WORD;
      case 'я' -> true;
      default -> false;
    };
  }

  /** Whether the number is the label of a list item that begins the sentence or the line. */
  private boolean isListNumber(int first, int number) {
    return number == first || newlineBefore(number);
  }

  private boolean isLineEnd(int t) {
    int next = t + 1;
    int breaks = newlines(table.end(t), table.start(next));
    if (breaks == 0) {
      return false;
    }
    if (breaks > 1) {
      return true;
    }
    char last = table.firstChar(t);
    if (last == ',' || last == '—' || last == '–' || last == '(' || last == '«') {
      return false;
    }
    return startsThought(next) || isBullet(next);
  }

  private boolean isBullet(int t) {
    char c = table.firstChar(t);
    return table.kind(t) == FormKind.SYMBOL || c == '•' || c == '-' || c == '—' || c == '–';
  }

  /** Whether a sentence can begin here after a short word: not with a number or a dash. */
  private boolean endsShortWord(int next) {
    char c = table.firstChar(next);
    return startsThought(next)
        && table.kind(next) != FormKind.NUMBER
        && c != '—'
        && c != '–'
        && c != '-';
  }

  /** Whether the token begins like a sentence: a capital, a digit, an opening mark, a sign. */
  private boolean startsThought(int t) {
    if (table.kind(t) == FormKind.PUNCTUATION) {
      char c = table.firstChar(t);
      boolean opening = c == '«' || c == '"' || c == '“' || c == '„' || c == '(' || c == '[';
      boolean deep = opening && t + 1 < blockEnd && table.kind(t + 1) != FormKind.PUNCTUATION;
      return deep ? startsThought(t + 1) : c == '•' || c == '—' || c == '–' || c == '-';
    }
    return !isLower(t);
  }

  private boolean isLower(int t) {
    return table.kind(t) == FormKind.WORD && Character.isLowerCase(table.firstChar(t));
  }

  /** Returns the first token after the brackets, quotes and signs glued to an end mark. */
  private int afterClosers(int mark) {
    int next = mark + 1;
    while (next < blockEnd && table.start(next) == table.end(next - 1) && isCloser(next)) {
      next++;
    }
    return next;
  }

  private boolean isCloser(int t) {
    char c = table.firstChar(t);
    if (table.kind(t) == FormKind.SYMBOL) {
      return EmojiScanner.isStart(chars, table.start(t), table.end(t)) && c != '•';
    }
    if (table.kind(t) != FormKind.PUNCTUATION) {
      return false;
    }
    boolean straight = c == '"' || c == '“';
    return c == '»' || c == '”' || c == ')' || c == ']' || (straight && !opensNext(t));
  }

  /** Whether a straight quote is glued to the word after it and so opens a quotation. */
  private boolean opensNext(int t) {
    int next = t + 1;
    return next < blockEnd
        && table.start(next) == table.end(t)
        && table.kind(next) == FormKind.WORD;
  }

  private boolean newlineBefore(int t) {
    return t > 0 && newlines(table.end(t - 1), table.start(t)) > 0;
  }

  private int newlines(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      if (CharClass.of(chars[i]) == CharClass.NEWLINE
          && !(chars[i] == '\n' && i > from && chars[i - 1] == '\r')) {
        count++;
      }
    }
    return count;
  }
}
