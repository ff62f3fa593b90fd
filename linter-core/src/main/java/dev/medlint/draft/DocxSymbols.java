package dev.medlint.draft;

/** Signs of the fonts that have pictures where others have letters. */
final class DocxSymbols {

  private static final String SYMBOL_CODES =
      "\u006d\u0061\u0062\u0067\u00b0\u00b1\u00b3\u00a3\u00b4\u00d2\u00e2\u00d4\u00e4\u00d3\u00e3";
  private static final String SYMBOL_SIGNS =
      "\u03bc\u03b1\u03b2\u03b3\u00b0\u00b1\u2265\u2264\u00d7\u00ae\u00ae\u2122\u2122\u00a9\u00a9";

  private static final int PRIVATE_FROM = 0xF000;
  private static final int PRIVATE_TO = 0xF0FF;

  private DocxSymbols() {}

  /**
   * Returns what {@code w:sym} shows.
   *
   * @param font its font
   * @param code its character in hexadecimal digits
   * @return a bullet for a picture that is no sign
   */
  static String read(String font, String code) {
    int character;
    try {
      character = Integer.parseInt(code, 16);
    } catch (NumberFormatException e) {
      return "•";
    }
    boolean pictures = character >= PRIVATE_FROM && character <= PRIVATE_TO;
    if (pictures && font.equalsIgnoreCase("Symbol")) {
      int at = SYMBOL_CODES.indexOf(character - PRIVATE_FROM);
      return at < 0 ? "•" : SYMBOL_SIGNS.substring(at, at + 1);
    }
    boolean shown =
        !pictures
            && Character.isValidCodePoint(character)
            && !Character.isISOControl(character)
            && !(character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    return shown ? Character.toString(character) : "•";
  }
}
