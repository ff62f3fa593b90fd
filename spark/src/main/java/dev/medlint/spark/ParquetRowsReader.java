package dev.medlint.spark;

import dev.medlint.run.BatchRecord;
import dev.medlint.source.LocalizedText;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetInputFormat;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * Reads the rows of those groups of a Parquet file whose middle lies in a piece, and of these only
 * the columns that a record has. A row without an id has its place for an id: the file and the
 * number of the row in it, from 0. Checksums of pages are checked where there are any. Holds one
 * group of rows, as the file was written.
 */
final class ParquetRowsReader implements PieceReader {

  private final Piece piece;
  private final ReadOptions options;
  private final ParquetValues values;
  private final Optional<ParquetReader<Group>> rows;
  private Optional<LocalizedText> problem;
  private long row = -1;

  private ParquetRowsReader(
      Piece piece,
      ReadOptions options,
      ParquetValues values,
      Optional<ParquetReader<Group>> rows,
      Optional<LocalizedText> problem) {
    this.piece = piece;
    this.options = options;
    this.values = values;
    this.rows = rows;
    this.problem = problem;
  }

  static ParquetRowsReader open(Piece piece, ReadOptions options, Configuration hadoop)
      throws IOException {
    Configuration configuration = new Configuration(hadoop);
    configuration.setBoolean(ParquetInputFormat.PAGE_VERIFY_CHECKSUM_ENABLED, true);
    Path path = new Path(piece.file());
    MessageType schema = schema(HadoopInputFile.fromPath(path, configuration), options);
    ParquetValues values = new ParquetValues(schema, options);
    Optional<LocalizedText> problem = values.problem();
    if (problem.isPresent()) {
      // The file says it once, however many pieces it is read in.
      Optional<LocalizedText> said = piece.start() == 0 ? problem : Optional.empty();
      return new ParquetRowsReader(piece, options, values, Optional.empty(), said);
    }
    configuration.set(ReadSupport.PARQUET_READ_SCHEMA, values.projection().toString());
    ParquetReader<Group> rows =
        ParquetReader.builder(new GroupReadSupport(), path)
            .withConf(configuration)
            .withFileRange(piece.start(), piece.end())
            .build();
    return new ParquetRowsReader(piece, options, values, Optional.of(rows), problem);
  }

  private static MessageType schema(InputFile file, ReadOptions options) throws IOException {
    try (ParquetFileReader footer = ParquetFileReader.open(file)) {
      return footer.getFileMetaData().getSchema();
    } catch (EOFException | RuntimeException e) {
      throw Reasons.failure(noFooter(), options, e);
    } catch (IOException e) {
      throw isOfParser(e) ? Reasons.failure(noFooter(), options, e) : e;
    }
  }

  private static LocalizedText noFooter() {
    return new LocalizedText(
        "в конце нет годного оглавления Parquet: файл обрезан, повреждён, зашифрован или это не"
            + " Parquet",
        "there is no sound Parquet footer at its end: the file is cut off, damaged, encrypted or"
            + " no Parquet");
  }

  @Override
  public Optional<ReadRecord> next() throws IOException {
    if (problem.isPresent()) {
      ReadRecord entry = Reasons.unread(piece, problem.get());
      problem = Optional.empty();
      return Optional.of(entry);
    }
    Group group = rows.isEmpty() ? null : read(rows.get());
    return group == null ? Optional.empty() : Optional.of(record(group));
  }

  private Group read(ParquetReader<Group> reader) throws IOException {
    try {
      Group group = reader.read();
      row = group == null ? row : reader.getCurrentRowIndex();
      return group;
    } catch (EOFException | RuntimeException e) {
      throw Reasons.failure(damaged(), options, e);
    } catch (IOException e) {
      throw isOfParser(e) ? Reasons.failure(damaged(), options, e) : e;
    }
  }

  /** The library tells bytes that it cannot make out only by words from a failure of the disk. */
  private static boolean isOfParser(IOException e) {
    return String.valueOf(e.getMessage()).startsWith("can not read");
  }

  private LocalizedText damaged() {
    return row < 0
        ? new LocalizedText(
            "данные Parquet повреждены, из этой части файла не прочитано ни одной строки",
            "the Parquet data are damaged, no row of this part of the file was read")
        : new LocalizedText(
            "данные Parquet повреждены, последняя прочитанная строка: " + row + " (от 0)",
            "the Parquet data are damaged, the last row that was read: " + row + " (from 0)");
  }

  private ReadRecord record(Group group) throws IOException {
    String place = piece.name() + "@" + row;
    int most = options.settings().maxBytes();
    if (values.size(group) > most) {
      return unread(place, Reasons.tooLarge("строка таблицы", "the row", most));
    }
    ParquetValues.Read read = values.read(group, place);
    if (read.problem().isPresent()) {
      return unread(place, read.problem().get());
    }
    BatchRecord record = BatchRecord.parse(options.columns().line(read.values()));
    return new ReadRecord(place, record.record(place), record.site());
  }

  private static ReadRecord unread(String place, LocalizedText reason) {
    return Reasons.unread(place, Optional.empty(), Optional.empty(), reason);
  }

  @Override
  public void close() throws IOException {
    if (rows.isPresent()) {
      rows.get().close();
    }
  }

  /** Returns the names of the columns of a table. */
  static List<String> names(MessageType schema) {
    List<String> names = new ArrayList<>();
    for (Type column : schema.getFields()) {
      names.add(column.getName());
    }
    return names;
  }
}
