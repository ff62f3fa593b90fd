package dev.medlint.report;

/** Makes text from outside fit to be written. */
public final class WellFormed {

  private static final char REPLACEMENT = '\uFFFD';

  private WellFormed() {}

  /**
   * Returns the text with lone surrogates, which no encoding can hold, replaced by U+FFFD; the
   * length in UTF-16 units stays.
   */
  public static String unicode(String text) {
    int i = 0;
    while (i < text.length()) {
      if (!Character.isSurrogate(text.charAt(i))) {
        i++;
      } else if (beginsPair(text, i)) {
        i += 2;
      } else {
        return unicodeFrom(text, i);
      }
    }
    return text;
  }

  private static String unicodeFrom(String text, int from) {
    char[] chars = text.toCharArray();
    int i = from;
    while (i < chars.length) {
      if (!Character.isSurrogate(chars[i])) {
        i++;
      } else if (beginsPair(text, i)) {
        i += 2;
      } else {
        chars[i++] = REPLACEMENT;
      }
    }
    return new String(chars);
  }

  private static boolean beginsPair(String text, int i) {
    return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
  }

  /** Returns the text without characters that XML cannot hold; lone surrogates become U+FFFD. */
  public static String xml(String text) {
    String mended = unicode(text);
    StringBuilder kept = new StringBuilder(mended.length());
    for (int i = 0; i < mended.length(); i++) {
      char c = mended.charAt(i);
      if ((c >= ' ' && c < '\uFFFE') || c == '\t' || c == '\n' || c == '\r') {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /**
   * Returns the text as one line that is safe on a terminal: line ends and tabs become spaces;
   * other control characters, bidirectional overrides and lone surrogates become U+FFFD.
   */
  public static String line(String text) {
    String mended = unicode(text);
    for (int i = 0; i < mended.length(); i++) {
      if (shown(mended.charAt(i)) != mended.charAt(i)) {
        return lineFrom(mended, i);
      }
    }
    return mended;
  }

  private static String lineFrom(String text, int from) {
    char[] chars = text.toCharArray();
    for (int i = from; i < chars.length; i++) {
      chars[i] = shown(chars[i]);
    }
    return new String(chars);
  }

  private static char shown(char c) {
    if (c == '\t' || c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
      return ' ';
    }
    return isUnsafe(c) ? REPLACEMENT : c;
  }

  /** Returns whether a terminal may act on the character instead of showing it. */
  static boolean isUnsafe(char c) {
    boolean control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    boolean bidi = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    return control || bidi;
  }
}
