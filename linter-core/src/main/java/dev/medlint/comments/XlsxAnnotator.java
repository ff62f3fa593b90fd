package dev.medlint.comments;

import dev.medlint.draft.Archive;
import dev.medlint.draft.DraftException;
import dev.medlint.records.SheetCells;
import dev.medlint.records.XlsxBook;
import dev.medlint.source.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds a column of findings to the sheets of a workbook by inserting cells into their XML; every
 * other part of the archive stays byte for byte.
 */
final class XlsxAnnotator implements Annotator {

  private static final long MOST_BYTES = 1L << 30;
  private static final int MOST_COLUMNS = 16_384;

  @Override
  public void write(
      byte[] original, List<NotedText> texts, LocalDate day, Language language, OutputStream out)
      throws DraftException, IOException {
    Map<Optional<String>, FindingsColumn> columns = FindingsColumn.of(texts, language);
    try (Archive archive = Archive.open(original, MOST_BYTES)) {
      XlsxBook book = XlsxBook.of(archive);
      Map<String, byte[]> changed = new LinkedHashMap<>();
      for (Map.Entry<Optional<String>, FindingsColumn> one : columns.entrySet()) {
        XlsxBook.Sheet sheet = sheet(book, one.getKey());
        FindingsColumn column = one.getValue();
        SheetCells.visit(archive, book, sheet, column);
        if (column.column() >= MOST_COLUMNS) {
          throw new DraftException(
              "На листе «" + sheet.name() + "» нет места для ещё одного столбца.",
              "The sheet “" + sheet.name() + "” has no room for another column.");
        }
        byte[] xml = archive.read(sheet.part());
        changed.put(sheet.part(), new SheetInsertion(xml, sheet.name(), column).bytes());
      }
      archive.copy(changed, out);
    }
  }

  private static XlsxBook.Sheet sheet(XlsxBook book, Optional<String> name) throws DraftException {
    for (XlsxBook.Sheet sheet : name.isEmpty() ? book.visibleSheets() : book.sheets()) {
      if (name.isEmpty() || sheet.name().equals(name.get())) {
        return sheet;
      }
    }
    throw new DraftException(
        "Книга не та, что была прочитана: листа «" + name.orElse("") + "» в ней нет.",
        "The workbook is not the one that was read: it has no sheet “" + name.orElse("") + "”.");
  }
}
