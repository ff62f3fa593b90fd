package dev.medlint.records;

import dev.medlint.draft.DraftException;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Reads the records of one file one after another, holding one at a time. Not thread-safe. */
public interface RecordReader extends Closeable {

  /**
   * Returns the next record; empty at the end.
   *
   * @throws DraftException if the rest of the file cannot be read
   * @throws IOException if the disk or stream fails
   */
  Optional<TextRecord> next() throws DraftException, IOException;
}
