package dev.medlint.spark;

import dev.medlint.records.TextRecord;
import dev.medlint.source.LocalizedText;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Reads pieces on an executor. A piece that cannot be read, or not to its end, is a record with the
 * reason beside what was read of it.
 */
final class PieceRows implements FlatMapFunction<Iterator<Piece>, Row> {

  private static final long serialVersionUID = 1L;

  private final ReadOptions options;
  private final Broadcast<SerializableConfiguration> hadoop;

  PieceRows(ReadOptions options, Broadcast<SerializableConfiguration> hadoop) {
    this.options = options;
    this.hadoop = hadoop;
  }

  @Override
  public Iterator<Row> call(Iterator<Piece> pieces) {
    return new Rows(pieces, options, hadoop.value().value());
  }

  private static final class Rows implements Iterator<Row> {

    private final Iterator<Piece> pieces;
    private final ReadOptions options;
    private final Configuration hadoop;
    private Optional<Piece> piece = Optional.empty();
    private Optional<PieceReader> reader = Optional.empty();
    private Optional<Row> next = Optional.empty();

    private Rows(Iterator<Piece> pieces, ReadOptions options, Configuration hadoop) {
      this.pieces = pieces;
      this.options = options;
      this.hadoop = hadoop;
    }

    @Override
    public boolean hasNext() {
      while (next.isEmpty() && (reader.isPresent() || pieces.hasNext())) {
        next = read().map(record -> record.row(options.settings()));
      }
      return next.isPresent();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row row = next.get();
      next = Optional.empty();
      return row;
    }

    private Optional<ReadRecord> read() {
      try {
        if (reader.isEmpty()) {
          piece = Optional.of(pieces.next());
          reader = Optional.of(piece.get().kind().open(piece.get(), options, hadoop));
        }
        Optional<ReadRecord> record = reader.get().next();
        if (record.isEmpty()) {
          close();
        }
        return record;
      } catch (IOException | RuntimeException | StackOverflowError e) {
        close();
        return Optional.of(unreadable(piece.orElseThrow(), e));
      }
    }

    /** Reading has ended: what could be read was read. */
    private void close() {
      if (reader.isPresent()) {
        try {
          reader.get().close();
        } catch (IOException e) {
          // There is nobody whom the failure would help.
        }
      }
      reader = Optional.empty();
    }

    private static ReadRecord unreadable(Piece piece, Throwable cause) {
      String detail = cause.getMessage() == null ? cause.toString() : cause.getMessage();
      LocalizedText reason =
          cause instanceof FileNotFoundException
              ? new LocalizedText("файла больше нет: " + detail, "the file is gone: " + detail)
              : new LocalizedText(
                  "дальше файл не читается (" + detail + "); проверьте, цел ли он",
                  "the rest of the file cannot be read (" + detail + "); check that it is whole");
      return new ReadRecord(
          piece.name() + "@" + piece.start() + "!",
          new TextRecord.Unreadable(piece.name(), reason),
          Optional.empty());
    }
  }
}
