package dev.medlint.comments;

/** Words of comments in XML. */
final class CommentText {

  private CommentText() {}

  /** Returns words with nothing in them that XML cannot hold or a comment would not keep. */
  static String clean(String words) {
    StringBuilder clean = new StringBuilder(words.length());
    int at = 0;
    while (at < words.length()) {
      int c = words.codePointAt(at);
      at += Character.charCount(c);
      if (c == '\t') {
        clean.append(' ');
      } else if (c == '\n' || (c >= ' ' && c != 0xFFFE && c != 0xFFFF && !isLone(c))) {
        clean.appendCodePoint(c);
      }
    }
    return clean.toString();
  }

  private static boolean isLone(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  /** Returns clean words as they are written in XML. */
  static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
