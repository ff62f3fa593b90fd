package dev.medlint.records;

import dev.medlint.draft.DraftException;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The rows of one table, read one after another. Not thread-safe. */
interface SheetRows extends Closeable {

  /**
   * Returns the next row that shows anything; empty at the end.
   *
   * @throws DraftException if the rest of the table cannot be read
   * @throws IOException if the disk or stream fails
   */
  Optional<SheetRow> next() throws DraftException, IOException;
}
