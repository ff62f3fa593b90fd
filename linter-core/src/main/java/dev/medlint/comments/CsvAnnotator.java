package dev.medlint.comments;

import dev.medlint.draft.DraftException;
import dev.medlint.records.CsvShape;
import dev.medlint.records.RecordOptions;
import dev.medlint.records.SheetPlace;
import dev.medlint.report.SafeCell;
import dev.medlint.report.WellFormed;
import dev.medlint.source.Language;
import dev.medlint.source.Layout;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds a column of findings to separated values: with the separator, line ends and encoding of the
 * file; all other cells stay byte for byte.
 */
final class CsvAnnotator implements Annotator {

  private static final char[] SEPARATORS = {';', ',', '\t'};

  private static final RecordOptions STANDARD =
      new RecordOptions(List.of(), Optional.empty(), Optional.empty(), Long.MAX_VALUE);

  @Override
  public void write(
      byte[] original, List<NotedText> texts, LocalDate day, Language language, OutputStream out)
      throws DraftException, IOException {
    FindingsColumn column = FindingsColumn.of(texts, language).get(Optional.<String>empty());
    if (column == null) {
      out.write(original);
      return;
    }
    CsvShape shape = CsvShape.of(original, STANDARD);
    String text =
        new String(original, shape.mark(), original.length - shape.mark(), shape.charset());
    int from = shape.linesBefore() == 0 ? 0 : lineEnd(text);
    char separator = separator(text, from, shape, texts);
    CsvCells rows = new CsvCells(text, from, separator);
    int number = shape.linesBefore();
    while (rows.next()) {
      column.row(++number, rows.values());
    }
    String annotated = annotated(text, from, separator, column, shape.linesBefore());
    out.write(original, 0, shape.mark());
    CharsetEncoder encoder =
        shape
            .charset()
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    ByteBuffer bytes = encoder.encode(CharBuffer.wrap(annotated));
    out.write(bytes.array(), bytes.arrayOffset(), bytes.remaining());
  }

  private static int lineEnd(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return Math.min(text.length(), text.startsWith("\r\n", end) ? end + 2 : end + 1);
  }

  /** Returns the separator with which the cells are those that were read. */
  private static char separator(String text, int from, CsvShape shape, List<NotedText> texts)
      throws DraftException {
    if (isAsRead(text, from, shape.separator(), shape.linesBefore(), texts)) {
      return shape.separator();
    }
    for (char separator : SEPARATORS) {
      if (isAsRead(text, from, separator, shape.linesBefore(), texts)) {
        return separator;
      }
    }
    throw new DraftException(
        "Таблица не та, что была прочитана: ячейки стоят иначе. Проверьте её ещё раз.",
        "The table is not the one that was read: its cells stand otherwise. Check it again.");
  }

  private static boolean isAsRead(
      String text, int from, char separator, int linesBefore, List<NotedText> texts) {
    Map<Integer, List<Cell>> read = new HashMap<>();
    for (NotedText noted : texts) {
      for (Layout.Part part : noted.text().layout().orElseThrow().parts()) {
        Optional<SheetPlace> place = SheetPlace.of(part.place());
        // What was unpacked from a cell does not stand in it as it was read.
        if (place.isPresent() && place.get().text().equals(part.place())) {
          read.computeIfAbsent(place.get().row(), row -> new ArrayList<>())
              .add(new Cell(place.get().column(), noted.text().slice(part.span())));
        }
      }
    }
    CsvCells rows = new CsvCells(text, from, separator);
    int number = linesBefore;
    while (rows.next()) {
      List<Cell> cells = read.remove(++number);
      if (cells != null && !hold(rows.values(), cells)) {
        return false;
      }
    }
    return read.isEmpty();
  }

  private record Cell(int column, String text) {}

  private static boolean hold(List<String> row, List<Cell> cells) {
    for (Cell cell : cells) {
      if (cell.column() >= row.size() || !row.get(cell.column()).contains(cell.text())) {
        return false;
      }
    }
    return true;
  }

  private static String annotated(
      String text, int from, char separator, FindingsColumn column, int linesBefore) {
    StringBuilder out = new StringBuilder(text.length() * 5 / 4);
    out.append(text, 0, from);
    CsvCells rows = new CsvCells(text, from, separator);
    int number = linesBefore;
    int at = from;
    while (rows.next()) {
      String words = column.cells().get(++number);
      if (words != null) {
        String cell = quoted(SafeCell.of(WellFormed.unicode(words)), separator);
        if (column.column() < rows.size()) {
          out.append(text, at, rows.start(column.column())).append(cell);
          at = rows.end(column.column());
        } else {
          out.append(text, at, rows.rowEnd());
          for (int i = rows.size(); i <= column.column(); i++) {
            out.append(separator);
          }
          out.append(cell);
          at = rows.rowEnd();
        }
      }
      out.append(text, at, rows.nextRow());
      at = rows.nextRow();
    }
    return out.toString();
  }

  private static String quoted(String cell, char separator) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == separator
          || c == '"'
          || c == '\n'
          || c == '\r'
          || c == ';'
          || c == ','
          || c == '\t') {
        return '"' + cell.replace("\"", "\"\"") + '"';
      }
    }
    return cell;
  }
}
