package dev.medlint.spark;

import dev.medlint.records.TextRecord;
import dev.medlint.source.LoadResult;
import dev.medlint.source.SourceLoader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/**
 * Reads a file that is one text, as {@code medlint check} reads the files of a folder: encoding and
 * format are told in the same way. Never holds more of it than the limit and a byte.
 */
final class PageReader implements PieceReader {

  private final Piece piece;
  private final ReadOptions options;
  private final InputStream in;
  private boolean given;

  private PageReader(Piece piece, ReadOptions options, InputStream in) {
    this.piece = piece;
    this.options = options;
    this.in = in;
  }

  static PageReader open(Piece piece, ReadOptions options, Configuration hadoop)
      throws IOException {
    return new PageReader(piece, options, StoredFile.open(piece, hadoop));
  }

  @Override
  public Optional<ReadRecord> next() throws IOException {
    if (given) {
      return Optional.empty();
    }
    given = true;
    int most = options.settings().maxBytes();
    byte[] bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      return Optional.of(
          Reasons.unread(
              piece.name(),
              Optional.empty(),
              Optional.empty(),
              Reasons.tooLarge("файл", "the file", most)));
    }
    LoadResult loaded =
        SourceLoader.standard().withMaxBytes(most).load(bytes, piece.name(), Optional.empty());
    return Optional.of(new ReadRecord(piece.name(), record(loaded), Optional.empty()));
  }

  /** Returns what was loaded as a record without facts of its own. */
  static TextRecord record(LoadResult loaded) {
    if (loaded instanceof LoadResult.Refused refused) {
      return new TextRecord.Unreadable(refused.name(), refused.reason());
    }
    return new TextRecord.Readable(
        ((LoadResult.Loaded) loaded).text(), Map.of(), "", Optional.empty());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
