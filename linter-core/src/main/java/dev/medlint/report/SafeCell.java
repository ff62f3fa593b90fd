package dev.medlint.report;

/**
 * Keeps a spreadsheet from running the words of a checked text: a cell that begins like a formula
 * is given an apostrophe, which spreadsheets take for “this is text”.
 */
public final class SafeCell {

  private SafeCell() {}

  /** Returns the cell, harmless. */
  public static String of(String cell) {
    return beginsLikeFormula(cell) ? "'" + cell : cell;
  }

  private static boolean beginsLikeFormula(String cell) {
    int first = 0;
    // Spreadsheets pass over blanks before a formula; a tab or a carriage return begins one too.
    while (first < cell.length() && (cell.charAt(first) == ' ' || cell.charAt(first) == '\u00a0')) {
      first++;
    }
    return first < cell.length() && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(first)) >= 0;
  }
}
