package dev.medlint.records;

import java.util.Locale;

/** Knows HTML in a cell by its tags and references; “price < 500” is none. */
final class Markup {

  private static final int LONGEST_NAME = 10;

  private Markup() {}

  /** Returns whether the characters are HTML. */
  static boolean isIn(String cell) {
    int at = cell.indexOf('<');
    while (at >= 0) {
      if (isTag(cell, at)) {
        return true;
      }
      at = cell.indexOf('<', at + 1);
    }
    int reference = cell.indexOf('&');
    while (reference >= 0) {
      if (isReference(cell, reference)) {
        return true;
      }
      reference = cell.indexOf('&', reference + 1);
    }
    return false;
  }

  private static boolean isTag(String cell, int at) {
    if (cell.startsWith("<!--", at)) {
      return true;
    }
    int from = cell.startsWith("</", at) ? at + 2 : at + 1;
    int end = from;
    while (end < cell.length() && end - from <= LONGEST_NAME && isOfName(cell.charAt(end))) {
      end++;
    }
    return end > from
        && cell.indexOf('>', end) >= 0
        && (end == cell.length() || " \t\r\n/>".indexOf(cell.charAt(end)) >= 0)
        && isKnown(cell.substring(from, end).toLowerCase(Locale.ROOT));
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isKnown(String tag) {
    return switch (tag) {
      case "a", "abbr", "article", "b", "big", "blockquote", "br", "button", "center", "code" ->
          true;
      case "dd", "div", "dl", "dt", "em", "figure", "font", "form", "h1", "h2", "h3", "h4" -> true;
      case "h5", "h6", "hr", "html", "i", "iframe", "img", "label", "li", "mark", "noindex" -> true;
      case "ol", "p", "pre", "s", "script", "section", "small", "span", "strong", "style" -> true;
      case "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul" -> true;
      case "video", "wbr" -> true;
      default -> false;
    };
  }

  private static boolean isReference(String cell, int at) {
    int end = cell.indexOf(';', at);
    if (end < 0 || end - at < 3 || end - at > LONGEST_NAME) {
      return false;
    }
    for (int i = at + 1; i < end; i++) {
      if (!isOfName(cell.charAt(i)) && !(i == at + 1 && cell.charAt(i) == '#')) {
        return false;
      }
    }
    return true;
  }
}
