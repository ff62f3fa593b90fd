package dev.medlint.report;

/** How many terminal columns characters take. */
final class Columns {

  /** What a tab is drawn as. */
  static final String TAB = "    ";

  private Columns() {}

  /** Returns the columns of the characters from {@code start} to {@code end}, as far as a limit. */
  static int of(String text, int start, int end, int limit) {
    int columns = 0;
    for (int i = start; i < end && columns <= limit; ) {
      int c = text.codePointAt(i);
      columns += of(c);
      i += Character.charCount(c);
    }
    return columns;
  }

  /**
   * Returns 0 for a mark that sits on another character, 2 for a wide character, else 1, which is
   * also the width of what is drawn in place of an unsafe character.
   */
  static int of(int c) {
    if (c == '\t') {
      return TAB.length();
    }
    if (c < 0x300) {
      return c == 0xAD ? 0 : 1;
    }
    if (c <= 0xFFFF && WellFormed.isUnsafe((char) c)) {
      return 1;
    }
    if (isMark(c)) {
      return 0;
    }
    return isWide(c) ? 2 : 1;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }

  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1F64F)
        || (c >= 0x1F680 && c <= 0x1F6FF)
        || (c >= 0x1F900 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
