package dev.medlint.annotate;

import dev.medlint.source.GivenUpException;

/** Walks over the characters of one document and adds its tokens to a table. One thread only. */
final class TokenScanner {

  private static final int MAX_DECORATION = 12;
  private static final int MAX_PIECES = 24;
  private static final int MIN_SPACED = 4;
  private static final int MAX_SPACED = 26;
  private static final int MAX_ONE_LETTER_WORDS = 3;
  private static final int MAX_DECORATED = 64;

  /** Doubtful places looked up in one document, so that no text can cost without bound. */
  private static final int MAX_DOUBTS = 2000;

  private final TokenTable table;
  private final char[] chars;
  private final KnownWords words;

  /** Where a run of letters and points ends in which no address was found; no second look at it. */
  private int noAddressBefore;

  private int doubts;

  TokenScanner(TokenTable table, KnownWords words) {
    this.table = table;
    this.chars = table.chars();
    this.words = words;
  }

  /** Adds the tokens of a range. */
  void scan(int from, int to) {
    int i = from;
    while (i < to) {
      GivenUpException.check();
      i = next(i, to);
    }
  }

  /** Adds the token that begins at {@code i}, if one does, and returns where to go on. */
  private int next(int i, int to) {
    char c = chars[i];
    return switch (CharClass.of(c)) {
      case CharClass.SPACE, CharClass.NEWLINE, CharClass.INVISIBLE, CharClass.MARK -> i + 1;
      case CharClass.CYRILLIC, CharClass.LETTER -> word(i, to);
      case CharClass.LATIN -> latinWord(i, to);
      case CharClass.DIGIT -> number(i, to);
      case CharClass.END_MARK -> endMarks(i, to);
      case CharClass.SURROGATE, CharClass.OTHER ->
          add(i, EmojiScanner.end(chars, i, to), FormKind.SYMBOL);
      case CharClass.SYMBOL -> symbol(i, to);
      case CharClass.HYPHEN -> add(i, runEnd(i, to), FormKind.PUNCTUATION);
      default -> punctuation(i, to);
    };
  }

  private int add(int start, int end, FormKind kind) {
    table.add(start, end, kind);
    return end;
  }

  private int latinWord(int i, int to) {
    if (i >= noAddressBefore) {
      int end = AddressScanner.webEnd(chars, i, to);
      if (end >= 0) {
        return add(i, end, FormKind.ADDRESS);
      }
      noAddressBefore = AddressScanner.runEnd(chars, i, to);
    }
    return word(i, to);
  }

  private int word(int i, int to) {
    int end = wordEnd(i, to);
    if (i > 0 && chars[i - 1] == '#' && addTagged(i, end)) {
      return end;
    }
    if (end >= to) {
      return add(i, end, FormKind.WORD);
    }
    if (end == i + 1 && end + 1 < to) {
      int spaced = spacedEnd(i, to);
      if (spaced > 0) {
        return add(i, spaced, FormKind.WORD);
      }
    }
    char c = chars[end];
    if (c == '.' && end >= noAddressBefore && end + 1 < to && CharClass.isLetter(chars[end + 1])) {
      int domain = AddressScanner.cyrillicDomainEnd(chars, i, end, to);
      if (domain > 0) {
        return add(i, domain, FormKind.ADDRESS);
      }
      noAddressBefore = AddressScanner.runEnd(chars, i, to);
    }
    byte cls = CharClass.of(c);
    if (cls == CharClass.SYMBOL || cls == CharClass.SURROGATE || c == '_' || c == '•') {
      end = decoratedEnd(i, end, to);
    }
    return add(i, end, FormKind.WORD);
  }

  /** Adds the words that a tag is written of without blanks: «#БезБоли», «#вылечимсуставы». */
  private boolean addTagged(int i, int end) {
    if (end - i > TagWords.LONGEST || doubts++ > MAX_DOUBTS) {
      return false;
    }
    int[] ends = TagWords.ends(new String(chars, i, end - i), words);
    int from = i;
    for (int pieceEnd : ends) {
      add(from, i + pieceEnd, FormKind.WORD);
      from = i + pieceEnd;
    }
    return ends.length > 0;
  }

