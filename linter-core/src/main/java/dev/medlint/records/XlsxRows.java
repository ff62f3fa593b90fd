package dev.medlint.records;

import dev.medlint.draft.DraftException;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads the rows of one sheet of a workbook. Not thread-safe. */
final class XlsxRows implements SheetRows {

  private static final int MOST_COLUMNS = 16_384;
  private static final int MOST_ROWS = 1_048_576;

  private static final LocalizedText TOO_LONG =
      new LocalizedText(
          "в ячейке больше " + SheetXml.LONGEST_CELL + " знаков. Разделите её.",
          "the cell has more than " + SheetXml.LONGEST_CELL + " characters. Split it.");

  private static final LocalizedText NOT_CALCULATED =
      new LocalizedText(
          "в ячейке формула, а её значения в файле нет. Откройте книгу в программе для таблиц и"
              + " сохраните: значение запишется.",
          "the cell holds a formula whose value is not in the file. Open the workbook in a"
              + " spreadsheet program and save it: the value will be written.");

  private final SheetXml xml;
  private final SharedStrings strings;
  private final CellFormats formats;
  private int row;

  /**
   * Creates a reader.
   *
   * @param in the part of the sheet; closed by {@link #close}
   * @param strings stays open
   */
  XlsxRows(InputStream in, String part, SharedStrings strings, CellFormats formats)
      throws DraftException, IOException {
    this.xml = new SheetXml(in, part);
    this.strings = strings;
    this.formats = formats;
  }

  @Override
  public Optional<SheetRow> next() throws DraftException, IOException {
    while (xml.next()) {
      if (xml.isStart("row")) {
        SheetRow read = row();
        if (!read.isBlank()) {
          return Optional.of(read);
        }
      }
    }
    return Optional.empty();
  }

  private SheetRow row() throws DraftException, IOException {
    int stated = xml.number("r");
    row = stated > 0 ? stated : row + 1;
    if (row > MOST_ROWS) {
      throw beyond("строка " + row, "row " + row);
    }
    SheetRow cells = new SheetRow(row);
    int column = -1;
    while (xml.next() && !xml.isEnd("row")) {
      if (xml.isStart("c")) {
        column = column(column + 1);
        cell(cells, column);
      }
    }
    return cells;
  }

  private int column(int next) throws DraftException {
    Optional<String> address = xml.attribute("r");
    if (address.isEmpty()) {
      return checked(next, "");
    }
    String cell = address.get();
    int letters = 0;
    while (letters < cell.length() && cell.charAt(letters) >= 'A' && cell.charAt(letters) <= 'Z') {
      letters++;
    }
    return checked(SheetPlace.column(cell.substring(0, letters)), cell);
  }

  private static int checked(int column, String address) throws DraftException {
    if (column < 0 || column >= MOST_COLUMNS) {
      throw beyond("ячейка " + address, "cell " + address);
    }
    return column;
  }

  private static DraftException beyond(String ru, String en) {
    return new DraftException(
        "На листе есть " + ru + ", а таких в Excel не бывает: файл повреждён. Пересохраните его.",
        "The sheet has " + en + ", which Excel does not know: the file is damaged. Save it anew.");
  }

  private void cell(SheetRow cells, int column) throws DraftException, IOException {
    String type = xml.attribute("t").orElse("n");
    int style = xml.number("s");
    boolean formula = false;
    boolean valued = false;
    while (xml.next() && !xml.isEnd("c")) {
      if (xml.isStart("f")) {
        formula = true;
      } else if (xml.isStart("is")) {
        put(cells, column, xml.string("is"));
        valued = true;
      } else if (xml.isStart("v")) {
        SheetXml.Words value = xml.value("v");
        valued = !value.text().isEmpty() || type.equals("str");
        put(cells, column, type, style, value);
      }
    }
    if (formula && !valued) {
      cells.fault(column, NOT_CALCULATED);
    }
  }

  private static void put(SheetRow cells, int column, SheetXml.Words words) {
    if (words.whole()) {
      cells.put(column, words.text());
    } else {
      cells.fault(column, TOO_LONG);
    }
  }

  private void put(SheetRow cells, int column, String type, int style, SheetXml.Words value)
      throws DraftException, IOException {
    String text = value.text();
    switch (type) {
      case "s" -> {
        int number = SheetPlace.number(text.strip(), 0);
        if (number >= 0) {
          cells.put(column, strings.get(number));
        }
      }
      case "b" -> cells.put(column, text.strip().equals("1") ? "ИСТИНА" : "ЛОЖЬ");
      case "e" -> cells.fault(column, error(text));
      case "str", "inlineStr" ->
          put(cells, column, new SheetXml.Words(SheetXml.unescaped(text), value.whole()));
      case "d" -> cells.put(column, text);
      default -> cells.put(column, text.isEmpty() ? "" : formats.shown(text, style));
    }
  }

  private static LocalizedText error(String shown) {
    return new LocalizedText(
        "формула дала ошибку " + shown + ". Исправьте её и сохраните книгу.",
        "the formula gave the error " + shown + ". Mend it and save the workbook.");
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
