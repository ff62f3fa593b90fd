package dev.medlint.extract;

import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Finds the character references of a source slice one by one. */
final class HtmlEntities {

  private static final int LONGEST_NAME = 32;

  private HtmlEntities() {}

  /**
   * Returns the end of the reference that begins at an ampersand, or the place of the ampersand
   * itself when it begins none.
   *
   * @param inAttribute whether the stricter rule for attribute values holds
   */
  static int end(CharSequence source, int ampersand, int limit, boolean inAttribute) {
    int at = ampersand + 1;
    if (at >= limit) {
      return ampersand;
    }
    return source.charAt(at) == '#'
        ? numberEnd(source, ampersand, limit)
        : nameEnd(source, ampersand, limit, inAttribute);
  }

  /** Returns the characters that a reference stands for. */
  static String decode(CharSequence source, int start, int end, boolean inAttribute) {
    return Parser.unescapeEntities(source.subSequence(start, end).toString(), inAttribute);
  }

  private static int numberEnd(CharSequence source, int ampersand, int limit) {
    int at = ampersand + 2;
    boolean hex = at < limit && (source.charAt(at) == 'x' || source.charAt(at) == 'X');
    if (hex) {
      at++;
    }
    int digits = at;
    while (at < limit && Character.digit(source.charAt(at), hex ? 16 : 10) >= 0) {
      at++;
    }
    if (at == digits) {
      return ampersand;
    }
    return at < limit && source.charAt(at) == ';' ? at + 1 : at;
  }

  private static int nameEnd(CharSequence source, int ampersand, int limit, boolean inAttribute) {
    int start = ampersand + 1;
    int end = start;
    int last = Math.min(limit, start + LONGEST_NAME);
    while (end < last && isAsciiLetterOrDigit(source.charAt(end))) {
      end++;
    }
    if (end == start) {
      return ampersand;
    }
    String name = source.subSequence(start, end).toString();
    if (end < limit && source.charAt(end) == ';' && Entities.isNamedEntity(name)) {
      return end + 1;
    }
    for (int length = name.length(); length > 1; length--) {
      if (Entities.isBaseNamedEntity(name.substring(0, length))) {
        int after = start + length;
        boolean barred =
            inAttribute
                && after < limit
                && (isAsciiLetterOrDigit(source.charAt(after))
                    || "=-_".indexOf(source.charAt(after)) >= 0);
        return barred
            ? ampersand
            : after < limit && source.charAt(after) == ';' ? after + 1 : after;
      }
    }
    return ampersand;
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
