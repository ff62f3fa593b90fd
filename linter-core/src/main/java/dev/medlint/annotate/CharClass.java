package dev.medlint.annotate;

/** Sorts single characters for the tokenizer; one table look-up for the scripts of the field. */
final class CharClass {

  static final byte OTHER = 0;
  static final byte SPACE = 1;
  static final byte NEWLINE = 2;
  static final byte CYRILLIC = 3;
  static final byte LATIN = 4;

  /** A letter of any further script. */
  static final byte LETTER = 5;

  static final byte DIGIT = 6;
  static final byte HYPHEN = 7;
  static final byte APOSTROPHE = 8;

  /** Full stop, exclamation mark, question mark, ellipsis. */
  static final byte END_MARK = 9;

  static final byte PUNCTUATION = 10;
  static final byte SYMBOL = 11;

  /** Zero-width characters and the soft hyphen: a reader does not see them inside a word. */
  static final byte INVISIBLE = 12;

  /** Combining marks, such as the stress mark. */
  static final byte MARK = 13;

  static final byte SURROGATE = 14;

  private static final int TABLE_SIZE = 0x530;
  private static final byte[] TABLE = table();

  private CharClass() {}

  static byte of(char c) {
    return c < TABLE_SIZE ? TABLE[c] : beyondTable(c);
  }

  static boolean isLetter(char c) {
    byte cls = of(c);
    return cls >= CYRILLIC && cls <= LETTER;
  }

  static boolean isDigit(char c) {
    return of(c) == DIGIT;
  }

  /** Returns whether the character stands between words without being a token. */
  static boolean isBlank(char c) {
    byte cls = of(c);
    return cls == SPACE || cls == NEWLINE || cls == INVISIBLE || cls == MARK;
  }

  private static byte[] table() {
    byte[] table = new byte[TABLE_SIZE];
    for (int c = 0; c < TABLE_SIZE; c++) {
      table[c] = classify((char) c);
    }
    return table;
  }

  private static byte classify(char c) {
    if (c >= 0x0400 && c <= 0x052F) {
      if (c >= 0x0483 && c <= 0x0489) {
        return MARK;
      }
      return c == 0x0482 ? SYMBOL : CYRILLIC;
    }
    if (c < 0x80) {
      return ascii(c);
    }
    if (c >= 0x0300 && c <= 0x036F) {
      return MARK;
    }
    if (c == 0x00AD) {
      return INVISIBLE;
    }
    if (c == 0x0085) {
      return NEWLINE;
    }
    if (c == 0x02BC) {
      return APOSTROPHE;
    }
    return c < 0x0250 && Character.isLetter(c) ? LATIN : byType(c);
  }

  private static byte ascii(char c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      return LATIN;
    }
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    return switch (c) {
      case '\n', '\r', '\f', 0x0B -> NEWLINE;
      case '-' -> HYPHEN;
      case '\'' -> APOSTROPHE;
      case '.', '!', '?' -> END_MARK;
      case '%', '#', '&', '@', '*', '$', '+', '<', '=', '>', '^', '`', '|', '~' -> SYMBOL;
      default -> c <= ' ' || c == 0x7F ? SPACE : PUNCTUATION;
    };
  }

  private static byte beyondTable(char c) {
    return switch (c) {
      case 0x2026 -> END_MARK;
      case 0x2010, 0x2011 -> HYPHEN;
      case 0x2019, 0x2018 -> APOSTROPHE;
      case 0x2028, 0x2029 -> NEWLINE;
      case 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xFE0E, 0xFE0F -> INVISIBLE;
      case 0x2030, 0x203B -> SYMBOL;
      default -> Character.isSurrogate(c) ? SURROGATE : byType(c);
    };
  }

  private static byte byType(char c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR, Character.CONTROL -> SPACE;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> NEWLINE;
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.LETTER_NUMBER ->
          LETTER;
      case Character.DECIMAL_DIGIT_NUMBER, Character.OTHER_NUMBER -> DIGIT;
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          MARK;
      case Character.FORMAT -> INVISIBLE;
      case Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          SYMBOL;
      case Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          PUNCTUATION;
      default -> OTHER;
    };
  }
}