  /** Returns the end of letters, digits and inner hyphens and apostrophes from {@code i} on. */
  private int wordEnd(int i, int to) {
    int p = i;
    int end = i;
    while (p < to) {
      byte cls = CharClass.of(chars[p]);
      if ((cls >= CharClass.CYRILLIC && cls <= CharClass.DIGIT) || cls == CharClass.MARK) {
        end = ++p;
      } else if (cls == CharClass.INVISIBLE) {
        p++;
      } else if ((cls == CharClass.HYPHEN && p == end && joins(p + 1, to, true))
          || (cls == CharClass.APOSTROPHE && p == end && joins(p + 1, to, false))) {
        p++;
      } else {
        return end;
      }
    }
    return end;
  }

  /** Returns whether a letter (or digit) stands at {@code p}, after invisible characters. */
  private boolean joins(int p, int to, boolean digits) {
    int q = p;
    while (q < to && CharClass.of(chars[q]) == CharClass.INVISIBLE) {
      q++;
    }
    return q < to && (CharClass.isLetter(chars[q]) || (digits && CharClass.isDigit(chars[q])));
  }

  /**
   * Returns the end of a word written letter by letter from {@code i} on, or -1. Short words in a
   * row («и я с») look the same, so the letters must make a known word or a long one.
   */
  private int spacedEnd(int i, int to) {
    char gap = chars[i + 1];
    boolean blank = CharClass.of(gap) == CharClass.SPACE;
    if (!blank && gap != '.') {
      return -1;
    }
    int end = i + 1;
    int limit = Math.min(to, i + 2 * MAX_SPACED);
    while (end + 1 < limit
        && chars[end] == gap
        && isLoneLetter(end + 1, to, gap)
        && (end == i + 1
            || Character.isUpperCase(chars[end - 1]) == Character.isUpperCase(chars[end + 1]))) {
      end += 2;
    }
    int letters = (end - i + 1) / 2;
    if (letters < MIN_SPACED) {
      return blank && letters > 1 && isRowOfSpaced(i, end, to) ? end : -1;
    }
    if (hasCyrillic(i, end) && doubts++ < MAX_DOUBTS) {
      int first = firstWord(Normalizer.cleanWord(new String(chars, i, end - i)), letters);
      if (first != 0) {
        return first == 1 ? -1 : i + first * 2 - 1;
      }
    }
    return blank && letters < MAX_SPACED && looksSpaced(i, letters) ? end : -1;
  }

  /**
   * Whether the short word {@code б е з} stands before a wider gap and more lone letters, as in
   * {@code б е з п о б о ч е к}.
   */
  private boolean isRowOfSpaced(int i, int end, int to) {
    int p = end;
    while (p < to && CharClass.of(chars[p]) == CharClass.SPACE) {
      p++;
    }
    boolean lone =
        p > end + 1
            && p + 2 < to
            && CharClass.isLetter(chars[p])
            && CharClass.of(chars[p + 1]) == CharClass.SPACE
            && CharClass.isLetter(chars[p + 2]);
    return lone
        && hasCyrillic(i, end)
        && doubts++ < MAX_DOUBTS
        && words.isKnown(Normalizer.cleanWord(new String(chars, i, end - i)));
  }

  /**
   * Returns how many of some letters make the first word, if they are parted into known words so
   * that these are as long as can be; 0: they cannot be, 1: the first letter, and perhaps one or
   * two after it, is a word of its own.
   */
  private int firstWord(String letters, int count) {
    if (letters.length() != count) {
      return 0;
    }
    int[] scores = new int[count + 1];
    int[] ends = new int[count + 1];
    for (int from = count - 1; from >= 0; from--) {
      scores[from] = scores[from + 1];
      ends[from] = from + 1;
      for (int to = count; to >= from + MIN_SPACED; to--) {
        int score = (to - from) * (to - from) + scores[to];
        if (score > scores[from] && words.isKnown(letters.substring(from, to))) {
          scores[from] = score;
          ends[from] = to;
        }
      }
    }
    if (ends[0] > 1) {
      return ends[0];
    }
    int from = 0;
    while (from < MAX_ONE_LETTER_WORDS
        && ends[from] == from + 1
        && isOneLetterWord(letters.charAt(from))) {
      from++;
    }
    return from > 0 && ends[from] > from + 1 ? 1 : 0;
  }

