package dev.medlint.comments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.draft.Archive;
import dev.medlint.draft.DraftException;
import dev.medlint.records.RecordFormat;
import dev.medlint.records.SheetCells;
import dev.medlint.records.Tables;
import dev.medlint.records.XlsxBook;
import dev.medlint.records.XlsxFiles;
import dev.medlint.source.Language;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SheetAnnotatorTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  /** Notes every text that holds the words, which the finding is about. */
  private static List<NotedText> noted(List<SourceText> texts, String words, String finding) {
    List<NotedText> noted = new ArrayList<>();
    for (SourceText text : texts) {
      int at = text.text().indexOf(words);
      noted.add(
          new NotedText(
              text,
              at < 0
                  ? List.of()
                  : List.of(new Note(new TextSpan(at, at + words.length()), finding))));
    }
    return noted;
  }

  private static byte[] annotated(RecordFormat format, byte[] file, List<NotedText> texts)
      throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String name = format == RecordFormat.XLSX ? "ads.xlsx" : "ads.csv";
    Annotators.byName(name).orElseThrow().write(file, texts, DAY, Language.RU, out);
    return out.toByteArray();
  }

  private static String csv(String table, String words, String finding) throws Exception {
    byte[] file = table.getBytes(StandardCharsets.UTF_8);
    List<SourceText> texts = Tables.texts(RecordFormat.CSV, file);
    byte[] out = annotated(RecordFormat.CSV, file, noted(texts, words, finding));
    return new String(out, StandardCharsets.UTF_8);
  }

  @Test
  void findingsStandInAColumnOfTheirOwnAndCleanRowsSaySo() throws Exception {
    assertEquals(
        "Заголовок;Текст;medlint\r\n"
            + "\"Мас;саж\";Вылечим всех;\"B2 «Вылечим»: обещание; уберите\"\r\n"
            + "Приём;Запись;нарушений не найдено\r\n"
            + "\r\n",
        csv(
            "Заголовок;Текст\r\n\"Мас;саж\";Вылечим всех\r\nПриём;Запись\r\n\r\n",
            "Вылечим",
            "обещание; уберите"));
  }

  @Test
  void rowsWithFewerCellsArePaddedAndInstructionsStay() throws Exception {
    assertEquals(
        "Заполните таблицу\n"
            + "Текст,Цена,Остаток,medlint\n"
            + "Вылечим,,,A3 «Вылечим»: обещание\n"
            + "Запись,5,7,нарушений не найдено",
        csv("Заполните таблицу\nТекст,Цена,Остаток\nВылечим\nЗапись,5,7", "Вылечим", "обещание"));
  }

  @Test
  void aSecondTimeTheColumnIsFilledAnew() throws Exception {
    String once = csv("Текст;Цена\nВылечим;5\nЗапись;6\n", "Вылечим", "обещание");
    assertEquals(
        "Текст;Цена;medlint\nВылечим;5;нарушений не найдено\nЗапись;6;A3 «Запись»: не то\n",
        csv(once, "Запись", "не то"));
    assertEquals(
        "medlint;Текст\nB2 «Вылечим»: обещание;Вылечим\n;\n",
        csv("medlint;Текст\nстарое;Вылечим\nстарое;\n", "Вылечим", "обещание"));
  }

  @Test
  void withoutHeadingsEachCellBeginsWithTheName() throws Exception {
    byte[] file = "1;Вылечим\n2;Запись\n".getBytes(StandardCharsets.UTF_8);
    List<SourceText> texts = Tables.texts(RecordFormat.CSV, file, "B");
    byte[] once = annotated(RecordFormat.CSV, file, noted(texts, "Вылечим", "обещание"));
    assertEquals(
        "1;Вылечим;medlint: B1 «Вылечим»: обещание\n2;Запись;medlint: нарушений не найдено\n",
        new String(once, StandardCharsets.UTF_8));
    byte[] twice = annotated(RecordFormat.CSV, once, noted(texts, "Нет", ""));
    assertEquals(
        "1;Вылечим;medlint: нарушений не найдено\n2;Запись;medlint: нарушений не найдено\n",
        new String(twice, StandardCharsets.UTF_8));
  }

  @Test
  void aRowThatWasNotReadSaysSo() throws Exception {
    byte[] file = "Текст;Цена\nЗапись;5\nДело;6\nЗапись;7\n".getBytes(StandardCharsets.UTF_8);
    List<SourceText> texts = Tables.texts(RecordFormat.CSV, file).subList(0, 1);
    assertEquals(
        "Текст;Цена;medlint\n"
            + "Запись;5;нарушений не найдено\n"
            + "Дело;6;\"не проверено: почему, сказано в отчёте\"\n"
            + "Запись;7;\"то же, что в строке 2\"\n",
        new String(
            annotated(RecordFormat.CSV, file, noted(texts, "Нет", "")), StandardCharsets.UTF_8));
  }

  @Test
  void encodingMarkAndLineThatNamesTheSeparatorStay() throws Exception {
    String table = "\ufeffsep=|\r\nТекст|Цена\r\nЗапись на приём|5\r\n";
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      byte[] file = table.getBytes(charset);
      List<SourceText> texts = Tables.texts(RecordFormat.CSV, file);
      assertEquals(
          "\ufeffsep=|\r\nТекст|Цена|medlint\r\nЗапись на приём|5|нарушений не найдено\r\n",
          new String(annotated(RecordFormat.CSV, file, noted(texts, "Нет", "")), charset));
    }
    Charset old = Charset.forName("windows-1251");
    byte[] file = "Текст;Цена\nЗапись на приём к врачу;5\n".getBytes(old);
    List<SourceText> texts = Tables.texts(RecordFormat.CSV, file);
    assertEquals(
        "Текст;Цена;medlint\nЗапись на приём к врачу;5;A2 «Запись»: x ? y\n",
        new String(annotated(RecordFormat.CSV, file, noted(texts, "Запись", "x ≤ y")), old));
  }

  @Test
  void noFindingBecomesAFormula() throws Exception {
    byte[] file = "Текст\nслова\n".getBytes(StandardCharsets.UTF_8);
    List<SourceText> texts = Tables.texts(RecordFormat.CSV, file);
    NotedText whole =
        new NotedText(texts.get(0), List.of(new Note(new TextSpan(0, 0), "=HYPERLINK(\"x\")")));
    assertEquals(
        "Текст;medlint\nслова;\"'=HYPERLINK(\"\"x\"\")\"\n",
        new String(annotated(RecordFormat.CSV, file, List.of(whole)), StandardCharsets.UTF_8));
  }

  @Test
  void aTableThatWasChangedMeanwhileIsRefused() {
    List<SourceText> texts =
        Tables.texts(RecordFormat.CSV, "Текст;Цена\nЗапись;5\n".getBytes(StandardCharsets.UTF_8));
    byte[] other = "Текст;Цена\nДругое;5\n".getBytes(StandardCharsets.UTF_8);
    assertThrows(
        DraftException.class, () -> annotated(RecordFormat.CSV, other, noted(texts, "Нет", "")));
  }

  @Provide
  Arbitrary<List<List<String>>> cells() {
    return Arbitraries.strings()
        .withChars("абё Z9;,\t\"\n=")
        .ofMaxLength(10)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Property(tries = 300, seed = "20261123")
  void allOtherCellsStayAsTheyAre(@ForAll @From("cells") List<List<String>> rows) throws Exception {
    StringBuilder csv = new StringBuilder("Заголовок;Текст\r\n");
    List<String[]> book = new ArrayList<>();
    book.add(new String[] {"Заголовок", "Текст"});
    for (List<String> row : rows) {
      List<String> quoted = new ArrayList<>();
      for (String cell : row) {
        quoted.add('"' + cell.replace("\"", "\"\"") + '"');
      }
      csv.append(String.join(";", quoted)).append("\r\n");
      book.add(row.toArray(String[]::new));
    }
    byte[] file = csv.toString().getBytes(StandardCharsets.UTF_8);
    List<SourceText> texts = Tables.texts(RecordFormat.CSV, file);
    byte[] out = annotated(RecordFormat.CSV, file, noted(texts, "б", "f"));
    assertEquals(shown(texts), shown(Tables.texts(RecordFormat.CSV, out)));
    String[] before = csv.toString().split("\r\n", -1);
    String[] after = new String(out, StandardCharsets.UTF_8).split("\r\n", -1);
    for (int i = 0; i < before.length; i++) {
      assertTrue(after[i].startsWith(before[i]), after[i]);
    }
    byte[] xlsx = new XlsxFiles().sheet("A", book.toArray(String[][]::new)).bytes();
    List<SourceText> ofBook = Tables.texts(RecordFormat.XLSX, xlsx);
    byte[] annotated = annotated(RecordFormat.XLSX, xlsx, noted(ofBook, "б", "f"));
    assertEquals(shown(ofBook), shown(Tables.texts(RecordFormat.XLSX, annotated)));
    byte[] again = annotated(RecordFormat.XLSX, annotated, noted(ofBook, "б", "f"));
    assertEquals(rowsOf(annotated), rowsOf(again));
  }

  private static List<String> shown(List<SourceText> texts) {
    List<String> shown = new ArrayList<>();
    for (SourceText text : texts) {
      shown.add(text.name() + text.layout().orElseThrow().parts() + text.text());
    }
    return shown;
  }

  private static List<String> rowsOf(byte[] book) throws Exception {
    List<String> rows = new ArrayList<>();
    try (Archive archive = Archive.open(book, 1L << 26)) {
      XlsxBook read = XlsxBook.of(archive);
      for (XlsxBook.Sheet sheet : read.sheets()) {
        SheetCells.visit(archive, read, sheet, (number, cells) -> rows.add(number + " " + cells));
      }
    }
    return rows;
  }

  private static String part(byte[] book, String name) throws Exception {
    try (Archive archive = Archive.open(book, 1L << 26)) {
      return new String(archive.read(name), StandardCharsets.UTF_8);
    }
  }

  @Test
  void cellsAreInsertedIntoTheSheetAndNothingElseChanges() throws Exception {
    String xml =
        "<?xml version=\"1.0\"?>\r\n<x:worksheet xmlns:x=\"urn:s\"><x:dimension ref=\"A1:B3\"/>"
            + "<x:cols><x:col min=\"1\" max=\"2\" width=\"9\"/></x:cols><x:sheetData>"
            + "<x:row r=\"1\" spans=\"1:2\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>Текст</x:t>"
            + "</x:is></x:c></x:row>"
            + "<x:row r=\"2\"><x:c r=\"A2\" t=\"inlineStr\"><x:is><x:t>Вылечим &amp; всё</x:t></x:is>"
            + "</x:c><x:c r=\"B2\"><x:v>5</x:v></x:c><x:c r=\"C2\" s=\"1\"/><x:c r=\"D2\" s=\"1\"/>"
            + "</x:row><x:row r=\"3\"/></x:sheetData><!-- конец --></x:worksheet>";
    byte[] book = new XlsxFiles().sheetPart("A", "visible", xml).part("x.bin", "z").bytes();
    List<SourceText> texts = Tables.texts(RecordFormat.XLSX, book);
    byte[] out = annotated(RecordFormat.XLSX, book, noted(texts, "Вылечим", "«<обещание>»"));
    assertEquals(
        "<?xml version=\"1.0\"?>\r\n<x:worksheet xmlns:x=\"urn:s\"><x:dimension ref=\"A1:C3\"/>"
            + "<x:cols><x:col min=\"1\" max=\"2\" width=\"9\"/>"
            + "<x:col min=\"3\" max=\"3\" width=\"80\" customWidth=\"1\"/></x:cols><x:sheetData>"
            + "<x:row r=\"1\" spans=\"1:3\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>Текст</x:t>"
            + "</x:is></x:c><x:c r=\"C1\" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">medlint"
            + "</x:t></x:is></x:c></x:row>"
            + "<x:row r=\"2\"><x:c r=\"A2\" t=\"inlineStr\"><x:is><x:t>Вылечим &amp; всё</x:t></x:is>"
            + "</x:c><x:c r=\"B2\"><x:v>5</x:v></x:c><x:c r=\"C2\" t=\"inlineStr\"><x:is>"
            + "<x:t xml:space=\"preserve\">A2 «Вылечим»: «&lt;обещание&gt;»</x:t></x:is></x:c>"
            + "<x:c r=\"D2\" s=\"1\"/>"
            + "</x:row><x:row r=\"3\"/></x:sheetData><!-- конец --></x:worksheet>",
        part(out, "xl/worksheets/sheet1.xml"));
    try (Archive before = Archive.open(book, 1L << 26);
        Archive after = Archive.open(out, 1L << 26)) {
      List<String> names = new ArrayList<>();
      after.names().forEach(names::add);
      List<String> expected = new ArrayList<>();
      before.names().forEach(expected::add);
      assertEquals(expected, names);
      for (String name : names) {
        if (!name.equals("xl/worksheets/sheet1.xml")) {
          assertArrayEquals(before.read(name), after.read(name), name);
        }
      }
    }
  }

  @Test
  void eachSheetWithTextsGetsItsColumn() throws Exception {
    byte[] book =
        new XlsxFiles()
            .sheet("Один", new String[] {"Текст"}, new String[] {"Вылечим"})
            .sheet("Цены", new String[] {"Цена"}, new String[] {"5"})
            .sheet("Два", new String[] {"Текст", "Цена"}, new String[] {"Запись", "5"})
            .bytes();
    List<SourceText> texts = Tables.texts(RecordFormat.XLSX, book);
    byte[] out = annotated(RecordFormat.XLSX, book, noted(texts, "Вылечим", "обещание"));
    assertEquals(
        List.of(
            "1 [Текст, medlint]",
            "2 [Вылечим, A2 «Вылечим»: обещание]",
            "1 [Цена]",
            "2 [5]",
            "1 [Текст, Цена, medlint]",
            "2 [Запись, 5, нарушений не найдено]"),
        rowsOf(out));
    byte[] again = annotated(RecordFormat.XLSX, out, noted(texts, "Запись", "не то"));
    assertEquals(
        List.of(
            "1 [Текст, medlint]",
            "2 [Вылечим, нарушений не найдено]",
            "1 [Цена]",
            "2 [5]",
            "1 [Текст, Цена, medlint]",
            "2 [Запись, 5, A2 «Запись»: не то]"),
        rowsOf(again));
  }

  @Test
  void moreFindingsThanACellHoldsAreCut() throws Exception {
    byte[] book =
        new XlsxFiles().sheet("A", new String[] {"Текст"}, new String[] {"слово"}).bytes();
    List<SourceText> texts = Tables.texts(RecordFormat.XLSX, book);
    byte[] out =
        annotated(RecordFormat.XLSX, book, noted(texts, "слово", "длинно ".repeat(10_000)));
    String row = rowsOf(out).get(1);
    assertEquals(32_767, row.length() - "2 [слово, ]".length());
    assertTrue(row.endsWith("…]"));
  }
}
