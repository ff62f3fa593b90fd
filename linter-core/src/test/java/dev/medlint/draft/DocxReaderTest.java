package dev.medlint.draft;

import static dev.medlint.draft.DocxFiles.p;
import static dev.medlint.draft.DocxFiles.r;
import static dev.medlint.draft.DocxFiles.styled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.source.Language;
import dev.medlint.source.Layout;
import dev.medlint.source.LoadResult;
import dev.medlint.source.SourceLoader;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DocxReaderTest {

  private static final DraftLoader LOADER = new DraftLoader(SourceLoader.standard());

  private static SourceText read(DocxFiles file) {
    return read(file.bytes());
  }

  private static SourceText read(byte[] bytes) {
    LoadResult result = LOADER.load(bytes, "draft.docx", DraftFormat.DOCX);
    if (result instanceof LoadResult.Refused refused) {
      throw new AssertionError(refused.reason().en());
    }
    return ((LoadResult.Loaded) result).text();
  }

  private static String refusal(byte[] bytes) {
    LoadResult result = LOADER.load(bytes, "draft.docx", DraftFormat.DOCX);
    return ((LoadResult.Refused) result).reason().en();
  }

  /** Lists the parts: kind, level, place, words. */
  private static String listed(SourceText text) {
    StringBuilder all = new StringBuilder();
    for (Layout.Part part : text.layout().orElseThrow().parts()) {
      all.append(part.kind()).append(part.level() > 0 ? " " + part.level() : "");
      all.append(part.name().isEmpty() ? "" : " " + part.name());
      all.append(" [").append(part.place().en()).append("] ");
      all.append(text.slice(part.span()).replace("\n", "\\n").replace("\t", "\\t")).append('\n');
    }
    return all.toString();
  }

  private static String listed(String body) {
    return listed(read(DocxFiles.body(body)));
  }

  private static final String STYLES =
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
          + "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"a\"/></w:style>"
          + "<w:style w:type=\"paragraph\" w:styleId=\"Mine\"><w:name w:val=\"Мой\"/><w:basedOn w:val=\"2\"/></w:style>"
          + "<w:style w:type=\"paragraph\" w:styleId=\"Lvl\"><w:name w:val=\"Раздел\"/><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>"
          + "<w:style w:type=\"paragraph\" w:styleId=\"Bul\"><w:name w:val=\"Пункт\"/><w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr></w:style>"
          + "<w:style w:type=\"paragraph\" w:styleId=\"Q\"><w:name w:val=\"Quote\"/></w:style>"
          + "<w:style w:type=\"paragraph\" w:styleId=\"C\"><w:name w:val=\"caption\"/></w:style>"
          + "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"toc 1\"/></w:style>"
          + "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style>"
          + "<w:style w:type=\"character\" w:styleId=\"Hid\"><w:name w:val=\"Тайна\"/><w:rPr><w:vanish/></w:rPr></w:style>"
          + "<w:style w:type=\"paragraph\" w:styleId=\"Loop\"><w:name w:val=\"x\"/><w:basedOn w:val=\"Loop\"/></w:style>";

  @Test
  void stylesTellWhatParagraphsAre() {
    SourceText text =
        read(
            DocxFiles.body(
                    styled("Title", "Клиника")
                        + styled("T", "Лечение 2")
                        + styled("2", "Лечение")
                        + styled("Mine", "Кариес")
                        + styled("Lvl", "Дёсны")
                        + styled("Bul", "Первый пункт")
                        + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                        + r("Второй пункт")
                        + "</w:p>"
                        + "<w:p><w:pPr><w:pStyle w:val=\"Bul\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>"
                        + r("Не пункт")
                        + "</w:p>"
                        + "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>"
                        + r("Сам заголовок")
                        + "</w:p>"
                        + styled("Q", "Спасибо врачу.")
                        + styled("C", "Рис. 1. Кабинет")
                        + styled("Loop", "Круг")
                        + styled("Unknown", "Текст"))
                .with("styles", STYLES));
    assertEquals(
        """
        HEADING 1 [paragraph 1] Клиника
        NAVIGATION [paragraph 2] Лечение 2
        HEADING 2 [paragraph 3] Лечение
        HEADING 2 [paragraph 4] Кариес
        HEADING 3 [paragraph 5] Дёсны
        LIST_ITEM [paragraph 6] Первый пункт
        LIST_ITEM [paragraph 7] Второй пункт
        PARAGRAPH [paragraph 8] Не пункт
        HEADING 1 [paragraph 9] Сам заголовок
        QUOTATION [paragraph 10] Спасибо врачу.
        CAPTION [paragraph 11] Рис. 1. Кабинет
        PARAGRAPH [paragraph 12] Круг
        PARAGRAPH [paragraph 13] Текст
        """,
        listed(text));
  }

  @Test
  void blankParagraphsAreNotCounted() {
    assertEquals(
        "PARAGRAPH [paragraph 1] Один\nPARAGRAPH [paragraph 2] Два\n",
        listed("<w:p/>" + p("Один") + "<w:p><w:r><w:t> </w:t></w:r></w:p>" + p("Два")));
  }

  @Test
  void cellsAreCountedByTableRowAndCell() {
    String inner = "<w:tbl><w:tr><w:tc>" + p("Внутри") + "</w:tc></w:tr></w:tbl>";
    String cell = "<w:tc><w:tcPr/>" + p("Цена") + p("от 100 рублей") + "</w:tc>";
    String table =
        "<w:tbl><w:tblPr/><w:tr>"
            + cell
            + "<w:tc>"
            + p("Рядом")
            + inner
            + p("После")
            + "</w:tc></w:tr><w:sdt><w:sdtContent><w:tr><w:tc>"
            + p("Вторая")
            + "</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>";
    SourceText text = read(DocxFiles.body(p("До") + table + p("Конец")));
    assertEquals(
        """
        PARAGRAPH [paragraph 1] До
        TABLE_CELL [table 1, row 1, cell 1] Цена
        TABLE_CELL [table 1, row 1, cell 1] от 100 рублей
        TABLE_CELL [table 1, row 1, cell 2] Рядом
        TABLE_CELL [table 2, row 1, cell 1] Внутри
        TABLE_CELL [table 1, row 1, cell 2] После
        TABLE_CELL [table 1, row 2, cell 1] Вторая
        PARAGRAPH [paragraph 2] Конец
        """,
        listed(text));
    int price = text.text().indexOf("100");
    assertEquals("table 1, row 1, cell 1, character 9", text.place(price, Language.EN));
  }

  @Test
  void trackedChangesAreReadAsAccepted() {
    String body =
        "<w:p>"
            + r("Мы ")
            + "<w:del w:id=\"1\"><w:r><w:delText>вылечим</w:delText></w:r></w:del>"
            + "<w:ins w:id=\"2\"><w:r><w:t>лечим</w:t></w:r></w:ins>"
            + "<w:moveFrom w:id=\"3\"><w:r><w:t> ушло</w:t></w:r></w:moveFrom>"
            + "<w:moveTo w:id=\"4\"><w:r><w:t xml:space=\"preserve\"> пришло</w:t></w:r></w:moveTo></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del w:id=\"5\"/></w:rPr></w:pPr>"
            + r("Начало ")
            + "</w:p>"
            + p("и конец")
            + "<w:tbl><w:tr><w:trPr><w:del w:id=\"6\"/></w:trPr><w:tc>"
            + p("Строки нет")
            + "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:cellDel w:id=\"7\"/></w:tcPr>"
            + p("Ячейки нет")
            + "</w:tc><w:tc>"
            + p("Есть")
            + "</w:tc></w:tr></w:tbl>";
    assertEquals(
        """
        PARAGRAPH [paragraph 1] Мы лечим пришло
        PARAGRAPH [paragraph 2] Начало и конец
        TABLE_CELL [table 1, row 1, cell 1] Есть
        """,
        listed(body));
  }

  @Test
  void linksLeadWhereRelationsAndFieldsSay() {
    String field =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
            + "<w:r><w:instrText xml:space=\"preserve\"> HYPERLINK </w:instrText></w:r>"
            + "<w:r><w:instrText>\"https://b.example/\" \\o \"x\"</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + r("второй")
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    SourceText text =
        read(
            DocxFiles.body(
                    "<w:p><w:hyperlink r:id=\"rId1\" w:anchor=\"top\">"
                        + r("первый")
                        + "</w:hyperlink>"
                        + r(" и ")
                        + field
                        + "<w:hyperlink w:anchor=\"inner\">"
                        + r(" внутри")
                        + "</w:hyperlink><w:fldSimple w:instr=\" HYPERLINK https://c.example \">"
                        + r(" третий")
                        + "</w:fldSimple></w:p>")
                .link("https://a.example/"));
    assertEquals("PARAGRAPH [paragraph 1] первый и второй внутри третий\n", listed(text));
    assertEquals(
        List.of(
            new Layout.Link(new TextSpan(0, 6), "https://a.example/#top"),
            new Layout.Link(new TextSpan(9, 15), "https://b.example/"),
            new Layout.Link(new TextSpan(22, 29), "https://c.example")),
        text.layout().orElseThrow().links());
  }

  @Test
  void onlyTheResultsOfFieldsAreRead() {
    String nested =
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>IF </w:instrText>"
            + "<w:fldChar w:fldCharType=\"begin\"/><w:instrText>DATE</w:instrText>"
            + "<w:fldChar w:fldCharType=\"separate\"/><w:t>тайный срок</w:t>"
            + "<w:fldChar w:fldCharType=\"end\"/><w:fldChar w:fldCharType=\"separate\"/>"
            + "<w:t>видно</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>"
            + r(" дальше")
            + "</w:p>";
    assertEquals("PARAGRAPH [paragraph 1] видно дальше\n", listed(nested));
  }

  @Test
  void signsBreaksAndHiddenWordsAreReadAsShown() {
    String body =
        "<w:p><w:r><w:t>а</w:t><w:tab/><w:t>б</w:t><w:br/><w:t>в</w:t><w:noBreakHyphen/><w:t>г</w:t>"
            + "<w:softHyphen/><w:t>д</w:t><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/>"
            + "<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>скрыто</w:t></w:r>"
            + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>видно</w:t></w:r>"
            + "<w:r><w:rPr><w:rStyle w:val=\"Hid\"/></w:rPr><w:t>стиль</w:t></w:r>"
            + "<w:smartTag><w:r><w:t>умный</w:t></w:r></w:smartTag></w:p>";
    assertEquals(
        "PARAGRAPH [paragraph 1] а\\tб\\nв\u2011г\u00adд≥•видноумный\n",
        listed(read(DocxFiles.body(body).with("styles", STYLES))));
  }

  @Test
  void blanksAtTheEndsOfWordsCountOnlyWhereTheFileSaysSo() {
    assertEquals(
        "PARAGRAPH [paragraph 1] одиндва три\n",
        listed(
            "<w:p><w:r><w:t>один </w:t></w:r><w:r><w:t> два</w:t></w:r>"
                + "<w:r><w:t xml:space=\"preserve\"> три</w:t></w:r></w:p>"));
  }

  @Test
  void notesFollowTheBodyInTheOrderOfTheirReferences() {
    String refs =
        "<w:p>"
            + r("Скидка")
            + "<w:r><w:footnoteReference w:id=\"7\"/></w:r>"
            + r(" и акция")
            + "<w:r><w:footnoteReference w:id=\"3\"/><w:endnoteReference w:id=\"1\"/></w:r></w:p>";
    SourceText text =
        read(
            DocxFiles.body(refs)
                .with(
                    "footnotes",
                    "<w:footnote w:type=\"separator\" w:id=\"-1\">"
                        + p("——")
                        + "</w:footnote><w:footnote w:id=\"3\">"
                        + p("До мая.")
                        + "</w:footnote><w:footnote w:id=\"7\">"
                        + p("На приём.")
                        + p("Подробности у врача.")
                        + "</w:footnote><w:footnote w:id=\"9\">"
                        + p("Никто не ссылается.")
                        + "</w:footnote>")
                .with("endnotes", "<w:endnote w:id=\"1\">" + p("Источник.") + "</w:endnote>"));
    assertEquals(
        """
        PARAGRAPH [paragraph 1] Скидка и акция
        FOOTNOTE [footnote 1] На приём.
        FOOTNOTE [footnote 1] Подробности у врача.
        FOOTNOTE [footnote 2] До мая.
        FOOTNOTE [endnote 1] Источник.
        """,
        listed(text));
  }

  @Test
  void headersAndFootersThatAreShownAreReadOnce() {
    String first =
        "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/>"
            + "<w:headerReference w:type=\"first\" r:id=\"rId2\"/>"
            + "<w:headerReference w:type=\"even\" r:id=\"rId3\"/>"
            + "<w:footerReference w:type=\"default\" r:id=\"rId4\"/></w:sectPr></w:pPr>"
            + r("Один")
            + "</w:p>";
    SourceText text =
        read(
            DocxFiles.body(first + p("Два") + "<w:sectPr><w:titlePg/></w:sectPr>")
                .with("header", p("Шапка"))
                .with("header", p("Шапка первой страницы"))
                .with("header", p("Шапка чётной"))
                .with("footer", p("Имеются противопоказания") + p("Лицензия")));
    assertEquals(
        """
        PARAGRAPH [paragraph 1] Один
        PARAGRAPH [paragraph 2] Два
        PARAGRAPH [header 1] Шапка
        PARAGRAPH [header 2] Шапка первой страницы
        FOOTER [footer 1] Имеются противопоказания
        FOOTER [footer 1] Лицензия
        """,
        listed(text));
  }

  @Test
  void textBoxesAndDescriptionsFollowTheirParagraph() {
    String box = "<w:txbxContent>" + p("В рамке") + p("и ещё") + "</w:txbxContent>";
    String body =
        "<w:p>"
            + r("До ")
            + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
            + "<wp:anchor><wp:docPr id=\"1\" name=\"x\"/>"
            + box
            + "</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
            + box
            + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
            + r("после")
            + "<w:r><w:drawing><wp:inline><wp:docPr id=\"2\" name=\"y\" descr=\"Врач улыбается\" title=\"Врач\"/>"
            + "<a:blip/></wp:inline></w:drawing></w:r></w:p>"
            + p("Дальше");
    assertEquals(
        """
        PARAGRAPH [paragraph 1] До после
        PARAGRAPH [text box 1] В рамке
        PARAGRAPH [text box 1] и ещё
        ATTRIBUTE alt [description of picture 1] Врач улыбается
        ATTRIBUTE title [description of picture 1] Врач
        PARAGRAPH [paragraph 2] Дальше
        """,
        listed(body));
  }

  @Test
  void formulasArtAndRubyAreRead() {
    String body =
        "<w:p>"
            + r("Индекс ")
            + "<m:oMath><m:r><m:t>m</m:t></m:r><m:r><m:t>/h</m:t></m:r></m:oMath>"
            + "<w:r><w:pict><v:shape><v:textpath string=\"Скидки\"/></v:shape></w:pict></w:r>"
            + "<w:r><w:ruby><w:rt><w:r><w:t>ка</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>К</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>";
    assertEquals(
        "PARAGRAPH [paragraph 1] Индекс m/hка К\nPARAGRAPH [text box 1] Скидки\n", listed(body));
  }

  @Test
  void commentsAreNoTextButThoseToMedlintAreRemarks() {
    SourceText text =
        read(
            DocxFiles.body(
                    p("Первый")
                        + "<w:p>"
                        + r("Мы ")
                        + "<w:commentRangeStart w:id=\"0\"/><w:commentRangeStart w:id=\"1\"/>"
                        + r("лечим")
                        + "<w:commentRangeEnd w:id=\"0\"/><w:commentRangeEnd w:id=\"1\"/>"
                        + "<w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>"
                        + "<w:p>"
                        + r("Сами")
                        + "<w:r><w:commentReference w:id=\"2\"/></w:r></w:p>")
                .with(
                    "comments",
                    "<w:comment w:id=\"0\" w:author=\"Анна\">"
                        + p("Хорошо")
                        + "</w:comment><w:comment w:id=\"1\" w:author=\"Юрист\">"
                        + p("medlint-disable guarantee: проверено")
                        + "</w:comment><w:comment w:id=\"2\" w:author=\"Юрист\">"
                        + p("medlint-disable x: да")
                        + "</w:comment><w:comment w:id=\"3\" w:author=\"medlint\">"
                        + p("medlint-disable y: нет")
                        + "</w:comment>"));
    assertEquals(
        List.of(
            new Layout.Remark(new TextSpan(10, 15), "medlint-disable guarantee: проверено"),
            new Layout.Remark(new TextSpan(20, 20), "medlint-disable x: да")),
        text.layout().orElseThrow().remarks());
    assertFalse(text.text().contains("Хорошо"));
  }

  @Test
  void strictFilesAndOtherNamesOfPartsAreRead() {
    Map<String, String> parts = new LinkedHashMap<>();
    String strict = "http://purl.oclc.org/ooxml/";
    parts.put(
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"a\" Type=\""
            + strict
            + "officeDocument/relationships/officeDocument\" Target=\"/Word/Doc2.XML\"/></Relationships>");
    parts.put(
        "word/doc2.xml",
        "<document xmlns=\""
            + strict
            + "wordprocessingml/main\"><body><p><r><t>Строго</t></r></p></body></document>");
    assertEquals("PARAGRAPH [paragraph 1] Строго\n", listed(read(DocxFiles.zip(parts))));
  }

  @Test
  void whatCannotBeReadIsNamed() {
    SourceText text =
        read(
            DocxFiles.body(
                p("Текст")
                    + "<w:altChunk r:id=\"rId1\"/><w:p><w:r><w:object><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r></w:p>"));
    assertEquals(
        List.of(
            "another document is included in this one; its text was not read: open the file and"
                + " save it anew, so that the text becomes part of it",
            "an object of another program (Excel.Sheet.12) is embedded in the document; its text"
                + " was not read: check it by itself"),
        text.layout().orElseThrow().unread().stream().map(u -> u.en()).toList());
  }

  @Test
  void picturesAloneAreNoText() {
    assertEquals(
        "The document has no text, only pictures or embedded objects, whose words cannot be read."
            + " Put the text in as text.",
        refusal(DocxFiles.body("<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>").bytes()));
  }

  @Test
  void badFilesAreRefusedWithAReason() {
    byte[] good = DocxFiles.body(p("Текст")).bytes();
    assertEquals("The file is empty. Check whether the document was saved.", refusal(new byte[0]));
    assertTrue(
        refusal("Просто текст".getBytes(StandardCharsets.UTF_8)).startsWith("This is no Word"));
    assertTrue(refusal(Arrays.copyOf(good, good.length / 2)).contains("damaged or cut short"));
    assertTrue(refusal(DocxFiles.zip(Map.of("a.txt", "a"))).startsWith("The file has no text of"));
    Map<String, String> sheet = new LinkedHashMap<>();
    sheet.put("word/document.xml", "<workbook/>");
    assertTrue(refusal(DocxFiles.zip(sheet)).startsWith("No Word document is inside"));
    sheet.put("word/document.xml", "<w:document xmlns:w=\"" + DocxFiles.WORD + "\"><w:body>");
    assertTrue(refusal(DocxFiles.zip(sheet)).contains("no well-formed XML"));
    sheet.put("word/document.xml", "");
    assertTrue(refusal(DocxFiles.zip(sheet)).contains("no well-formed XML"));
  }

  @Test
  void entitiesOfStrangersAreRefused() {
    String bomb =
        "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
            + "<w:document xmlns:w=\""
            + DocxFiles.WORD
            + "\"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>";
    assertTrue(
        refusal(DocxFiles.zip(Map.of("word/document.xml", bomb)))
            .contains("declares XML entities"));
    String outside =
        "<!DOCTYPE d SYSTEM \"file:///etc/hostname\"><w:document xmlns:w=\""
            + DocxFiles.WORD
            + "\"/>";
    assertTrue(
        refusal(DocxFiles.zip(Map.of("word/document.xml", outside)))
            .contains("declares XML entities"));
    DocxFiles styled = DocxFiles.body(p("Текст")).with("styles", "");
    styled.part("word/styles.xml", "<!DOCTYPE s><s/>");
    assertTrue(refusal(styled.bytes()).contains("word/styles.xml"));
  }

  @Test
  void partsThatUnpackToTooMuchAreRefused() {
    byte[] bomb = DocxFiles.body(p("a".repeat(3_000_000))).bytes();
    assertTrue(bomb.length < 100_000);
    LoadResult result =
        new DraftLoader(SourceLoader.standard().withMaxBytes(1_000_000))
            .load(bomb, "draft.docx", DraftFormat.DOCX);
    assertTrue(
        ((LoadResult.Refused) result).reason().en().contains("unpacks to more than 1000000 bytes"));
  }

  @Test
  void nestingWithoutEndIsRefused() {
    String deep = "<w:sdt><w:sdtContent>".repeat(30_000);
    String markup = deep + "</w:sdtContent></w:sdt>".repeat(30_000);
    assertTrue(refusal(DocxFiles.body(markup).bytes()).contains("no well-formed XML"));
  }

  @Test
  void macrosAreNeverLookedAt() {
    DocxFiles file = DocxFiles.body(p("Текст")).part("word/vbaProject.bin", "<!DOCTYPE x>");
    assertEquals("PARAGRAPH [paragraph 1] Текст\n", listed(read(file)));
  }

  @Test
  void protectedFilesAndThoseOfOldWordAreNamedAsSuch() {
    byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
    byte[] old = Arrays.copyOf(head, 600);
    assertTrue(refusal(old).startsWith("This is a document of the old format"));
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, old, 200, name.length);
    assertTrue(refusal(old).startsWith("The document is protected by a password"));
  }

  /** Markup of what a run may hold, each with what is shown of it. */
  @Provide
  Arbitrary<List<List<String>>> paragraphs() {
    Arbitrary<String[]> element =
        Arbitraries.of(
            new String[] {"<w:t>лечим</w:t>", "лечим"},
            new String[] {"<w:t xml:space=\"preserve\"> а &amp;&lt; </w:t>", " а &< "},
            new String[] {"<w:t>&#x1F600;\r\nб</w:t>", "\ud83d\ude00 б"},
            new String[] {"<w:t> в <![CDATA[<г>]]> </w:t>", "в <г>"},
            new String[] {"<w:tab/>", "\t"},
            new String[] {"<w:br/>", "\n"},
            new String[] {"<w:delText>нет</w:delText>", ""},
            new String[] {"<w:t/>", ""});
    Arbitrary<String[]> run =
        Combinators.combine(
                element.list().ofMaxSize(4),
                Arbitraries.of("%s", "<w:ins>%s</w:ins>", "<w:hyperlink>%s</w:hyperlink>"),
                Arbitraries.of(true, true, false))
            .as(
                (all, around, shown) -> {
                  StringBuilder markup = new StringBuilder("<w:r>");
                  StringBuilder words = new StringBuilder();
                  markup.append(shown ? "" : "<w:rPr><w:vanish/></w:rPr>");
                  for (String[] one : all) {
                    markup.append(one[0]);
                    words.append(shown ? one[1] : "");
                  }
                  markup.append("</w:r>");
                  return new String[] {around.replace("%s", markup), words.toString()};
                });
    return run.list()
        .ofMaxSize(4)
        .map(
            all -> {
              StringBuilder markup = new StringBuilder("<w:p>");
              StringBuilder words = new StringBuilder();
              for (String[] one : all) {
                markup.append(one[0]);
                words.append(one[1]);
              }
              return List.of(markup.append("</w:p>").toString(), words.toString());
            })
        .list()
        .ofMaxSize(5);
  }

  @Property(tries = 300, seed = "20261123")
  void allCharactersAreWhatTheDocumentShowsAndLeadToTheirMarkup(
      @ForAll("paragraphs") List<List<String>> paragraphs) throws DraftException {
    StringBuilder body = new StringBuilder();
    List<String> shown = new ArrayList<>();
    for (List<String> paragraph : paragraphs) {
      body.append(paragraph.get(0));
      if (!paragraph.get(1).isBlank()) {
        shown.add(paragraph.get(1));
      }
    }
    byte[] bytes = DocxFiles.body(body.toString()).bytes();
    try (DocxText read = DocxText.read(bytes, "draft.docx", 1 << 20)) {
      SourceText text = read.text();
      assertEquals(String.join("\n", shown), text.text());
      List<String> parts = new ArrayList<>();
      for (Layout.Part part : text.layout().orElseThrow().parts()) {
        parts.add(text.slice(part.span()));
      }
      assertEquals(shown, parts);
      for (DocxPiece piece : read.pieces()) {
        String element = read.main().text().substring(piece.child().start(), piece.child().end());
        assertEquals(text.slice(piece.span()), shownOf(element), element);
      }
    }
  }

  /** Reads one element without the reader. */
  private static String shownOf(String element) {
    if (!element.startsWith("<w:t>") && !element.startsWith("<w:t xml")) {
      return element.equals("<w:tab/>") ? "\t" : "\n";
    }
    String content = element.substring(element.indexOf('>') + 1, element.lastIndexOf('<'));
    String plain =
        content
            .replace("<![CDATA[<г>]]>", "<г>")
            .replace("&#x1F600;", "\ud83d\ude00")
            .replace("\r\n", " ")
            .replace("&lt;", "<")
            .replace("&amp;", "&");
    return element.contains("preserve") ? plain : plain.strip();
  }
}
