package dev.medlint.records;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.medlint.draft.DraftException;
import dev.medlint.source.Format;
import dev.medlint.source.LoadResult;
import dev.medlint.source.SourceLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a file of separated values is written, as its beginning shows: encoding and separator. */
public final class CsvShape {

  private static final int HEAD = 1 << 20;
  private static final int SAMPLE = 1 << 16;
  private static final int LONGEST_ROW = 1 << 23;
  private static final char[] SEPARATORS = {';', ',', '\t'};

  private final Charset charset;
  private final int mark;
  private final char separator;
  private final int linesBefore;
  private final InputStream all;

  private CsvShape(Charset charset, int mark, char separator, int linesBefore, InputStream all) {
    this.charset = charset;
    this.mark = mark;
    this.separator = separator;
    this.linesBefore = linesBefore;
    this.all = all;
  }

  /**
   * Looks at the beginning of a file.
   *
   * @param in read on by {@link #characters}; not closed
   * @throws DraftException if it is no text, or in no known encoding
   * @throws IOException if the disk or stream fails
   */
  static CsvShape of(InputStream in, RecordOptions options) throws DraftException, IOException {
    byte[] head = in.readNBytes(HEAD);
    return of(head, new SequenceInputStream(new ByteArrayInputStream(head), in), options);
  }

  /** Looks at a whole file. */
  public static CsvShape of(byte[] file, RecordOptions options) throws DraftException {
    byte[] head = file.length > HEAD ? Arrays.copyOf(file, HEAD) : file;
    return of(head, new ByteArrayInputStream(file), options);
  }

  private static CsvShape of(byte[] head, InputStream all, RecordOptions options)
      throws DraftException {
    if (head.length == 0) {
      throw new DraftException("Файл пуст.", "The file is empty.");
    }
    Charset charset = charset(head, options.encoding());
    int mark = mark(head, charset);
    String text = new String(head, mark, head.length - mark, charset);
    boolean cut = head.length == HEAD;
    Optional<Character> named = named(text);
    char separator =
        named.isPresent() ? named.get() : separator(text, cut, new ColumnFinder(options.columns()));
    return new CsvShape(charset, mark, separator, named.isPresent() ? 1 : 0, all);
  }

  private static Charset charset(byte[] head, Optional<Charset> wanted) throws DraftException {
    if (head.length > 1 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (head.length > 1 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    SourceLoader loader = SourceLoader.standard();
    LoadResult decoded =
        (wanted.isPresent() ? loader.withEncoding(wanted.get()) : loader)
            .load(sample(head), "", Optional.of(Format.TEXT));
    if (decoded instanceof LoadResult.Refused refused) {
      throw new DraftException(refused.reason());
    }
    return Charset.forName(((LoadResult.Loaded) decoded).text().encoding());
  }

  /** Returns whole lines: the first ones, and the first that are not all Latin letters. */
  private static byte[] sample(byte[] head) {
    if (head.length <= SAMPLE) {
      return head;
    }
    int other = 0;
    while (other < head.length && head[other] >= 0) {
      other++;
    }
    int from = other < SAMPLE || other == head.length ? 0 : lineStart(head, other);
    int end = Math.min(head.length, from + SAMPLE);
    int whole = lineStart(head, end);
    if (whole <= from) {
      whole = end;
      while (whole > from && head[whole - 1] < 0) {
        whole--;
      }
    }
    byte[] lines = Arrays.copyOfRange(head, from, whole <= from ? end : whole);
    // Of wide characters, whose line feed has two bytes, no half may be left.
    return lines.length % 2 == 0 || lines[lines.length - 1] == '\n' && isNarrow(lines)
        ? lines
        : Arrays.copyOf(lines, lines.length - 1);
  }

  private static boolean isNarrow(byte[] lines) {
    for (int i = 0; i < Math.min(lines.length, 4096); i++) {
      if (lines[i] == 0) {
        return false;
      }
    }
    return true;
  }

  private static int lineStart(byte[] bytes, int at) {
    int start = at;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private static int mark(byte[] head, Charset charset) {
    boolean utf8 =
        charset.equals(StandardCharsets.UTF_8)
            && head.length > 2
            && (head[0] & 0xFF) == 0xEF
            && (head[1] & 0xFF) == 0xBB
            && (head[2] & 0xFF) == 0xBF;
    boolean wide =
        charset.name().startsWith("UTF-16")
            && head.length > 1
            && ((head[0] & 0xFF) == 0xFF || (head[0] & 0xFF) == 0xFE)
            && ((head[1] & 0xFF) == 0xFE || (head[1] & 0xFF) == 0xFF);
    return utf8 ? 3 : wide ? 2 : 0;
  }

  /** Reads {@code sep=;}, by which Excel is told the separator. */
  private static Optional<Character> named(String text) {
    boolean told =
        text.length() > 5
            && text.regionMatches(true, 0, "sep=", 0, 4)
            && (text.charAt(5) == '\n' || text.charAt(5) == '\r');
    return told ? Optional.of(text.charAt(4)) : Optional.empty();
  }

  /** Returns the separator by which headings are found, else the one that makes most columns. */
  private static char separator(String text, boolean cut, ColumnFinder finder) {
    char best = SEPARATORS[0];
    long most = -1;
    for (char candidate : SEPARATORS) {
      long score = score(rows(text, candidate, cut), finder);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  private static long score(List<SheetRow> rows, ColumnFinder finder) {
    int headings = 0;
    int width = 0;
    int alike = 0;
    for (SheetRow row : rows) {
      headings = Math.max(headings, finder.score(row));
      alike += row.width() > 1 && row.width() == width ? 1 : 0;
      width = row.width();
    }
    return headings * 1000L + alike;
  }

  private static List<SheetRow> rows(String text, char separator, boolean cut) {
    List<SheetRow> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = builder(separator).ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        SheetRow row = new SheetRow(rows.size() + 1);
        for (int i = 0; i < record.getFieldCount(); i++) {
          row.put(i, record.getField(i));
        }
        rows.add(row);
        if (rows.size() == ColumnFinder.FIRST_ROWS) {
          break;
        }
      }
    } catch (CsvParseException | IOException e) {
      // With another separator the quotes may match; what was read so far counts.
    }
    return rows;
  }

  private static CsvReader.CsvReaderBuilder builder(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(LONGEST_ROW);
  }

  /** Opens the characters after the mark and the line that names the separator. */
  Reader characters() throws IOException {
    all.skipNBytes(mark);
    Reader reader =
        new InputStreamReader(
            all,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    return reader;
  }

  CsvReader<CsvRecord> reader(Reader characters) {
    CsvReader<CsvRecord> reader = builder(separator).ofCsvRecord(characters);
    reader.skipLines(linesBefore);
    return reader;
  }

  /** Returns the canonical name of the encoding. */
  String encoding() {
    return charset.name();
  }

  public Charset charset() {
    return charset;
  }

  /** Returns the number of bytes before the first character. */
  public int mark() {
    return mark;
  }

  /** Returns what stands between cells. */
  public char separator() {
    return separator;
  }

  /** Returns the number of lines before the table, 0 or 1. */
  public int linesBefore() {
    return linesBefore;
  }
}
