package dev.medlint.records;

import dev.medlint.draft.DraftException;
import dev.medlint.extract.DocumentDate;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the rows of tables as texts, table by table. Not thread-safe. */
final class SheetReader implements RecordReader {

  private final String file;
  private final SheetTables tables;
  private final ColumnFinder finder;
  private final long maxBytes;
  private final Deque<SheetRow> waiting = new ArrayDeque<>();
  private final Set<String> ids = new HashSet<>();
  private Optional<SheetTables.Table> table = Optional.empty();
  private Optional<SheetColumns> columns = Optional.empty();
  private Optional<DraftException> refusal = Optional.empty();
  private Optional<DraftException> fault = Optional.empty();
  private String lastAd = "";
  private boolean found;

  private SheetReader(String file, SheetTables tables, ColumnFinder finder, long maxBytes) {
    this.file = file;
    this.tables = tables;
    this.finder = finder;
    this.maxBytes = maxBytes;
  }

  /**
   * Opens a workbook.
   *
   * @throws DraftException if it cannot be read, or the options name what there is not
   * @throws IOException if the disk fails
   */
  static SheetReader ofXlsx(RecordInput input, RecordOptions options)
      throws DraftException, IOException {
    ColumnFinder finder = new ColumnFinder(options.columns());
    return new SheetReader(
        input.name(), new XlsxTables(input, options), finder, options.maxBytes());
  }

  /**
   * Opens a file of separated values.
   *
   * @throws DraftException if it cannot be read, or the options name what there is not
   * @throws IOException if the disk or stream fails
   */
  static SheetReader ofCsv(RecordInput input, RecordOptions options)
      throws DraftException, IOException {
    ColumnFinder finder = new ColumnFinder(options.columns());
    return new SheetReader(input.name(), new CsvTables(input, options), finder, options.maxBytes());
  }

  @Override
  public Optional<TextRecord> next() throws DraftException, IOException {
    while (true) {
      if (table.isEmpty() && !openNext()) {
        return Optional.empty();
      }
      Optional<SheetRow> row = nextRow();
      if (row.isEmpty()) {
        closeTable();
      } else {
        Optional<TextRecord> record = record(row.get(), table.get(), columns.get());
        if (record.isPresent()) {
          return record;
        }
      }
    }
  }

  /** Opens the next table that has columns of texts; without any the file is refused. */
  private boolean openNext() throws DraftException, IOException {
    while (true) {
      Optional<SheetTables.Table> next = tables.next();
      if (next.isEmpty()) {
        if (!found && refusal.isPresent()) {
          DraftException why = refusal.get();
          refusal = Optional.empty();
          throw why;
        }
        return false;
      }
      table = next;
      List<SheetRow> first = firstRows(next.get().rows());
      columns = finder.find(first);
      if (columns.isEmpty()) {
        throwFault();
      }
      if (columns.isPresent()) {
        found = true;
        int header = columns.get().header();
        waiting.addAll(first.subList(header + 1, first.size()));
        return true;
      }
      if (refusal.isEmpty() || !first.isEmpty()) {
        refusal = Optional.of(refusal.filter(r -> first.isEmpty()).orElse(finder.refusal(first)));
      }
      closeTable();
    }
  }

  /** Rows before a fault are still read, if they show which columns are texts. */
  private List<SheetRow> firstRows(SheetRows rows) throws IOException {
    List<SheetRow> first = new ArrayList<>();
    try {
      Optional<SheetRow> row = rows.next();
      while (row.isPresent()) {
        first.add(row.get());
        row = first.size() < ColumnFinder.FIRST_ROWS ? rows.next() : Optional.empty();
      }
    } catch (DraftException e) {
      fault = Optional.of(e);
    }
    return first;
  }

  private Optional<SheetRow> nextRow() throws DraftException, IOException {
    if (!waiting.isEmpty()) {
      return Optional.of(waiting.removeFirst());
    }
    throwFault();
    return table.get().rows().next();
  }

  private void throwFault() throws DraftException {
    if (fault.isPresent()) {
      DraftException why = fault.get();
      fault = Optional.empty();
      throw why;
    }
  }

  private Optional<TextRecord> record(SheetRow row, SheetTables.Table from, SheetColumns of) {
    Optional<LocalizedText> fault = fault(row, of, from.sheet());
    if (fault.isPresent()) {
      return Optional.of(new TextRecord.Unreadable(name(row, from, of), fault.get()));
    }
    if (isSameAd(row, of)) {
      return Optional.empty();
    }
    // Asked for its words first, since only a row that has any takes a name.
    if (!hasText(row, of)) {
      return Optional.empty();
    }
    String name = name(row, from, of);
    Optional<SourceText> text = RowText.of(row, of, from.sheet(), name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().text().length() > maxBytes) {
      return Optional.of(new TextRecord.Unreadable(name, tooLong()));
    }
    return Optional.of(
        new TextRecord.Readable(text.get(), facts(row, of), from.name(), date(row, of)));
  }

