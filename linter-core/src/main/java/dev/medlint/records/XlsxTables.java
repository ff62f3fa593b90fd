package dev.medlint.records;

import dev.medlint.draft.Archive;
import dev.medlint.draft.DraftException;
import dev.medlint.draft.OldOffice;
import dev.medlint.source.Spelling;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The sheets of a workbook, of which one is open at a time. Not thread-safe. */
final class XlsxTables implements SheetTables {

  /** What is read as a whole: lists of parts and of styles, which are short. */
  private static final long MOST_BYTES_OF_LISTS = 64L << 20;

  private static final int HEAD = 1 << 20;

  private static final byte[] NO_STRINGS = "<sst/>".getBytes(StandardCharsets.UTF_8);

  private final String file;
  private final Archive archive;
  private final XlsxBook book;
  private final SharedStrings strings;
  private final Deque<XlsxBook.Sheet> left;
  private final boolean several;

  /**
   * Opens a workbook.
   *
   * @throws DraftException if it is none, a broken or protected one, or lacks the wanted sheet
   * @throws IOException if the disk fails
   */
  XlsxTables(RecordInput input, RecordOptions options) throws DraftException, IOException {
    this.file = input.name();
    this.archive = open(input, options.maxBytes());
    try {
      this.book = XlsxBook.of(archive);
      this.left = new ArrayDeque<>(wanted(book, options.sheet()));
      this.several =
          book.visibleSheets().size() > 1 || !left.stream().allMatch(XlsxBook.Sheet::visible);
      this.strings =
          new SharedStrings(
              book.strings().isPresent()
                  ? archive.stream(book.strings().get())
                  : new ByteArrayInputStream(NO_STRINGS));
    } catch (DraftException | IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  private static Archive open(RecordInput input, long maxBytes) throws DraftException, IOException {
    if (input.path().isPresent()) {
      try (InputStream in = input.open()) {
        check(in.readNBytes(HEAD));
      }
      return Archive.open(input.path().get(), MOST_BYTES_OF_LISTS);
    }
    try (InputStream in = input.open()) {
      byte[] bytes = in.readNBytes((int) Math.min(maxBytes, Integer.MAX_VALUE - 16));
      if (in.read() >= 0) {
        throw new DraftException(
            "Книга больше предела " + maxBytes + " байт; поднимите его: --max-file-size.",
            "The workbook is over the limit of " + maxBytes + " bytes; raise it: --max-file-size.");
      }
      check(bytes);
      return Archive.open(bytes, MOST_BYTES_OF_LISTS);
    }
  }

  private static void check(byte[] head) throws DraftException {
    if (head.length == 0) {
      throw new DraftException("Файл пуст.", "The file is empty.");
    }
    if (OldOffice.is(head)) {
      throw OldOffice.refusal(head);
    }
    if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
      throw XlsxBook.notExcel();
    }
  }

  private static List<XlsxBook.Sheet> wanted(XlsxBook book, Optional<String> name)
      throws DraftException {
    if (name.isEmpty()) {
      if (book.visibleSheets().isEmpty()) {
        throw new DraftException(
            "В книге нет ни одного видимого листа с ячейками.",
            "The workbook has no visible sheet of cells.");
      }
      return book.visibleSheets();
    }
    List<String> names = new ArrayList<>();
    for (XlsxBook.Sheet sheet : book.sheets()) {
      if (sheet.name().equalsIgnoreCase(name.get().strip())) {
        return List.of(sheet);
      }
      names.add(sheet.name());
    }
    Optional<String> near = Spelling.nearest(name.get(), names);
    throw new DraftException(
        "Листа «"
            + name.get()
            + "» в книге нет"
            + near.map(n -> "; похоже на «" + n + "»").orElse("")
            + ". Есть: "
            + String.join(", ", names)
            + ".",
        "The workbook has no sheet “"
            + name.get()
            + "”"
            + near.map(n -> "; did you mean “" + n + "”?").orElse(".")
            + " There are: "
            + String.join(", ", names)
            + ".");
  }

  @Override
  public Optional<Table> next() throws DraftException, IOException {
    if (left.isEmpty()) {
      return Optional.empty();
    }
    XlsxBook.Sheet sheet = left.removeFirst();
    SheetRows rows =
        new XlsxRows(archive.stream(sheet.part()), sheet.name(), strings, book.formats());
    return Optional.of(
        new Table(
            file + "#" + sheet.name(),
            several ? Optional.of(sheet.name()) : Optional.empty(),
            sheet.name() + "!",
            rows));
  }

  @Override
  public void close() throws IOException {
    strings.close();
    archive.close();
  }
}
