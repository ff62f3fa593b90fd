package dev.medlint.bench;

/** Counts words: runs of letters, digits and underscores, whatever the language. */
final class Words {

  private Words() {}

  static int count(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean part = isPart(c);
      if (part && !inside) {
        words++;
      }
      inside = part;
    }
    return words;
  }

  private static boolean isPart(int c) {
    if (c == '_' || Character.isLetterOrDigit(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
  }
}