  private static boolean hasText(SheetRow row, SheetColumns of) {
    for (SheetColumns.Column column : of.columns()) {
      if (column.role().isText() && !row.text(column.index()).isBlank()) {
        return true;
      }
    }
    return false;
  }

  private LocalizedText tooLong() {
    return new LocalizedText(
        "Тексты строки длиннее предела " + maxBytes + "; поднимите его: --max-file-size.",
        "The texts of the row are longer than the limit of "
            + maxBytes
            + "; raise it: --max-file-size.");
  }

  private static Optional<LocalizedText> fault(
      SheetRow row, SheetColumns columns, Optional<String> sheet) {
    for (SheetColumns.Column column : columns.columns()) {
      Optional<LocalizedText> fault =
          column.role().isText() ? row.fault(column.index()) : Optional.empty();
      if (fault.isPresent()) {
        LocalizedText place = new SheetPlace(sheet, column.index(), row.number()).text();
        return Optional.of(
            new LocalizedText(
                "Строка не проверена, " + place.ru() + ": " + fault.get().ru(),
                "The row was not checked, " + place.en() + ": " + fault.get().en()));
      }
    }
    return Optional.empty();
  }

  /** Direct repeats an ad in the row of each of its phrases. */
  private boolean isSameAd(SheetRow row, SheetColumns columns) {
    if (columns.kind() != SheetKind.YANDEX_DIRECT) {
      return false;
    }
    StringBuilder ad = new StringBuilder();
    for (SheetColumns.Column column : columns.columns()) {
      if (column.role().isText() || column.role() == ColumnRole.AD_TYPE) {
        ad.append(row.text(column.index())).append('\0');
      }
    }
    String text = ad.toString();
    boolean same = text.equals(lastAd);
    lastAd = text;
    return same;
  }

  /** The number of a row stands in its name only where nothing better tells it from others. */
  private String name(SheetRow row, SheetTables.Table from, SheetColumns columns) {
    String place = from.rowName(row.number());
    Optional<SheetColumns.Column> column = columns.first(ColumnRole.ID);
    if (column.isEmpty()) {
      return file + "#" + place;
    }
    String id = row.text(column.get().index()).strip().replaceAll("\\s+", " ");
    if (id.isEmpty() || id.length() > 100) {
      return file + "#!" + place;
    }
    return ids.add(id) ? file + "#" + id : file + "#" + id + "!" + place;
  }

  private static Map<String, String> facts(SheetRow row, SheetColumns columns) {
    Map<String, String> facts = new LinkedHashMap<>(columns.kind().facts());
    if (columns.kind() == SheetKind.YANDEX_DIRECT && isTextAd(row, columns)) {
      facts.put("platform", "yandex-direct");
      facts.put("complete", "true");
    }
    for (SheetColumns.Column column : columns.columns()) {
      if (column.role().isFact()) {
        String value = row.text(column.index()).strip();
        String fact = column.role().fact();
        if (!value.isEmpty() && (column.named() || FactValues.isKnown(fact, value))) {
          facts.put(fact, FactValues.of(fact, value));
        }
      }
    }
    return facts;
  }

  /** To banners and videos Direct adds no warning. */
  private static boolean isTextAd(SheetRow row, SheetColumns columns) {
    Optional<SheetColumns.Column> type = columns.first(ColumnRole.AD_TYPE);
    String value = type.isEmpty() ? "" : row.text(type.get().index()).toLowerCase(Locale.ROOT);
    return value.isBlank() || value.contains("текст") || value.contains("text");
  }

  private static Optional<DocumentDate> date(SheetRow row, SheetColumns columns) {
    Optional<SheetColumns.Column> column = columns.first(ColumnRole.DATE);
    return column.isEmpty()
        ? Optional.empty()
        : day(row.text(column.get().index()).strip())
            .map(day -> new DocumentDate(day, column.get().heading().strip()));
  }

  private static Optional<LocalDate> day(String written) {
    if (written.length() < 10) {
      return Optional.empty();
    }
    String day = written.substring(0, 10);
    boolean pointed = day.charAt(2) == '.' && day.charAt(5) == '.';
    String iso =
        pointed ? day.substring(6) + "-" + day.substring(3, 5) + "-" + day.substring(0, 2) : day;
    try {
      return Optional.of(LocalDate.parse(iso));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private void closeTable() throws IOException {
    waiting.clear();
    lastAd = "";
    if (table.isPresent()) {
      table.get().rows().close();
      table = Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    closeTable();
    tables.close();
  }
}
