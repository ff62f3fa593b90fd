package dev.medlint.spark;

import dev.medlint.records.TextRecord;
import dev.medlint.run.BatchRecord;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/**
 * Reads the lines that begin in a piece of a file. Never holds more than one line, and of a line
 * over the limit nothing.
 */
final class JsonLinesReader implements PieceReader {

  private final Piece piece;
  private final ReadOptions options;
  private final InputStream in;
  private final CountedLines lines;

  private JsonLinesReader(Piece piece, ReadOptions options, InputStream in, CountedLines lines) {
    this.piece = piece;
    this.options = options;
    this.in = in;
    this.lines = lines;
  }

  static JsonLinesReader open(Piece piece, ReadOptions options, Configuration hadoop)
      throws IOException {
    Path path = new Path(piece.file());
    FSDataInputStream file = path.getFileSystem(hadoop).open(path);
    int most = options.settings().maxBytes();
    try {
      CompressionCodec codec = new CompressionCodecFactory(hadoop).getCodec(path);
      if (codec != null) {
        InputStream plain = codec.createInputStream(file);
        return new JsonLinesReader(
            piece, options, plain, new CountedLines(plain, 0, Long.MAX_VALUE, most));
      }
      // A line belongs to the piece in which it begins: the byte before tells whether one does.
      long from = Math.max(piece.start() - 1, 0);
      file.seek(from);
      CountedLines lines = new CountedLines(file, from, piece.end(), most);
      if (piece.start() > 0) {
        lines.skip();
      }
      return new JsonLinesReader(piece, options, file, lines);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public Optional<ReadRecord> next() throws IOException {
    Optional<CountedLines.Line> line = lines.next();
    return line.isEmpty() ? Optional.empty() : Optional.of(read(line.get()));
  }

  private ReadRecord read(CountedLines.Line line) {
    String place = piece.name() + "@" + line.offset();
    if (line.tooLong()) {
      int most = options.settings().maxBytes();
      return unreadable(
          place,
          new LocalizedText(
              "строка больше " + most + " байт; увеличьте --max-record-size",
              "the line is larger than " + most + " bytes; raise --max-record-size"));
    }
    byte[] bytes = line.bytes();
    if (!options.columns().names().isEmpty()) {
      try {
        bytes = options.columns().renamed(bytes);
      } catch (IOException e) {
        // It is no JSON: the parser below tells where.
      }
    }
    BatchRecord record = BatchRecord.parse(bytes);
    return new ReadRecord(place, record.record(place), record.site());
  }

  private static ReadRecord unreadable(String place, LocalizedText reason) {
    return new ReadRecord(place, new TextRecord.Unreadable(place, reason), Optional.empty());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
