package dev.medlint.draft;

import java.util.Arrays;

/**
 * Finds where characters of an XML element stand in its markup: an entity is one place, a line end
 * of two characters too.
 */
public final class RawCharacters {

  private RawCharacters() {}

  /**
   * Returns the place of each character and the place after the last one.
   *
   * @param xml characters of a well-formed part
   * @param from where the content of an element begins, as UTF-16 offset
   * @param to where it ends
   * @return an offset for each UTF-16 unit of the content and one more; empty if the content holds
   *     anything but characters and entities, or an entity that XML does not know
   */
  public static int[] places(String xml, int from, int to) {
    int[] places = new int[to - from + 1];
    int count = 0;
    int at = from;
    while (at < to) {
      char c = xml.charAt(at);
      int next = at + 1;
      int units = 1;
      if (c == '<') {
        return new int[0];
      } else if (c == '&') {
        int end = xml.indexOf(';', at);
        units = end < 0 ? 0 : units(xml.substring(at + 1, end));
        if (units == 0) {
          return new int[0];
        }
        next = end + 1;
      } else if (c == '\r' && next < to && xml.charAt(next) == '\n') {
        next++;
      }
      for (int i = 0; i < units; i++) {
        places[count++] = at;
      }
      at = next;
    }
    places[count++] = to;
    return Arrays.copyOf(places, count);
  }

  /** Returns how many UTF-16 units an entity stands for; 0: unknown. */
  private static int units(String entity) {
    switch (entity) {
      case "amp", "lt", "gt", "quot", "apos" -> {
        return 1;
      }
      default -> {
        if (!entity.startsWith("#")) {
          return 0;
        }
      }
    }
    try {
      boolean hex = entity.startsWith("#x");
      int code = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
      return Character.isValidCodePoint(code) ? Character.charCount(code) : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
