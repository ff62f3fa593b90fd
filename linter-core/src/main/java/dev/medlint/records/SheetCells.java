package dev.medlint.records;

import dev.medlint.draft.Archive;
import dev.medlint.draft.DraftException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows the cells of a sheet to whoever writes into it. Stateless and thread-safe. */
public final class SheetCells {

  private SheetCells() {}

  /** Takes rows one after another. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * Takes a row that shows anything.
     *
     * @param number from 1
     * @param cells what they show, from the first column
     */
    void row(int number, List<String> cells);
  }

  /**
   * Walks through a sheet of a workbook.
   *
   * @throws DraftException if it cannot be read
   * @throws IOException if the archive cannot be read
   */
  public static void visit(Archive archive, XlsxBook book, XlsxBook.Sheet sheet, Visitor visitor)
      throws DraftException, IOException {
    byte[] none = "<sst/>".getBytes(StandardCharsets.UTF_8);
    try (SharedStrings strings =
            new SharedStrings(
                book.strings().isPresent()
                    ? archive.stream(book.strings().get())
                    : new ByteArrayInputStream(none));
        SheetRows rows =
            new XlsxRows(archive.stream(sheet.part()), sheet.name(), strings, book.formats())) {
      Optional<SheetRow> row = rows.next();
      while (row.isPresent()) {
        visitor.row(row.get().number(), cells(row.get()));
        row = rows.next();
      }
    }
  }

  private static List<String> cells(SheetRow row) {
    List<String> cells = new ArrayList<>(row.width());
    for (int i = 0; i < row.width(); i++) {
      // A cell that cannot be read is not empty.
      cells.add(row.fault(i).isPresent() ? "?" : row.text(i));
    }
    return cells;
  }

  /**
   * Returns how many known headings a row has; 0 if none of them heads a column of texts.
   *
   * @param cells of the row
   */
  public static int headings(List<String> cells) {
    SheetRow row = new SheetRow(1);
    for (int i = 0; i < cells.size(); i++) {
      row.put(i, cells.get(i));
    }
    return ColumnFinder.KNOWN.score(row);
  }
}