  private static boolean isOneLetterWord(char letter) {
    return "авикосуя".indexOf(letter) >= 0;
  }

  private boolean hasCyrillic(int from, int to) {
    for (int i = from; i < to; i++) {
      if (CharClass.of(chars[i]) == CharClass.CYRILLIC) {
        return true;
      }
    }
    return false;
  }

  private boolean isLoneLetter(int p, int to, char gap) {
    return CharClass.isLetter(chars[p])
        && (p + 1 == to
            || chars[p + 1] == gap
            || (!CharClass.isLetter(chars[p + 1]) && !CharClass.isDigit(chars[p + 1])));
  }

  private boolean looksSpaced(int i, int letters) {
    int oneLetterWords = 0;
    int capitals = 0;
    for (int k = 0; k < letters; k++) {
      char c = chars[i + 2 * k];
      oneLetterWords += "авикосуябжэ".indexOf(Character.toLowerCase(c)) >= 0 ? 1 : 0;
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return letters >= (capitals > 1 ? 7 : 5) && oneLetterWords * 4 <= letters * 3;
  }

  /** Returns the end of a word that goes on after signs put between its letters. */
  private int decoratedEnd(int start, int firstEnd, int to) {
    int[] ends = new int[MAX_PIECES];
    int pieces = 0;
    int end = firstEnd;
    while (pieces < MAX_PIECES && end - start < MAX_DECORATED) {
      int p = decorationEnd(end, to);
      if (p == end || p >= to || !CharClass.isLetter(chars[p])) {
        break;
      }
      end = wordEnd(p, to);
      ends[pieces++] = end;
    }
    for (int k = pieces - 1; k >= 0; k--) {
      if (!hasCyrillic(start, ends[k]) || doubts++ > MAX_DOUBTS) {
        continue;
      }
      String joined = Normalizer.cleanWord(new String(chars, start, ends[k] - start));
      if (words.isKnown(joined)) {
        return ends[k];
      }
    }
    return firstEnd;
  }

  private int decorationEnd(int i, int to) {
    int p = i;
    int limit = Math.min(to, i + MAX_DECORATION);
    while (p < limit) {
      char c = chars[p];
      byte cls = CharClass.of(c);
      if (cls == CharClass.SURROGATE || EmojiScanner.isStart(chars, p, to)) {
        p = EmojiScanner.end(chars, p, to);
      } else if (c == '*'
          || c == '_'
          || c == '~'
          || c == '|'
          || c == '^'
          || c == '`'
          || c == '#'
          || c == '+'
          || c == '='
          || cls == CharClass.INVISIBLE) {
        p++;
      } else {
        break;
      }
    }
    return p;
  }

  private int number(int i, int to) {
    if (EmojiScanner.isKeycap(chars, i, to)) {
      return add(i, EmojiScanner.end(chars, i, to), FormKind.SYMBOL);
    }
    int phone = AddressScanner.phoneEnd(chars, i, to);
    if (phone > 0) {
      return add(i, phone, FormKind.ADDRESS);
    }
    int end = digitsEnd(i, to);
    if (end == to) {
      return add(i, end, FormKind.NUMBER);
    }
    byte cls = CharClass.of(chars[end]);
    if (cls == CharClass.LATIN
        || chars[end] == '@'
        || (end + 1 < to
            && CharClass.of(chars[end + 1]) == CharClass.LATIN
            && (cls == CharClass.HYPHEN || chars[end] == '.'))) {
      int web = AddressScanner.webEnd(chars, i, to);
      if (web > 0) {
        return add(i, web, FormKind.ADDRESS);
      }
    }
    if (cls == CharClass.LATIN) {
      return add(i, wordEnd(end, to), FormKind.WORD);
    }
    if (cls == CharClass.CYRILLIC) {
      return digitsThenLetters(i, end, to);
    }
    if (cls == CharClass.HYPHEN && joins(end + 1, to, false)) {
      int glued = wordEnd(end + 1, to);
      return add(i, glued, glued - end - 1 > 3 ? FormKind.WORD : FormKind.NUMBER);
    }
    return add(i, end, FormKind.NUMBER);
  }

  /** Cuts {@code 10мл} in two, but keeps {@code 2й} and a word whose letter is put as a digit. */
  private int digitsThenLetters(int i, int end, int to) {
    int wordEnd = wordEnd(end, to);
    String letters = Normalizer.cleanWord(new String(chars, end, wordEnd - end));
    if (isOrdinalEnding(letters)) {
      return add(i, wordEnd, FormKind.NUMBER);
    }
    if (end == i + 1 && letters.length() > 2 && !words.isKnown(letters)) {
      String firsts = DigitLetters.lettersOf(chars[i]);
      for (int k = 0; k < firsts.length(); k++) {
        if (words.isKnown(firsts.charAt(k) + letters)) {
          return add(i, wordEnd, FormKind.WORD);
        }
      }
    }
    return add(i, end, FormKind.NUMBER);
  }

  private static boolean isOrdinalEnding(String letters) {
    return switch (letters) {
      case "й", "я", "х", "го", "ти", "ми", "му", "ой", "ый", "ая", "ое", "ые" -> true;
      default -> false;
    };
  }

  /** Returns the end of digits with points, commas, colons, slashes and dashes between them. */
  private int digitsEnd(int i, int to) {
    int p = i;
    while (p < to) {
      char c = chars[p];
      if (CharClass.isDigit(c)) {
        p++;
      } else if (p + 1 < to && CharClass.isDigit(chars[p + 1]) && isInsideNumber(c)) {
        p += 2;
      } else {
        return p;
      }
    }
    return p;
  }

  private static boolean isInsideNumber(char c) {
    return c == '.'
        || c == ','
        || c == ':'
        || c == '/'
        || c == '–'
        || CharClass.of(c) == CharClass.HYPHEN;
  }

  private int endMarks(int i, int to) {
    int end = i + 1;
    while (end < to && CharClass.of(chars[end]) == CharClass.END_MARK) {
      end++;
    }
    return add(i, end, FormKind.PUNCTUATION);
  }

  private int symbol(int i, int to) {
    char c = chars[i];
    if (c == '+') {
      int phone = AddressScanner.phoneEnd(chars, i, to);
      if (phone > 0) {
        return add(i, phone, FormKind.ADDRESS);
      }
    }
    if (c == '@') {
      int account = AddressScanner.accountEnd(chars, i, to);
      if (account > 0) {
        return add(i, account, FormKind.ADDRESS);
      }
    }
    if (EmojiScanner.isStart(chars, i, to) || EmojiScanner.isKeycap(chars, i, to)) {
      return add(i, EmojiScanner.end(chars, i, to), FormKind.SYMBOL);
    }
    return add(i, c == '*' || c == '=' || c == '~' ? runEnd(i, to) : i + 1, FormKind.SYMBOL);
  }

  private int punctuation(int i, int to) {
    if (chars[i] == '(') {
      int phone = AddressScanner.phoneEnd(chars, i, to);
      if (phone > 0) {
        return add(i, phone, FormKind.ADDRESS);
      }
    }
    return add(i, chars[i] == '_' ? runEnd(i, to) : i + 1, FormKind.PUNCTUATION);
  }

  private int runEnd(int i, int to) {
    int p = i + 1;
    while (p < to && chars[p] == chars[i]) {
      p++;
    }
    return p;
  }
}
