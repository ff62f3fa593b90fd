package dev.medlint.spark;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.medlint.run.BatchRecord;
import dev.medlint.source.LocalizedText;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.hadoop.conf.Configuration;

/**
 * Reads the rows of a file of separated values whose first row names the columns. Comma, semicolon
 * or tab, whichever makes columns of the first row. A blank value is none. A row without an id has
 * its place for an id, the file and the line at which the row begins; a row whose bytes, quotes or
 * number of values are not right is a record with the reason. Never holds more than one row.
 */
final class CsvTableReader implements PieceReader {

  private static final String SEPARATORS = ",;\t";

  private final Piece piece;
  private final ReadOptions options;
  private final InputStream in;
  private final CsvRows rows;
  private final int most;
  private List<String> header = List.of();
  private char separator;
  private boolean started;
  private boolean ended;

  private CsvTableReader(Piece piece, ReadOptions options, InputStream in) {
    this.piece = piece;
    this.options = options;
    this.in = in;
    this.most = options.settings().maxBytes();
    Charset encoding = Charset.forName(options.encoding());
    this.rows = new CsvRows(new MarkedCharacters(in, encoding), SEPARATORS, most);
  }

  static CsvTableReader open(Piece piece, ReadOptions options, Configuration hadoop)
      throws IOException {
    InputStream in = StoredFile.unpacked(piece, hadoop);
    try {
      return new CsvTableReader(piece, options, in);
    } catch (RuntimeException e) {
      in.close();
      throw e;
    }
  }

  @Override
  public Optional<ReadRecord> next() throws IOException {
    if (!started) {
      started = true;
      Optional<LocalizedText> problem = readHeader();
      if (problem.isPresent()) {
        ended = true;
        return Optional.of(Reasons.unread(piece, problem.get()));
      }
    }
    Optional<ReadRecord> record = Optional.empty();
    while (record.isEmpty() && !ended) {
      Optional<CsvRows.Row> row = row();
      ended = row.isEmpty();
      if (row.isPresent()) {
        record = read(row.get());
      }
    }
    return record;
  }

  private Optional<CsvRows.Row> row() throws IOException {
    try {
      return rows.next();
    } catch (EOFException | ZipException e) {
      throw Reasons.failure(
          new LocalizedText(
              "сжатый файл обрывается или повреждён", "the compressed file is cut off or damaged"),
          options,
          e);
    }
  }

  /** Reads the names of the columns; returns what is wrong with them, empty: nothing. */
  private Optional<LocalizedText> readHeader() throws IOException {
    Optional<CsvRows.Row> row = row();
    if (row.isEmpty()) {
      return Optional.of(
          new LocalizedText(
              "файл пуст; в первой строке нужны имена столбцов",
              "the file is empty; the first line has to name the columns"));
    }
    Optional<LocalizedText> problem = problem(row.get());
    if (problem.isPresent()) {
      return problem;
    }
    Optional<List<String>> best = Optional.empty();
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char candidate = SEPARATORS.charAt(i);
      Optional<List<String>> names = values(row.get().text(), candidate);
      if (names.isPresent() && (best.isEmpty() || isBetter(names.get(), best.get()))) {
        best = names;
        separator = candidate;
      }
    }
    if (best.isEmpty()) {
      return Optional.of(quotes());
    }
    header = best.get().stream().map(String::strip).toList();
    rows.separate(separator);
    return Reasons.columns(options.columns(), new LinkedHashSet<>(header));
  }

  private boolean isBetter(List<String> names, List<String> than) {
    boolean known = isKnown(names);
    return known == isKnown(than) ? names.size() > than.size() : known;
  }

  private boolean isKnown(List<String> names) {
    List<String> stripped = names.stream().map(String::strip).toList();
    return Reasons.columns(options.columns(), stripped).isEmpty();
  }

  /** Reads a row; empty: all its values are blank. */
  private Optional<ReadRecord> read(CsvRows.Row row) throws IOException {
    String place = piece.name() + "@" + row.line();
    Optional<LocalizedText> problem = problem(row);
    if (problem.isPresent()) {
      return Optional.of(unread(place, problem.get()));
    }
    Optional<List<String>> values = values(row.text(), separator);
    if (values.isEmpty()) {
      return Optional.of(unread(place, quotes()));
    }
    if (values.get().stream().allMatch(String::isBlank)) {
      return Optional.empty();
    }
    if (values.get().stream().skip(header.size()).anyMatch(value -> !value.isBlank())) {
      // A separator that was not quoted may have cut the text.
      return Optional.of(unread(place, tooMany(values.get().size())));
    }
    Map<String, Object> named = new HashMap<>();
    for (int i = 0; i < Math.min(header.size(), values.get().size()); i++) {
      if (!values.get().get(i).isBlank()) {
        named.putIfAbsent(header.get(i), values.get().get(i));
      }
    }
    named.putIfAbsent(options.columns().of("id"), place);
    BatchRecord record = BatchRecord.parse(options.columns().line(named));
    return Optional.of(new ReadRecord(place, record.record(place), record.site()));
  }

  private Optional<LocalizedText> problem(CsvRows.Row row) {
    if (row.open()) {
      return Optional.of(
          new LocalizedText(
              "отсюда и до конца файла кавычки не сходятся, дальше ничего не прочитано; кавычки"
                  + " внутри значения удваивают (\"\"), а значение берут в кавычки целиком",
              "from here to the end of the file the quotes do not match, nothing after them was"
                  + " read; quotes within a value are doubled (\"\") and the whole value is put in"
                  + " quotes"));
    }
    if (row.tooLong()) {
      return Optional.of(Reasons.tooLarge("строка", "the line", most));
    }
    if (MarkedCharacters.isMarked(row.text())) {
      return Optional.of(
          new LocalizedText(
              "байты строки не складываются в "
                  + options.encoding()
                  + "; сохраните файл в UTF-8 или укажите кодировку: --encoding ИМЯ",
              "the bytes of the line are not valid "
                  + options.encoding()
                  + "; save the file as UTF-8 or name its encoding: --encoding NAME"));
    }
    return Optional.empty();
  }

  private static LocalizedText quotes() {
    return new LocalizedText(
        "кавычки в строке не сходятся; кавычки внутри значения удваивают (\"\"), а значение берут"
            + " в кавычки целиком",
        "the quotes of the line do not match; quotes within a value are doubled (\"\") and the"
            + " whole value is put in quotes");
  }

  private LocalizedText tooMany(int count) {
    return new LocalizedText(
        "значений в строке "
            + count
            + ", а столбцов "
            + header.size()
            + "; значение, в котором есть разделитель, возьмите в кавычки",
        "the line has "
            + count
            + " values for "
            + header.size()
            + " columns; put the value that has a separator in it in quotes");
  }

  private static ReadRecord unread(String place, LocalizedText reason) {
    return Reasons.unread(place, Optional.empty(), Optional.empty(), reason);
  }

  /** Returns the values of a row; empty: its quotes do not match. */
  private static Optional<List<String>> values(String row, char separator) {
    CsvRecordHandler limits =
        CsvRecordHandler.builder()
            .maxFields(row.length() + 1)
            .maxFieldSize(row.length() + 1)
            .maxRecordSize(row.length() + 1)
            .build();
    try {
      CsvRecord record =
          CsvReader.builder()
              .fieldSeparator(separator)
              .skipEmptyLines(false)
              .allowUnclosedQuote(false)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .ofSingleCsvRecord(limits, row);
      return Optional.of(record.getFields());
    } catch (CsvParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
