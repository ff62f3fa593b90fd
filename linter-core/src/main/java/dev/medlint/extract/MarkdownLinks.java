package dev.medlint.extract;

import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;

/** Finds the links of a Markdown text. */
final class MarkdownLinks {

  private static final int LONGEST = 300;

  private MarkdownLinks() {}

  static List<PageNote> of(String text) {
    List<PageNote> notes = new ArrayList<>();
    for (int middle = text.indexOf("]("); middle >= 0; middle = text.indexOf("](", middle + 2)) {
      int open = middle - 1;
      while (open >= 0 && middle - open < LONGEST && text.charAt(open) != '[') {
        open--;
      }
      int close = middle + 2;
      while (close < text.length() && close - middle < LONGEST && text.charAt(close) != ')') {
        close++;
      }
      boolean whole = open >= 0 && middle - open < LONGEST && close - middle < LONGEST;
      if (whole && close < text.length()) {
        String address = text.substring(middle + 2, close).strip();
        int title = address.indexOf(' ');
        LinkFacts.add(
            notes,
            text.substring(open + 1, middle),
            title < 0 ? address : address.substring(0, title),
            new TextSpan(open, close + 1));
      }
    }
    return notes;
  }
}
