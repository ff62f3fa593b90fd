package dev.medlint.draft;

import dev.medlint.source.LocalizedText;

/** Names of places in a file that has no lines, each counted from 1. */
public final class Places {

  private Places() {}

  public static LocalizedText paragraph(int number) {
    return new LocalizedText("абзац " + number, "paragraph " + number);
  }

  /** Returns the place of a cell in a table of the running text. */
  public static LocalizedText cell(int table, int row, int column) {
    return new LocalizedText(
        "таблица " + table + ", строка " + row + ", ячейка " + column,
        "table " + table + ", row " + row + ", cell " + column);
  }

  public static LocalizedText footnote(int number) {
    return new LocalizedText("сноска " + number, "footnote " + number);
  }

  public static LocalizedText endnote(int number) {
    return new LocalizedText("концевая сноска " + number, "endnote " + number);
  }

  public static LocalizedText header(int number) {
    return new LocalizedText("верхний колонтитул " + number, "header " + number);
  }

  public static LocalizedText footer(int number) {
    return new LocalizedText("нижний колонтитул " + number, "footer " + number);
  }

  public static LocalizedText textBox(int number) {
    return new LocalizedText("надпись " + number, "text box " + number);
  }

  /** Returns the place of the words that stand for a picture. */
  public static LocalizedText pictureText(int number) {
    return new LocalizedText("описание рисунка " + number, "description of picture " + number);
  }

  /** Returns the place of a subtitle that begins at a time in milliseconds: {@code 00:01:12}. */
  public static LocalizedText time(long milliseconds) {
    long seconds = milliseconds / 1000;
    String time = two(seconds / 3600) + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60);
    return new LocalizedText(time, time);
  }

  private static String two(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }
}
