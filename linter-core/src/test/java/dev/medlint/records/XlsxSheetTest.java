package dev.medlint.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class XlsxSheetTest {

  private static String[] row(String... cells) {
    return cells;
  }

  @Test
  void aRowIsATextAndNamedByItsSheet() {
    byte[] book =
        new XlsxFiles()
            .sheet("Реклама", row("Заголовок", "", "Текст"), row("Массаж", "", "Запись"), row(""))
            .bytes();
    assertEquals(
        List.of("ads#Реклама!2", "  ячейка A2 HEADING: Массаж", "  ячейка C2 PARAGRAPH: Запись"),
        Tables.xlsx(book));
  }

  @Test
  void placesNameTheSheetWhereThereAreSeveralAndHiddenOnesAreNotRead() {
    byte[] book =
        new XlsxFiles()
            .sheet("Один", row("Текст"), row("слово"))
            .sheet("Цены", row("Цена"), row("5"))
            .sheet("Два", row("Текст"), row("дело"))
            .sheetXml("Справочник", "hidden", cell("A1", "Текст"))
            .bytes();
    assertEquals(
        List.of(
            "ads#Один!2",
            "  лист «Один», ячейка A2 PARAGRAPH: слово",
            "ads#Два!2",
            "  лист «Два», ячейка A2 PARAGRAPH: дело"),
        Tables.xlsx(book));
    assertEquals(
        List.of("ads#Два!2", "  лист «Два», ячейка A2 PARAGRAPH: дело"),
        Tables.shown(RecordFormat.XLSX, book, sheet("два")));
    assertEquals(
        List.of("! Листа «Двa» в книге нет; похоже на «Два». Есть: Один, Цены, Два, Справочник."),
        Tables.shown(RecordFormat.XLSX, book, sheet("Двa")));
  }

  private static RecordOptions sheet(String name) {
    return new RecordOptions(List.of(), Optional.of(name), Optional.empty(), 1L << 26);
  }

  private static String cell(String address, String words) {
    return "<sheetData><row><c r=\""
        + address
        + "\" t=\"inlineStr\"><is><t>"
        + words
        + "</t></is></c></row></sheetData>";
  }

  @Test
  void cellsAreReadHoweverTheyAreStored() {
    XlsxFiles book =
        new XlsxFiles()
            .styles(
                "<numFmts><numFmt numFmtId=\"170\" formatCode=\"dd/mm/yyyy\\ hh:mm\"/></numFmts>"
                    + "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>"
                    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/>"
                    + "<xf numFmtId=\"170\"/></cellXfs>");
    int heading = book.string("Текст");
    int rich = book.string("<r><t>Лечим </t></r><r><t>быстро</t></r><rPh sb=\"0\"><t>x</t></rPh>");
    String xml =
        "<sheetData><row><c t=\"s\"><v>"
            + heading
            + "</v></c></row>"
            + row(2, "t=\"s\"", "<v>" + rich + "</v>")
            + row(3, "t=\"inlineStr\"", "<is><t>в строке</t></is>")
            + row(4, "t=\"str\"", "<f>A2&amp;\"!\"</f><v>Лечим быстро!</v>")
            + row(5, "", "<v>1234.5</v>")
            + row(6, "s=\"1\"", "<v>45352</v>")
            + row(7, "s=\"2\"", "<v>0.1</v>")
            + row(8, "s=\"3\"", "<v>45352.5</v>")
            + row(9, "t=\"b\"", "<v>1</v>")
            + row(10, "", "<v>0.30000000000000004</v>")
            + row(11, "t=\"str\"", "<v>две_x000D_&#10;строки</v>")
            + "</sheetData>";
    assertEquals(
        List.of(
            "Лечим быстро",
            "в строке",
            "Лечим быстро!",
            "1234,5",
            "01.03.2024",
            "10%",
            "01.03.2024 12:00",
            "ИСТИНА",
            "0,3",
            "две\r\\nстроки"),
        words(book.sheetXml("A", "visible", xml).bytes()));
  }

  private static String row(int number, String attributes, String content) {
    return "<row r=\""
        + number
        + "\" hidden=\"1\"><c r=\"A"
        + number
        + "\" "
        + attributes
        + ">"
        + content
        + "</c></row>";
  }

  private static List<String> words(byte[] book) {
    return Tables.xlsx(book).stream()
        .filter(line -> line.startsWith("  "))
        .map(line -> line.substring(line.indexOf(": ") + 2))
        .toList();
  }

  @Test
  void theCalendarOf1904IsMinded() {
    byte[] book =
        new XlsxFiles()
            .properties("<workbookPr date1904=\"1\"/>")
            .styles("<cellXfs><xf numFmtId=\"14\"/></cellXfs>")
            .sheetXml(
                "A",
                "visible",
                cell("A1", "Текст").replace("</row>", "</row>" + row(2, "s=\"0\"", "<v>0</v>")))
            .bytes();
    assertEquals(List.of("01.01.1904"), words(book));
  }

  @Test
  void aFormulaWithoutValueAndAnErrorLeaveTheRowUnchecked() {
    byte[] book =
        new XlsxFiles()
            .sheetXml(
                "A",
                "visible",
                cell("A1", "Текст")
                    .replace(
                        "</row>",
                        "</row>"
                            + row(2, "", "<f>B1</f>")
                            + row(3, "t=\"e\"", "<f>B1</f><v>#REF!</v>")))
            .bytes();
    assertEquals(
        List.of(
            "ads#A!2 ? Строка не проверена, ячейка A2: в ячейке формула, а её значения в файле нет."
                + " Откройте книгу в программе для таблиц и сохраните: значение запишется.",
            "ads#A!3 ? Строка не проверена, ячейка A3: формула дала ошибку #REF!. Исправьте её и"
                + " сохраните книгу."),
        Tables.xlsx(book));
  }

  @Test
  void aColumnFarOutOrARowFarDownIsNoReasonToFillMemory() {
    assertRefused("ячейка ZZZZZZ1", cell("ZZZZZZ1", "x"));
    assertRefused("ячейка XFE1", cell("XFE1", "x"));
    assertRefused(
        "строка 1048577", "<sheetData><row r=\"1048577\"><c><v>1</v></c></row></sheetData>");
    assertEquals(
        List.of("ads#A!1048576", "  ячейка XFD1048576 PARAGRAPH: слова"),
        Tables.xlsx(
            new XlsxFiles()
                .sheetXml(
                    "A",
                    "visible",
                    cell("XFD1048576", "слова").replace("<row>", "<row r=\"1048576\">"))
                .bytes(),
            "XFD"));
  }

  private static void assertRefused(String what, String content) {
    byte[] book = new XlsxFiles().sheetXml("A", "visible", content).bytes();
    assertEquals(
        List.of(
            "! На листе есть "
                + what
                + ", а таких в Excel не бывает: файл повреждён. Пересохраните его."),
        Tables.xlsx(book));
  }

  @Test
  void aMillionEmptyRowsArePassedOver() {
    String rows = "<row/>".repeat(1_000_000);
    byte[] book =
        new XlsxFiles()
            .sheetXml(
                "A",
                "visible",
                cell("A1", "Текст")
                    .replace(
                        "</row>",
                        "</row>"
                            + rows
                            + "<row><c t=\"inlineStr\"><is><t>слова</t></is></c></row>"))
            .bytes();
    assertEquals(List.of("ads#A!1000002", "  ячейка A1000002 PARAGRAPH: слова"), Tables.xlsx(book));
  }

  @Test
  void entitiesAreRefusedWhereverTheyAreDeclared() {
    String bomb =
        "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
            + "<!ENTITY c SYSTEM \"file:///etc/passwd\">]>";
    byte[] sheet =
        new XlsxFiles()
            .sheetPart("A", "visible", bomb + "<worksheet>" + cell("A1", "&b;&c;") + "</worksheet>")
            .bytes();
    byte[] strings =
        new XlsxFiles()
            .sheet("A", row("Текст"), row("слова"))
            .part("xl/sharedStrings.xml", bomb + "<sst><si><t>&b;</t></si></sst>")
            .bytes();
    byte[] main =
        new XlsxFiles()
            .sheet("A", row("Текст"))
            .part("xl/workbook.xml", bomb + "<workbook><sheets/></workbook>")
            .bytes();
    for (byte[] book : List.of(sheet, strings, main)) {
      List<String> lines = Tables.xlsx(book);
      assertEquals(1, lines.size());
      assertTrue(lines.get(0).contains("объявлены свои сущности (DOCTYPE)"), lines.get(0));
    }
  }

  @Test
  void aPartThatUnpacksToFarTooMuchIsNotReadToItsEnd() {
    byte[] blanks = new byte[80 << 20];
    Arrays.fill(blanks, (byte) ' ');
    byte[] start = "<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(start, 0, blanks, 0, start.length);
    byte[] book =
        new XlsxFiles().sheet("A", row("Текст")).part("xl/worksheets/sheet1.xml", blanks).bytes();
    assertEquals(
        List.of(
            "! Часть «xl/worksheets/sheet1.xml» распаковывается больше чем в 400 раз: так устроены"
                + " архивы, которые должны переполнить диск. Дальше она не прочитана. Если файл"
                + " ваш, откройте его и сохраните заново."),
        Tables.xlsx(book));
  }

  @Test
  void aCellOfMoreCharactersThanAnySheetHoldsLeavesItsRowUnchecked() {
    byte[] book =
        new XlsxFiles()
            .sheetXml(
                "A",
                "visible",
                cell("A1", "Текст")
                    .replace(
                        "</row>",
                        "</row>"
                            + row(
                                2,
                                "t=\"inlineStr\"",
                                "<is><t>" + "слово ".repeat(200_000) + "</t></is>")
                            + row(3, "t=\"inlineStr\"", "<is><t>дело</t></is>")))
            .bytes();
    assertEquals(
        List.of(
            "ads#A!2 ? Строка не проверена, ячейка A2: в ячейке больше 1048576 знаков. Разделите"
                + " её.",
            "ads#A!3",
            "  ячейка A3 PARAGRAPH: дело"),
        Tables.xlsx(book));
  }

  @Test
  void rowsBeforeTheFaultAreRead() {
    String xml =
        "<worksheet>"
            + cell("A1", "Текст")
                .replace("</row>", "</row>" + row(2, "t=\"inlineStr\"", "<is><t>дело</t></is>"))
            + "<row r=\"3\"><c";
    String cut = xml.replace("</sheetData>", "");
    byte[] book = new XlsxFiles().sheetPart("Лист", "visible", cut).bytes();
    String broken = "! Часть «Лист» повреждена или оборвана. Откройте книгу и сохраните её заново.";
    assertEquals(List.of("ads#Лист!2", "  ячейка A2 PARAGRAPH: дело", broken), Tables.xlsx(book));
    StringBuilder many = new StringBuilder();
    for (int i = 2; i < 60; i++) {
      many.append(row(i, "t=\"inlineStr\"", "<is><t>дело</t></is>"));
    }
    String longer =
        "<worksheet>" + cell("A1", "Текст").replace("</row></sheetData>", "</row>" + many + "<row");
    List<String> lines = Tables.xlsx(new XlsxFiles().sheetPart("Лист", "visible", longer).bytes());
    assertEquals("ads#Лист!59", lines.get(lines.size() - 3));
    assertEquals(broken, lines.get(lines.size() - 1));
  }

  @Test
  void whatIsNoWorkbookIsRefusedInWords() {
    assertEquals(List.of("! Файл пуст."), Tables.xlsx(new byte[0]));
    String notExcel =
        "! Это не книга Excel (XLSX), хотя названо так. Откройте файл и сохраните как XLSX или CSV;"
            + " если это таблица с разделителями, назовите его .csv.";
    assertEquals(
        List.of(notExcel), Tables.xlsx("Заголовок;Текст\n".getBytes(StandardCharsets.UTF_8)));
    assertEquals(List.of(notExcel), Tables.xlsx(XlsxFiles.zip(Map.of("a.txt", new byte[] {1}))));
    byte[] book = new XlsxFiles().sheet("A", row("Текст"), row("слова")).bytes();
    assertEquals(
        List.of("! Архив повреждён или оборван. Откройте документ и сохраните его заново."),
        Tables.xlsx(Arrays.copyOf(book, book.length / 2)));
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0, 0, 0};
    assertEquals(
        List.of(
            "! Это документ старого формата (DOC, XLS). Откройте его и сохраните как DOCX или"
                + " XLSX."),
        Tables.xlsx(old));
    byte[] closed =
        "\0\0\0\0\0\0\0\0\0E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"
            .getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(old, 0, closed, 0, 4);
    assertEquals(
        List.of("! Документ закрыт паролем. Снимите пароль и пересохраните файл."),
        Tables.xlsx(closed));
  }

  @Test
  void aMissingStringIsSaid() {
    byte[] book =
        new XlsxFiles()
            .sheetXml(
                "A", "visible", "<sheetData>" + row(1, "t=\"s\"", "<v>7</v>") + "</sheetData>")
            .bytes();
    assertEquals(
        List.of("! Ячейка ссылается на строку 7, которой в книге нет. Пересохраните её."),
        Tables.xlsx(book));
  }

  @Test
  void macrosAreNeverLookedAt() {
    byte[] book =
        new XlsxFiles()
            .sheet("A", row("Текст"), row("слова"))
            .part("xl/vbaProject.bin", new byte[] {1, 2, 3})
            .bytes();
    assertEquals(List.of("ads#A!2", "  ячейка A2 PARAGRAPH: слова"), Tables.xlsx(book));
  }

  @Test
  void stringsOfManyBlocksAreFoundAgain() {
    XlsxFiles book = new XlsxFiles();
    int count = 4_000;
    for (int i = 0; i < count; i++) {
      book.string("слово номер " + i + " " + "и так далее ".repeat(200));
    }
    StringBuilder xml = new StringBuilder();
    Map<Integer, Integer> asked = new LinkedHashMap<>();
    for (int i = 1; i <= 200; i++) {
      int number = (i * 7919) % count;
      asked.put(i + 1, number);
      xml.append(row(i + 1, "t=\"s\"", "<v>" + number + "</v>"));
    }
    byte[] bytes =
        book.sheetXml("A", "visible", cell("A1", "Текст").replace("</row>", "</row>" + xml))
            .bytes();
    List<String> lines = Tables.xlsx(bytes);
    int at = 0;
    for (Map.Entry<Integer, Integer> one : asked.entrySet()) {
      assertEquals("ads#A!" + one.getKey(), lines.get(at++));
      assertTrue(lines.get(at++).contains(": слово номер " + one.getValue() + " "));
    }
  }
}
