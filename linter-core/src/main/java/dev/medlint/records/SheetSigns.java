package dev.medlint.records;

import dev.medlint.draft.DraftException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells tables that people fill with texts from the many others in a folder: one of their first
 * rows heads a column of texts. Headlines alone do not count, since every price list has names.
 */
final class SheetSigns {

  private static final RecordOptions STANDARD =
      new RecordOptions(List.of(), Optional.empty(), Optional.empty(), 1L << 26);

  private SheetSigns() {}

  /** Returns whether a file is one; false if it cannot be read. */
  static boolean holdsTexts(Path file, RecordFormat format) {
    RecordInput input =
        new RecordInput(
            file.getFileName().toString(), Optional.of(file), InputStream.nullInputStream());
    try (SheetTables tables =
        format == RecordFormat.XLSX
            ? new XlsxTables(input, STANDARD)
            : new CsvTables(input, STANDARD)) {
      Optional<SheetTables.Table> table = tables.next();
      while (table.isPresent()) {
        try (SheetRows rows = table.get().rows()) {
          if (headsTexts(rows)) {
            return true;
          }
        }
        table = tables.next();
      }
      return false;
    } catch (DraftException | IOException | RuntimeException e) {
      // Named by hand, it is read and what is wrong with it is said.
      return false;
    }
  }

  private static boolean headsTexts(SheetRows rows) throws DraftException, IOException {
    List<SheetRow> first = new ArrayList<>();
    Optional<SheetRow> row = rows.next();
    while (row.isPresent() && first.size() < ColumnFinder.FIRST_ROWS) {
      first.add(row.get());
      row = rows.next();
    }
    Optional<SheetColumns> columns = ColumnFinder.KNOWN.find(first);
    if (columns.isEmpty() || isOwnReport(first)) {
      return false;
    }
    for (SheetColumns.Column column : columns.get().texts()) {
      if (column.role() != ColumnRole.HEADLINE) {
        return true;
      }
    }
    return false;
  }

  /** A report of medlint quotes words, among which those of a heading may be. */
  private static boolean isOwnReport(List<SheetRow> first) {
    for (SheetRow row : first) {
      boolean rule = false;
      boolean fingerprint = false;
      for (int i = 0; i < row.width(); i++) {
        String heading = row.text(i);
        rule |= heading.equals("Правило") || heading.equals("Rule");
        fingerprint |= heading.equals("Отпечаток") || heading.equals("Fingerprint");
      }
      if (rule && fingerprint) {
        return true;
      }
    }
    return false;
  }
}
