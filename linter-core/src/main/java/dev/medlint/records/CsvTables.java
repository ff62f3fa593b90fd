package dev.medlint.records;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.medlint.draft.DraftException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** The one table of a file of separated values. Not thread-safe. */
final class CsvTables implements SheetTables {

  private final String file;
  private final InputStream in;
  private final CsvRows rows;
  private boolean given;

  /**
   * Opens a file.
   *
   * @throws DraftException if it is no text, or in no known encoding
   * @throws IOException if the disk or stream fails
   */
  CsvTables(RecordInput input, RecordOptions options) throws DraftException, IOException {
    this.file = input.name();
    this.in = input.open();
    try {
      CsvShape shape = CsvShape.of(in, options);
      this.rows = new CsvRows(shape);
    } catch (DraftException | IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  @Override
  public Optional<Table> next() {
    if (given) {
      return Optional.empty();
    }
    given = true;
    return Optional.of(new Table(file, Optional.empty(), "", rows));
  }

  @Override
  public void close() throws IOException {
    rows.close();
    in.close();
  }

  /** The rows, counted as spreadsheets do: one that goes over several lines is one row. */
  private static final class CsvRows implements SheetRows {

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final String encoding;
    private int row;
    private long line = 1;

    private CsvRows(CsvShape shape) throws IOException {
      this.encoding = shape.encoding();
      Reader characters = shape.characters();
      this.reader = shape.reader(characters);
      this.records = reader.iterator();
      this.row = shape.linesBefore();
    }

    @Override
    public Optional<SheetRow> next() throws DraftException, IOException {
      try {
        while (records.hasNext()) {
          CsvRecord record = records.next();
          line = record.getStartingLineNumber() + 1;
          SheetRow read = new SheetRow(++row);
          for (int i = 0; i < record.getFieldCount(); i++) {
            read.put(i, record.getField(i));
          }
          if (!read.isBlank()) {
            return Optional.of(read);
          }
        }
        return Optional.empty();
      } catch (CsvParseException e) {
        throw brokenQuotes();
      } catch (UncheckedIOException e) {
        if (e.getCause() instanceof CharacterCodingException) {
          throw badCharacters();
        }
        throw e.getCause();
      }
    }

    private DraftException brokenQuotes() {
      String from = Long.toString(line);
      return new DraftException(
          "Таблица прочитана до строки файла "
              + from
              + ": дальше кавычки не сходятся. Кавычки внутри ячейки удваивают (\"\"), а ячейку"
              + " берут в кавычки целиком. Исправьте или сохраните таблицу заново.",
          "The table was read up to line "
              + from
              + " of the file: the quotes after it do not match. Quotes within a cell are doubled"
              + " (\"\") and the whole cell is put in quotes. Mend it or save the table anew.");
    }

    private DraftException badCharacters() {
      return new DraftException(
          "Таблица прочитана до строки файла "
              + line
              + ": дальше байты не складываются в "
              + encoding
              + ". Пересохраните файл в UTF-8 или укажите кодировку: --encoding ИМЯ.",
          "The table was read up to line "
              + line
              + " of the file: the bytes after it are not valid "
              + encoding
              + ". Save the file as UTF-8 or name its encoding: --encoding NAME.");
    }

    @Override
    public void close() throws IOException {
      records.close();
      reader.close();
    }
  }
}
