package dev.medlint.annotate;

/** Finds the end of an emoji that is made of several code points. */
final class EmojiScanner {

  private static final char JOINER = 0x200D;
  private static final char KEYCAP = 0x20E3;

  private EmojiScanner() {}

  /** Returns whether a sign that is drawn as a picture begins here. */
  static boolean isStart(char[] chars, int i, int to) {
    char c = chars[i];
    if (Character.isHighSurrogate(c)) {
      return i + 1 < to && isPicture(Character.toCodePoint(c, chars[i + 1]));
    }
    return isPicture(c);
  }

  /** Returns a text with a star for each sign that is drawn as a picture. */
  static String starred(String text) {
    char[] chars = text.toCharArray();
    StringBuilder out = new StringBuilder(chars.length);
    int i = 0;
    while (i < chars.length) {
      boolean picture = isStart(chars, i, chars.length);
      out.append(picture ? '*' : chars[i]);
      i = picture ? end(chars, i, chars.length) : i + 1;
    }
    return out.toString();
  }

  /** Returns whether a digit or # or * at {@code i} is drawn as a key. */
  static boolean isKeycap(char[] chars, int i, int to) {
    return i + 1 < to
        && (chars[i + 1] == KEYCAP
            || (chars[i + 1] == 0xFE0F && i + 2 < to && chars[i + 2] == KEYCAP));
  }

  /** Returns one past the last character of the sign that begins at {@code i}. */
  static int end(char[] chars, int i, int to) {
    int first = codePoint(chars, i, to);
    int end = i + Character.charCount(first);
    if (isRegional(first)) {
      int second = end < to ? codePoint(chars, end, to) : 0;
      return isRegional(second) ? end + 2 : end;
    }
    while (end < to) {
      int next = codePoint(chars, end, to);
      if (isExtension(next)) {
        end += Character.charCount(next);
      } else if (next == JOINER && end + 1 < to && isStart(chars, end + 1, to)) {
        end += 1 + Character.charCount(codePoint(chars, end + 1, to));
      } else {
        return end;
      }
    }
    return end;
  }

  private static int codePoint(char[] chars, int i, int to) {
    return Character.codePointAt(chars, i, to);
  }

  private static boolean isRegional(int c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
  }

  private static boolean isPicture(int c) {
    return (c >= 0x1F000 && c <= 0x1FAFF)
        || (c >= 0x2600 && c <= 0x27BF)
        || (c >= 0x2B00 && c <= 0x2BFF)
        || (c >= 0x2300 && c <= 0x23FF)
        || (c >= 0x2190 && c <= 0x21FF)
        || (c >= 0x25A0 && c <= 0x25FF)
        || c == 0x2022;
  }

  private static boolean isExtension(int c) {
    return c == 0xFE0F
        || c == 0xFE0E
        || c == KEYCAP
        || (c >= 0x1F3FB && c <= 0x1F3FF)
        || (c >= 0xE0020 && c <= 0xE007F);
  }
}
