package dev.medlint.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.source.Layout;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OdtReaderTest {

  private static List<String> parts(String body) {
    return Shown.parts(Shown.read(OdtFiles.odt(body), DraftFormat.ODT));
  }

  @Test
  void headingsParagraphsAndListsAreReadInOrder() {
    assertEquals(
        List.of(
            "HEADING 2 | paragraph 1 | Лечение кариеса",
            "PARAGRAPH | paragraph 2 | Без боли & страха.",
            "LIST_ITEM | paragraph 3 | осмотр",
            "LIST_ITEM | paragraph 4 | снимок"),
        parts(
            "<text:h text:outline-level=\"2\">Лечение\n   кариеса</text:h><text:p/>"
                + "<text:p>Без <text:span>бо</text:span>ли &amp; страха.</text:p>"
                + "<text:list><text:list-item><text:p>осмотр</text:p>"
                + "<text:list><text:list-item><text:p>снимок</text:p></text:list-item></text:list>"
                + "</text:list-item></text:list>"));
  }

  @Test
  void cellsKeepTheirPlaceThoughOthersAreRepeatedWithoutBound() {
    assertEquals(
        List.of(
            "TABLE_CELL | table 1, row 1, cell 1 | Услуга",
            "TABLE_CELL | table 1, row 1, cell 4 | Цена",
            "TABLE_CELL | table 2, row 1, cell 1 | внутри",
            "PARAGRAPH | paragraph 1 | После"),
        parts(
            "<table:table><table:table-row>"
                + "<table:table-cell table:number-columns-repeated=\"3\"><text:p>Услуга</text:p>"
                + "</table:table-cell><table:table-cell><text:p>Цена</text:p>"
                + "<table:table><table:table-row><table:table-cell><text:p>внутри</text:p>"
                + "</table:table-cell></table:table-row></table:table></table:table-cell>"
                + "<table:covered-table-cell><text:p>закрыто</text:p></table:covered-table-cell>"
                + "</table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"999999999999\">"
                + "<table:table-cell table:number-columns-repeated=\"2147483647\"/>"
                + "</table:table-row></table:table><text:p>После</text:p>"));
  }

  @Test
  void notesFollowTheBody() {
    assertEquals(
        List.of(
            "PARAGRAPH | paragraph 1 | Скидка на приём.",
            "PARAGRAPH | paragraph 2 | Дальше",
            "FOOTNOTE | footnote 1 | До 1 мая.",
            "FOOTNOTE | footnote 1 | Подробности у врача.",
            "FOOTNOTE | endnote 1 | Лицензия."),
        parts(
            "<text:p>Скидка<text:note text:note-class=\"endnote\"><text:note-citation>i"
                + "</text:note-citation><text:note-body><text:p>Лицензия.</text:p>"
                + "</text:note-body></text:note> на"
                + " приём<text:note text:note-class=\"footnote\"><text:note-citation>1"
                + "</text:note-citation><text:note-body><text:p>До 1 мая.</text:p>"
                + "<text:p>Подробности у врача.</text:p></text:note-body></text:note>.</text:p>"
                + "<text:p>Дальше</text:p>"));
  }

  @Test
  void headersAndFootersOfTheUsedPagesAreRead() {
    String styles =
        OdtFiles.styles(
            "",
            "<style:master-page style:name=\"Standard\"><style:header><text:p>Обычная</text:p>"
                + "</style:header><style:footer style:display=\"false\"><text:p>нет</text:p>"
                + "</style:footer></style:master-page>"
                + "<style:master-page style:name=\"First\" style:next-style-name=\"Standard\">"
                + "<style:footer><text:p>Первая</text:p></style:footer></style:master-page>"
                + "<style:master-page style:name=\"Unused\"><style:header><text:p>Лишняя</text:p>"
                + "</style:header></style:master-page>");
    String content =
        OdtFiles.content(
            "<style:style style:name=\"P1\" style:family=\"paragraph\""
                + " style:master-page-name=\"First\"/>",
            "<text:p text:style-name=\"P1\">Текст</text:p>");
    assertEquals(
        List.of(
            "PARAGRAPH | paragraph 1 | Текст",
            "PARAGRAPH | header 1 | Обычная",
            "FOOTER | footer 1 | Первая"),
        Shown.parts(Shown.read(OdtFiles.odt(content, styles), DraftFormat.ODT)));
  }

  @Test
  void aFlatTextIsReadLikeAPackedOne() {
    byte[] flat =
        OdtFiles.flat(
            "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties"
                + " text:display=\"none\"/></style:style>",
            "<style:master-page style:name=\"Standard\"><style:header><text:p>Шапка</text:p>"
                + "</style:header></style:master-page>",
            "<text:p>Тело<text:span text:style-name=\"T1\"> скрыто</text:span></text:p>"
                + "<text:p><draw:frame><draw:image><office:binary-data>AAAA</office:binary-data>"
                + "</draw:image></draw:frame></text:p>");
    assertEquals(
        List.of("PARAGRAPH | paragraph 1 | Тело", "PARAGRAPH | header 1 | Шапка"),
        Shown.parts(Shown.read(flat, DraftFormat.ODT)));
  }

  @Test
  void boxesPicturesAndCaptionsFollowTheirParagraph() {
    String content =
        OdtFiles.content(
            "<style:style style:name=\"P7\" style:family=\"paragraph\""
                + " style:parent-style-name=\"Figure\"/>"
                + "<style:style style:name=\"P8\" style:family=\"paragraph\""
                + " style:parent-style-name=\"Quotations\"/>",
            "<text:p>До <draw:frame><draw:text-box><text:p"
                + " text:style-name=\"P7\"><draw:frame><draw:image><text:p>нет</text:p>"
                + "</draw:image><svg:title>Улыбка</svg:title><svg:desc>Снимок после</svg:desc>"
                + "</draw:frame>Рисунок 1: итог</text:p></draw:text-box></draw:frame>и"
                + " после</text:p>"
                + "<text:p text:style-name=\"P8\">Спасибо врачу!</text:p>"
                + "<text:p><draw:custom-shape><text:p>Акция</text:p></draw:custom-shape></text:p>");
    String styles =
        OdtFiles.styles(
            "<style:style style:name=\"Figure\" style:family=\"paragraph\""
                + " style:parent-style-name=\"Caption\"/>",
            "");
    assertEquals(
        List.of(
            "PARAGRAPH | paragraph 1 | До и после",
            "CAPTION | text box 1 | Рисунок 1: итог",
            "ATTRIBUTE alt | description of picture 1 | Улыбка",
            "ATTRIBUTE alt | description of picture 1 | Снимок после",
            "QUOTATION | paragraph 2 | Спасибо врачу!",
            "PARAGRAPH | text box 2 | Акция"),
        Shown.parts(Shown.read(OdtFiles.odt(content, styles), DraftFormat.ODT)));
  }

  @Test
  void whatIsNotShownIsNotRead() {
    String content =
        OdtFiles.content(
            "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties"
                + " text:display=\"none\"/></style:style><style:style style:name=\"P1\""
                + " style:family=\"paragraph\"><style:text-properties text:display=\"none\"/>"
                + "</style:style>",
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>вычеркнуто</text:p>"
                + "</text:deletion></text:changed-region></text:tracked-changes>"
                + "<text:p>Видно<text:change text:change-id=\"c\"/><text:change-start/> и"
                + " это<text:change-end/><text:span text:style-name=\"T1\"> не видно</text:span>"
                + "<text:hidden-text text:is-hidden=\"true\">нет</text:hidden-text></text:p>"
                + "<text:p text:style-name=\"P1\">скрыто</text:p>"
                + "<text:p><text:hidden-paragraph text:is-hidden=\"true\"/>скрыто</text:p>"
                + "<text:section text:display=\"none\"><text:p>скрыто</text:p></text:section>"
                + "<text:section><text:p>раздел</text:p></text:section>"
                + "<text:p><office:annotation><dc:creator>Анна</dc:creator><text:p>заметка</text:p>"
                + "</office:annotation>Текст</text:p>");
    assertEquals(
        List.of(
            "PARAGRAPH | paragraph 1 | Видно и это",
            "PARAGRAPH | paragraph 2 | раздел",
            "PARAGRAPH | paragraph 3 | Текст"),
        Shown.parts(Shown.read(OdtFiles.odt(content, OdtFiles.styles("", "")), DraftFormat.ODT)));
  }

  @Test
  void blanksTabsLineBreaksAndFieldsAreWhatIsSeen() {
    assertEquals(
        List.of("PARAGRAPH | paragraph 1 | а  б\tв\nг 22.11.2026 <д>😀е"),
        parts(
            "<text:p>  а<text:s text:c=\"2\"/>б<text:tab/>в<text:line-break/>г"
                + " <text:date>22.11.2026</text:date><text:soft-page-break/> <![CDATA[<д>]]>"
                + "&#x1F600;&#1077;</text:p>"));
  }

  @Test
  void aThousandMillionBlanksAreAHundred() {
    assertEquals(
        List.of("PARAGRAPH | paragraph 1 | а" + " ".repeat(100) + "б"),
        parts("<text:p>а<text:s text:c=\"1000000000\"/>б</text:p>"));
  }

  @Test
  void aTableOfContentsIsNavigation() {
    assertEquals(
        List.of("NAVIGATION | paragraph 1 | Глава\t1", "HEADING 1 | paragraph 2 | Глава"),
        parts(
            "<text:table-of-content><text:table-of-content-source><text:index-title-template>"
                + "Содержание</text:index-title-template></text:table-of-content-source>"
                + "<text:index-body><text:p>Глава<text:tab/>1</text:p></text:index-body>"
                + "</text:table-of-content><text:h>Глава</text:h>"));
  }

  @Test
  void linksAndRemarksKeepTheirWords() {
    SourceText text =
        Shown.read(
            OdtFiles.odt(
                "<text:p>Первый</text:p><text:p>Смотрите <text:a"
                    + " xlink:href=\"https://example.org\">здесь</text:a>, <office:annotation"
                    + " office:name=\"n\"><dc:creator>Анна</dc:creator><text:p>medlint-disable"
                    + " 38-fz-24 -- сверено</text:p></office:annotation>лучшая"
                    + "<office:annotation-end office:name=\"n\"/> клиника</text:p>"),
            DraftFormat.ODT);
    assertEquals("Первый\nСмотрите здесь, лучшая клиника", text.text());
    assertEquals(
        new Layout(
            text.layout().orElseThrow().parts(),
            List.of(new Layout.Link(new TextSpan(16, 21), "https://example.org")),
            List.of(new Layout.Remark(new TextSpan(23, 29), "medlint-disable 38-fz-24 -- сверено")),
            Map.of()),
        text.layout().orElseThrow());
  }

  @Test
  void whatCannotBeReadIsNamed() {
    String object = "<draw:frame><draw:object-ole/><draw:image/></draw:frame>";
    assertEquals(
        "The document has no text, only pictures or embedded objects, whose words are not read."
            + " Type the text or look at the pictures yourself.",
        Shown.refusal(OdtFiles.odt("<text:p>" + object + "</text:p>"), DraftFormat.ODT));
    assertEquals(
        List.of(
            "an object of another program is embedded in the document; its text was not read: check"
                + " it by itself"),
        Shown.read(OdtFiles.odt("<text:p>Текст" + object + "</text:p>"), DraftFormat.ODT)
            .unread()
            .stream()
            .map(LocalizedText::en)
            .toList());
  }

  @Test
  void aLockedTextIsRefused() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("content.xml", "nonsense");
    parts.put(
        "META-INF/manifest.xml",
        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
            + "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
            + "</manifest:manifest>");
    assertEquals(
        "The document is protected by a password. Remove it and save the file anew.",
        Shown.refusal(OdtFiles.zip(parts), DraftFormat.ODT));
  }

  @Test
  void harmfulAndBrokenFilesAreRefusedWithAReason() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
            + OdtFiles.content("", "<text:p>&b;</text:p>").substring(39);
    assertRefused("declares entities", OdtFiles.odt(bomb, OdtFiles.styles("", "")));
    String outside =
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///nowhere\">]>"
            + OdtFiles.content("", "<text:p>&a;</text:p>").substring(39);
    assertRefused("declares entities", outside.getBytes(StandardCharsets.UTF_8));
    byte[] whole = OdtFiles.odt("<text:p>Текст</text:p>");
    assertRefused("cut short", Arrays.copyOf(whole, whole.length / 2));
    assertRefused("damaged", new byte[0]);
    assertRefused("damaged", "Просто текст".getBytes(StandardCharsets.UTF_8));
    assertRefused("content.xml", OdtFiles.zip(Map.of("styles.xml", OdtFiles.styles("", ""))));
    assertRefused(
        "no text of Writer",
        OdtFiles.zip(
            Map.of(
                "content.xml",
                OdtFiles.content("", "").replace("office:text", "office:spreadsheet"))));
    assertRefused(
        "damaged", OdtFiles.odt("<text:section>".repeat(5_000) + "</text:section>".repeat(5_000)));
    String large = OdtFiles.content("", "<text:p>" + "а".repeat(300_000) + "</text:p>");
    assertTrue(
        Shown.refusal(OdtFiles.odt(large, OdtFiles.styles("", "")), DraftFormat.ODT, 100_000)
            .contains("unpacks to more than 100000 bytes"));
  }

  private static void assertRefused(String words, byte[] file) {
    String refusal = Shown.refusal(file, DraftFormat.ODT);
    assertTrue(refusal.contains(words), refusal);
  }
}
