package dev.medlint.comments;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where the cells of separated values stand, which readers of such files do not tell; cuts as
 * they do. Not thread-safe.
 */
final class CsvCells {

  private final String text;
  private final char separator;
  private final List<int[]> fields = new ArrayList<>();
  private int at;
  private int end;

  /**
   * Creates a walk.
   *
   * @param from UTF-16 offset of the first row
   */
  CsvCells(String text, int from, char separator) {
    this.text = text;
    this.at = from;
    this.separator = separator;
  }

  /** Goes to the next row; false if there is none. */
  boolean next() {
    fields.clear();
    if (at >= text.length()) {
      return false;
    }
    boolean more = true;
    while (more) {
      int start = at;
      skipField();
      fields.add(new int[] {start, at});
      more = at < text.length() && text.charAt(at) == separator;
      at += more ? 1 : 0;
    }
    end = at;
    if (text.startsWith("\r\n", at)) {
      at += 2;
    } else if (at < text.length()) {
      at++;
    }
    return true;
  }

  private void skipField() {
    if (at < text.length() && text.charAt(at) == '"') {
      at++;
      while (at < text.length()) {
        if (text.charAt(at) == '"') {
          if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
            at++;
          } else {
            break;
          }
        }
        at++;
      }
      at = Math.min(at + 1, text.length());
    }
    while (at < text.length() && text.charAt(at) != separator && !isLineEnd(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  int size() {
    return fields.size();
  }

  /** Returns where a cell begins, quotes and all. */
  int start(int field) {
    return fields.get(field)[0];
  }

  /** Returns where a cell ends. */
  int end(int field) {
    return fields.get(field)[1];
  }

  /** Returns where the row ends, before its line end. */
  int rowEnd() {
    return end;
  }

  /** Returns where the row ends, after its line end. */
  int nextRow() {
    return at;
  }

  /** Returns what the cells show. */
  List<String> values() {
    List<String> values = new ArrayList<>(fields.size());
    for (int[] field : fields) {
      String cell = text.substring(field[0], field[1]);
      boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
      values.add(quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell);
    }
    return values;
  }
}
