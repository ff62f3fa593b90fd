package dev.medlint.extract;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Blanks the template code of raw CMS sources, keeping every offset and line end.
 *
 * <p>Masked are PHP, JSP and ERB tags, the double braces and brace-percent tags of Twig, Liquid,
 * Jinja, Handlebars and Hugo, and bracket shortcodes with Latin names. One pass; linear time.
 */
final class TemplateMask {

  private static final int LONGEST_EXPRESSION = 4000;
  private static final int LONGEST_SHORTCODE = 1000;

  private final String text;
  private final boolean html;
  private final Set<String> closedShortcodes = new HashSet<>();
  private char[] masked;

  private TemplateMask(String text, boolean html) {
    this.text = text;
    this.html = html;
  }

  /**
   * Returns the text with template code replaced by spaces, the same object when there is none.
   *
   * @param html whether brackets with a Latin name are more likely code than prose
   */
  static String apply(String text, boolean html) {
    TemplateMask mask = new TemplateMask(text, html);
    if (text.indexOf('<') >= 0) { // each search reads the whole text
      mask.tags("<?php", "?>", Integer.MAX_VALUE, true);
      mask.tags("<?=", "?>", Integer.MAX_VALUE, true);
      mask.tags("<? ", "?>", LONGEST_EXPRESSION, false);
      mask.tags("<%", "%>", Integer.MAX_VALUE, false);
    }
    if (text.indexOf('{') >= 0) {
      mask.tags("{{", "}}", LONGEST_EXPRESSION, false);
      mask.tags("{%", "%}", LONGEST_EXPRESSION, false);
      mask.tags("{#", "#}", LONGEST_EXPRESSION, false);
    }
    if (text.indexOf('[') >= 0) {
      mask.shortcodes();
    }
    return mask.masked == null ? text : new String(mask.masked);
  }

  private void tags(String open, String close, int longest, boolean mayStayOpen) {
    int at = text.indexOf(open);
    int end = -1;
    while (at >= 0) {
      if (end < at + open.length()) {
        end = text.indexOf(close, at + open.length());
      }
      if (end < 0) {
        if (mayStayOpen) {
          blank(at, text.length());
        }
        return;
      }
      int next = at + open.length();
      if (end - at <= longest) {
        next = end + close.length();
        blank(at, next);
      }
      at = text.indexOf(open, next);
    }
  }

  private void shortcodes() {
    int bracket = text.indexOf("[/");
    while (bracket >= 0) {
      int end = nameEnd(bracket + 2);
      if (end > bracket + 2 && end < text.length() && text.charAt(end) == ']') {
        closedShortcodes.add(text.substring(bracket + 2, end).toLowerCase(Locale.ROOT));
      }
      bracket = text.indexOf("[/", bracket + 2);
    }
    for (bracket = text.indexOf('['); bracket >= 0; bracket = text.indexOf('[', bracket + 1)) {
      int end = shortcodeEnd(bracket);
      if (end > 0) {
        blank(bracket, end);
        bracket = end - 1;
      }
    }
  }

  /** Returns the end of the shortcode that starts here, 0 when none does. */
  private int shortcodeEnd(int bracket) {
    boolean closing = bracket + 1 < text.length() && text.charAt(bracket + 1) == '/';
    int start = bracket + (closing ? 2 : 1);
    int nameEnd = nameEnd(start);
    if (nameEnd == start || nameEnd >= text.length()) {
      return 0;
    }
    String name = text.substring(start, nameEnd).toLowerCase(Locale.ROOT);
    int end = nameEnd;
    int limit = Math.min(text.length(), nameEnd + LONGEST_SHORTCODE);
    boolean attributes = false;
    while (end < limit && text.charAt(end) != ']') {
      char c = text.charAt(end);
      if (c == '[') {
        return 0;
      }
      attributes |= c == '=' && isNameStart(text.charAt(end - 1));
      end++;
    }
    if (end == limit) {
      return 0;
    }
    char after = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
    if (after == '(' || after == ':' || (after == '[' && !html && !attributes && !closing)) {
      return 0;
    }
    char next = text.charAt(nameEnd);
    boolean wholeName = next == ']' || (next == '/' && nameEnd + 1 == end);
    boolean closed = closedShortcodes.contains(name);
    boolean code =
        closing
            ? wholeName
            : (attributes && Character.isWhitespace(next))
                || (next == '=' && closed)
                || (wholeName && (closed || isKnown(name) || (html && isCompound(name))));
    return code ? end + 1 : 0;
  }

  private static boolean isCompound(String name) {
    return name.indexOf('_') > 0 || name.indexOf('-') > 0;
  }

  private static boolean isKnown(String name) {
    return switch (name) {
      case "gallery", "playlist", "toc", "sitemap", "nextpage" -> true;
      default -> false;
    };
  }

  private int nameEnd(int start) {
    int end = start;
    if (end < text.length() && isNameStart(text.charAt(end))) {
      while (end < text.length() && isNamePart(text.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }

  private void blank(int start, int end) {
    if (masked == null) {
      masked = text.toCharArray();
    }
    for (int i = start; i < end; i++) {
      if (masked[i] != '\n' && masked[i] != '\r') {
        masked[i] = ' ';
      }
    }
  }
}
