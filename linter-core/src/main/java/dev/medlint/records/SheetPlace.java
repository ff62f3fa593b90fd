package dev.medlint.records;

import dev.medlint.source.LocalizedText;
import java.util.Objects;
import java.util.Optional;

/**
 * A cell of a table, and its name for people: “cell B5”.
 *
 * @param sheet the sheet of a workbook that has several to read; else empty
 * @param column from 0
 * @param row from 1
 */
public record SheetPlace(Optional<String> sheet, int column, int row) {

  private static final String CELL = "cell ";
  private static final String SHEET = "sheet “";
  private static final String SHEET_END = "”, ";
  private static final int LETTERS = 26;
  private static final int LONGEST_LETTERS = 3;
  private static final int LONGEST_ROW = 9;

  public SheetPlace {
    Objects.requireNonNull(sheet);
    if (column < 0 || row < 1) {
      throw new IllegalArgumentException("cell: " + column + ", " + row);
    }
  }

  /** Returns the name of the cell for people. */
  public LocalizedText text() {
    String cell = letters(column) + row;
    return sheet.isEmpty()
        ? new LocalizedText("ячейка " + cell, CELL + cell)
        : new LocalizedText(
            "лист «" + sheet.get() + "», ячейка " + cell,
            SHEET + sheet.get() + SHEET_END + CELL + cell);
  }

  /** Returns the name of one of several texts that lie packed in the cell, counted from 1. */
  LocalizedText text(int number) {
    LocalizedText cell = text();
    return new LocalizedText(cell.ru() + ", текст " + number, cell.en() + ", text " + number);
  }

  /**
   * Returns the cell that a name means.
   *
   * @param place what {@link #text} returned, or the name of a text in the cell
   * @return empty: it is the name of something else
   */
  public static Optional<SheetPlace> of(LocalizedText place) {
    String name = place.en();
    int cell = name.lastIndexOf(CELL);
    if (cell < 0) {
      return Optional.empty();
    }
    Optional<String> sheet = Optional.empty();
    if (cell > 0) {
      if (!name.startsWith(SHEET) || !name.startsWith(SHEET_END, cell - SHEET_END.length())) {
        return Optional.empty();
      }
      sheet = Optional.of(name.substring(SHEET.length(), cell - SHEET_END.length()));
    }
    int comma = name.indexOf(',', cell);
    return address(name.substring(cell + CELL.length(), comma < 0 ? name.length() : comma), sheet);
  }

  private static Optional<SheetPlace> address(String address, Optional<String> sheet) {
    int digits = 0;
    while (digits < address.length() && isLetter(address.charAt(digits))) {
      digits++;
    }
    int column = column(address.substring(0, digits));
    int row = number(address, digits);
    return column < 0 || row < 1
        ? Optional.empty()
        : Optional.of(new SheetPlace(sheet, column, row));
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** Returns the number that the rest of an address is; negative: it is none. */
  static int number(String address, int from) {
    int length = address.length() - from;
    if (length < 1 || length > LONGEST_ROW) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + c - '0';
    }
    return number;
  }

  /** Returns the letters of a column, from 0: {@code A}, {@code Z}, {@code AA}. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.toString();
  }

  /** Returns the column of capital Latin letters, from 0; negative: they are no column. */
  public static int column(String letters) {
    if (letters.isEmpty() || letters.length() > LONGEST_LETTERS) {
      return -1;
    }
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      if (!isLetter(letters.charAt(i))) {
        return -1;
      }
      column = column * LETTERS + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }
}
