package dev.medlint.spark;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Reads the records of one piece in their order, one at a time. Not thread-safe. */
interface PieceReader extends Closeable {

  /**
   * Returns the next record; empty at the end. What is wrong with one record is a record with a
   * reason.
   *
   * @throws IOException if the rest of the piece cannot be read; the message may be shown to people
   */
  Optional<ReadRecord> next() throws IOException;
}
