package dev.medlint.records;

import dev.medlint.draft.DraftException;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The tables of a file, one after another. Not thread-safe. */
interface SheetTables extends Closeable {

  /**
   * Opens the next table; empty: there are no more.
   *
   * @throws DraftException if it cannot be read
   * @throws IOException if the disk or stream fails
   */
  Optional<Table> next() throws DraftException, IOException;

  /**
   * One table.
   *
   * @param name what facts that it states are said to come from
   * @param sheet as places name it; empty: the file has one table
   * @param rowPrefix what stands before the number of a row in the name of a record
   * @param rows to be closed by the caller
   */
  record Table(String name, Optional<String> sheet, String rowPrefix, SheetRows rows) {

    String rowName(int row) {
      return rowPrefix + row;
    }
  }
}
