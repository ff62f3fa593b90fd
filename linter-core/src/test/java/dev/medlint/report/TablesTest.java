package dev.medlint.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.law.BreachClass;
import dev.medlint.law.Finding;
import dev.medlint.records.RecordFormat;
import dev.medlint.rule.Severity;
import dev.medlint.source.Format;
import dev.medlint.source.Language;
import dev.medlint.source.SourceText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Tables for spreadsheets: CSV and XLSX. */
class TablesTest {

  @Test
  void theTableIsAsRecorded() throws IOException {
    Golden.compare("findings_ru.csv", Golden.draw(new CsvReporter(Language.RU), Reports.full()));
    Golden.compare("findings_en.csv", Golden.draw(new CsvReporter(Language.EN), Reports.full()));
  }

  @Test
  void aReportIsNoTableOfTexts(@TempDir Path folder) throws IOException {
    for (Language language : Language.values()) {
      Path csv = folder.resolve(language + ".csv");
      Files.writeString(csv, Golden.draw(new CsvReporter(language), Reports.full()));
      assertFalse(RecordFormat.isWorthReading(csv), language.toString());
      Path xlsx = folder.resolve(language + ".xlsx");
      Files.write(xlsx, xlsx(Reports.full()));
      assertFalse(RecordFormat.isWorthReading(xlsx), language.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+7 900", "-2", "@SUM(A1)", "\tx", "\rx", "  =1", "＝1", "\u00a0+1"})
  void aCellThatBeginsLikeAFormulaIsMadeText(String cell) {
    assertEquals("'" + cell, SafeCell.of(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=b", "ст. 24", "1", "«=»", "   "})
  void otherCellsStayAsTheyAre(String cell) {
    assertEquals(cell, SafeCell.of(cell));
  }

  @Test
  void wordsOfATextCannotRunInASpreadsheet() throws IOException {
    String csv = Golden.draw(new CsvReporter(Language.RU), Reports.of(formula()));
    String sheet = entries(xlsx(Reports.of(formula()))).get("xl/worksheets/sheet1.xml");

    assertTrue(csv.contains(";\"'=HYPERLINK(\"\"http://x\"\";\"\"a\"\")\";"), csv);
    assertFalse(sheet.contains("<f>"), sheet);
    assertTrue(sheet.contains("t=\"inlineStr\"><is><t xml:space=\"preserve\">=HYPERLINK("), sheet);
  }

  @Test
  void theWorkbookIsTheSameEachTimeAndEachPartIsXml() throws Exception {
    byte[] workbook = xlsx(Reports.full());

    assertArrayEquals(workbook, xlsx(Reports.full()));
    for (Map.Entry<String, String> part : entries(workbook).entrySet()) {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(part.getValue())));
    }
  }

  @Test
  void thePortfolioCountsWhatStandsByRuleAndFile() {
    Portfolio portfolio = Portfolio.of(Reports.full());

    assertEquals(List.of("сайт/лендинг 1.html", "блог/статья.md"), portfolio.files());
    assertEquals(
        List.of(
            row("cure-story", 1, 0),
            row("missing-contraindication-warning", 1, 0),
            row("missing-sources", 0, 1),
            row("safety-guarantee", 0, 1),
            row("vague-claim", 0, 1)),
        portfolio.rows());
    assertEquals(2, portfolio.total(0));
  }

  @Test
  void columnsBeyondZHaveTwoLetters() {
    assertEquals("A", Workbook.name(1));
    assertEquals("Z", Workbook.name(26));
    assertEquals("AA", Workbook.name(27));
    assertEquals("XFD", Workbook.name(16_384));
  }

  @Test
  void whatXmlCannotHoldIsLeftOut() throws IOException {
    SourceText source = new SourceText("a\u0001<b>.txt", "x", Format.TEXT, "UTF-8");
    Finding finding =
        Reports.finding("r", "38-fz:24:1:2", BreachClass.BANNED, Severity.ERROR)
            .at(source, "x", "\ud800 & \u0000<i>")
            .build();

    String sheet =
        entries(xlsx(Reports.of(Reports.given(source, finding)))).get("xl/worksheets/sheet1.xml");

    assertTrue(sheet.contains("a&lt;b&gt;.txt"), sheet);
    assertTrue(sheet.contains("\ufffd &amp; &lt;i&gt;"), sheet);
  }

  private static Portfolio.Row row(String rule, int first, int second) {
    return new Portfolio.Row(rule, List.of(first, second), OptionalLong.empty());
  }

  private static FileReport formula() {
    SourceText source = new SourceText("+a.txt", "слово", Format.TEXT, "UTF-8");
    Finding finding =
        Reports.finding("r", "38-fz:24:1:2", BreachClass.BANNED, Severity.ERROR)
            .at(source, "слово", "=HYPERLINK(\"http://x\";\"a\")")
            .says("-1", "-1")
            .build();
    return Reports.given(source, finding);
  }

  private static byte[] xlsx(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new XlsxReporter(Language.RU).write(report, out);
    return out.toByteArray();
  }

  private static Map<String, String> entries(byte[] workbook) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }
}
