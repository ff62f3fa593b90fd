package dev.medlint.comments;

import static dev.medlint.draft.DocxFiles.p;
import static dev.medlint.draft.DocxFiles.r;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.draft.DocxComment;
import dev.medlint.draft.DocxFiles;
import dev.medlint.draft.DocxText;
import dev.medlint.draft.DraftException;
import dev.medlint.source.BlockKind;
import dev.medlint.source.Language;
import dev.medlint.source.Layout;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DocxAnnotatorTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
  private static final long MANY = 1L << 30;
  private static final String WORDS = "Ошибка: обещание.\nЧто делать: убрать.";

  private static SourceText textOf(byte[] bytes) throws DraftException {
    try (DocxText read = DocxText.read(bytes, "draft.docx", MANY)) {
      return read.text();
    }
  }

  private static byte[] annotated(byte[] bytes, List<Note> notes)
      throws DraftException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NotedText noted = new NotedText(textOf(bytes), notes);
    Annotators.byName("draft.docx")
        .orElseThrow()
        .write(bytes, List.of(noted), DAY, Language.RU, out);
    return out.toByteArray();
  }

  /** A note on the first place of words. */
  private static Note on(byte[] bytes, String words) throws DraftException {
    int at = textOf(bytes).text().indexOf(words);
    assertTrue(at >= 0, words);
    return new Note(new TextSpan(at, at + words.length()), WORDS);
  }

  private static Map<String, String> parts(byte[] bytes) {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  /** Annotates words of a body and returns the body after that. */
  private static String body(String markup, String... words) throws DraftException, IOException {
    byte[] bytes = DocxFiles.body(markup).link("https://a.example/").bytes();
    List<Note> notes = new ArrayList<>();
    for (String word : words) {
      notes.add(on(bytes, word));
    }
    byte[] after = annotated(bytes, notes);
    assertEquals(textOf(bytes).text(), textOf(after).text());
    assertSpans(after, notes);
    String document = parts(after).get("word/document.xml");
    int start = document.indexOf("<w:body>") + "<w:body>".length();
    assertEquals(DocxFiles.document("").substring(0, start), document.substring(0, start));
    return document.substring(start, document.indexOf("</w:body>"));
  }

  private static void assertSpans(byte[] after, List<Note> notes) throws DraftException {
    try (DocxText read = DocxText.read(after, "draft.docx", MANY)) {
      List<TextSpan> expected = notes.stream().map(Note::span).toList();
      assertEquals(expected, read.comments().stream().map(DocxComment::span).toList());
    }
  }

  private static String start(int id) {
    return "<w:commentRangeStart w:id=\"" + id + "\"/>";
  }

  private static String end(int id) {
    return "<w:commentRangeEnd w:id=\""
        + id
        + "\"/><w:r><w:commentReference w:id=\""
        + id
        + "\"/></w:r>";
  }

  @Test
  void onlyCommentsAreAddedToAFile() throws Exception {
    DocxFiles file =
        DocxFiles.body(p("Мы вылечим вас &amp; всех.") + p("Звоните."))
            .with("styles", "<w:docDefaults/>")
            .part("word/media/image1.png", "no picture");
    byte[] bytes = file.bytes();
    byte[] after = annotated(bytes, List.of(on(bytes, "вылечим"), on(bytes, "Звоните.")));

    Map<String, String> expected = new LinkedHashMap<>(file.parts());
    String open = "<w:r><w:t xml:space=\"preserve\">";
    String close = "</w:t></w:r>";
    expected.put(
        "word/document.xml",
        DocxFiles.document(
            "<w:p>"
                + open
                + "Мы "
                + close
                + start(0)
                + open
                + "вылечим"
                + close
                + end(0)
                + open
                + " вас &amp; всех."
                + close
                + "</w:p><w:p>"
                + start(1)
                + open
                + "Звоните."
                + close
                + end(1)
                + "</w:p>"));
    expected.computeIfPresent(
        "[Content_Types].xml",
        (name, types) ->
            types.replace(
                "</Types>",
                "<Override PartName=\"/word/comments.xml\" ContentType=\"application/vnd."
                    + "openxmlformats-officedocument.wordprocessingml.comments+xml\"/></Types>"));
    expected.computeIfPresent(
        "word/_rels/document.xml.rels",
        (name, relations) ->
            relations.replace(
                "</Relationships>",
                "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument"
                    + "/2006/relationships/comments\" Target=\"comments.xml\"/></Relationships>"));
    expected.put(
        "word/comments.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\""
            + DocxFiles.WORD
            + "\">"
            + comment(0)
            + comment(1)
            + "</w:comments>");
    assertEquals(expected, parts(after));
    assertEquals(new ArrayList<>(expected.keySet()), new ArrayList<>(parts(after).keySet()));
  }

  private static String comment(int id) {
    return "<w:comment w:id=\""
        + id
        + "\" w:author=\"medlint\" w:date=\"2026-03-04T00:00:00Z\" w:initials=\"ml\"><w:p><w:r>"
        + "<w:annotationRef/></w:r><w:r><w:t xml:space=\"preserve\">Ошибка: обещание.</w:t></w:r>"
        + "</w:p><w:p><w:r><w:t xml:space=\"preserve\">Что делать: убрать.</w:t></w:r></w:p>"
        + "</w:comment>";
  }

  @Test
  void unchangedPartsStayPackedAsTheyWere() throws Exception {
    byte[] bytes = DocxFiles.body(p("Вылечим.")).part("word/big.bin", "abc".repeat(9_000)).bytes();
    byte[] after = annotated(bytes, List.of(on(bytes, "Вылечим")));
    byte[] packed = packed(bytes, "word/big.bin");
    assertTrue(packed.length > 10);
    assertArrayEquals(packed, packed(after, "word/big.bin"));
  }

  /** The packed bytes of an entry, found behind its name in the local header. */
  private static byte[] packed(byte[] zip, String name) throws IOException {
    try (var file =
        org.apache.commons.compress.archivers.zip.ZipFile.builder().setByteArray(zip).get()) {
      return file.getRawInputStream(file.getEntry(name)).readAllBytes();
    }
  }

  @Test
  void aRunIsSplitWithItsFormatAndItsTags() throws Exception {
    String rPr = "<w:rPr><w:b/><w:sz w:val=\"28\"/></w:rPr>";
    assertEquals(
        "<w:p><w:r w:rsidR=\"00A1\">"
            + rPr
            + "<w:t xml:space=\"preserve\">Мы </w:t></w:r>"
            + start(0)
            + "<w:r w:rsidR=\"00A1\">"
            + rPr
            + "<w:t xml:space=\"preserve\">лечим</w:t></w:r>"
            + end(0)
            + "<w:r w:rsidR=\"00A1\">"
            + rPr
            + "<w:t xml:space=\"preserve\"> всех</w:t></w:r></w:p>",
        body(
            "<w:p><w:r w:rsidR=\"00A1\">" + rPr + "<w:t>Мы лечим всех</w:t></w:r></w:p>", "лечим"));
  }

  @Test
  void commentsThatOverlapKeepTheirOwnWords() throws Exception {
    String t = "<w:r><w:t xml:space=\"preserve\">";
    String e = "</w:t></w:r>";
    assertEquals(
        "<w:p>" + start(0) + start(2) + t + "один " + e + start(1) + t + "два" + e + end(0) + t
            + " три" + e + end(1) + end(2) + "</w:p>",
        body(p("один два три"), "один два", "два три", "один два три"));
  }

  @Test
  void aFindingMayCrossParagraphsLinksChangesFieldsAndControls() throws Exception {
    String link =
        "<w:p><w:hyperlink r:id=\"rId1\">"
            + r("наши врачи")
            + "</w:hyperlink>"
            + r(" лучшие")
            + "</w:p>";
    String t = "<w:r><w:t xml:space=\"preserve\">";
    String e = "</w:t></w:r>";
    assertEquals(
        "<w:p><w:hyperlink r:id=\"rId1\">"
            + t
            + "наши "
            + e
            + start(0)
            + t
            + "врачи"
            + e
            + "</w:hyperlink>"
            + t
            + " лучшие"
            + e
            + end(0)
            + "</w:p>",
        body(link, "врачи лучшие"));
    assertEquals(
        "<w:p>" + start(0) + r("один") + "</w:p><w:p>" + r("два") + end(0) + "</w:p>",
        body(p("один") + p("два"), "один\nдва"));
    assertEquals(
        "<w:p><w:ins w:id=\"9\" w:author=\"А\">"
            + t
            + "вы"
            + e
            + start(0)
            + t
            + "лечим"
            + e
            + end(0)
            + "</w:ins><w:del w:id=\"8\"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>",
        body(
            "<w:p><w:ins w:id=\"9\" w:author=\"А\">"
                + r("вылечим")
                + "</w:ins><w:del w:id=\"8\"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>",
            "лечим"));
    assertEquals(
        "<w:sdt><w:sdtContent><w:p><w:fldSimple w:instr=\"TITLE\">"
            + start(0)
            + r("Название")
            + end(0)
            + "</w:fldSimple></w:p></w:sdtContent></w:sdt>",
        body(
            "<w:sdt><w:sdtContent><w:p><w:fldSimple w:instr=\"TITLE\">"
                + r("Название")
                + "</w:fldSimple></w:p></w:sdtContent></w:sdt>",
            "Название"));
  }

  @Test
  void aRunIsClosedBetweenItsElementsWhereACommentBegins() throws Exception {
    assertEquals(
        "<w:p><w:r><w:t>а</w:t><w:br/></w:r>"
            + start(0)
            + "<w:r><w:t>б</w:t></w:r>"
            + end(0)
            + "<w:r><w:tab/><w:t>в</w:t></w:r></w:p>",
        body("<w:p><w:r><w:t>а</w:t><w:br/><w:t>б</w:t><w:tab/><w:t>в</w:t></w:r></w:p>", "б"));
  }

  @Test
  void entitiesAndPairsOfUnitsAreNotCut() throws Exception {
    String t = "<w:r><w:t xml:space=\"preserve\">";
    String e = "</w:t></w:r>";
    assertEquals(
        "<w:p>"
            + t
            + "а &lt;"
            + e
            + start(0)
            + t
            + "б&#x1F600;"
            + e
            + end(0)
            + t
            + "&gt; в"
            + e
            + "</w:p>",
        body("<w:p>" + r("а &lt;б&#x1F600;&gt; в") + "</w:p>", "б\ud83d\ude00"));
  }

  @Test
  void blanksThatAreNotShownDoNotComeToBe() throws Exception {
    byte[] bytes =
        DocxFiles.body("<w:p><w:r><w:t> Мы лечим </w:t></w:r>" + r("всех") + "</w:p>").bytes();
    byte[] after = annotated(bytes, List.of(on(bytes, "лечим")));
    assertEquals("Мы лечимвсех", textOf(after).text());
    assertTrue(
        parts(after)
            .get("word/document.xml")
            .contains(start(0) + "<w:r><w:t> Мы лечим </w:t></w:r>"));
  }

  @Test
  void whatCannotHoldCommentsIsNamedInThem() throws Exception {
    byte[] bytes =
        DocxFiles.body(
                p("Начало")
                    + "<w:p>"
                    + r("Скидка")
                    + "<w:r><w:rPr><w:i/></w:rPr><w:footnoteReference w:id=\"2\"/><w:t>!</w:t></w:r>"
                    + "<w:r><w:pict><w:txbxContent>"
                    + p("Вылечим всё")
                    + "</w:txbxContent></w:pict></w:r></w:p><w:sectPr>"
                    + "<w:headerReference w:type=\"default\" r:id=\"rId2\"/></w:sectPr>")
            .with("footnotes", "<w:footnote w:id=\"2\">" + p("Без боли") + "</w:footnote>")
            .with("header", p("Лучшие врачи"))
            .bytes();
    byte[] after =
        annotated(
            bytes,
            List.of(
                on(bytes, "Без боли"),
                on(bytes, "Вылечим"),
                on(bytes, "Лучшие"),
                new Note(new TextSpan(0, 0), "Error: no warning.")));
    assertEquals(
        DocxFiles.document(
            "<w:p>"
                + start(2)
                + start(3)
                + r("Начало")
                + end(2)
                + end(3)
                + "</w:p><w:p>"
                + r("Скидка")
                + start(0)
                + "<w:r><w:rPr><w:i/></w:rPr><w:footnoteReference w:id=\"2\"/></w:r>"
                + end(0)
                + "<w:r><w:rPr><w:i/></w:rPr><w:t>!</w:t></w:r>"
                + start(1)
                + "<w:r><w:pict><w:txbxContent>"
                + p("Вылечим всё")
                + "</w:txbxContent></w:pict></w:r>"
                + end(1)
                + "</w:p><w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/></w:sectPr>"),
        parts(after).get("word/document.xml"));
    try (DocxText read = DocxText.read(after, "draft.docx", MANY)) {
      assertEquals(
          List.of(
              "Сноска 1, «Без боли»\n" + WORDS,
              "Надпись 1, «Вылечим»\n" + WORDS,
              "Верхний колонтитул 1, «Лучшие»\n" + WORDS,
              "Error: no warning."),
          read.comments().stream().map(DocxComment::text).toList());
    }
    assertArrayEquals(
        after,
        annotated(
            after,
            List.of(
                on(after, "Без боли"),
                on(after, "Вылечим"),
                on(after, "Лучшие"),
                new Note(new TextSpan(0, 0), "Error: no warning."))));
  }

  @Test
  void commentsOfOthersStayAndIdsGoOnFromTheirs() throws Exception {
    String others = "<w:comment w:id=\"41\" w:author=\"Анна\">" + p("Спорно") + "</w:comment>";
    DocxFiles file =
        DocxFiles.body("<w:p>" + start(41) + r("Мы лечим") + end(41) + "</w:p>")
            .with("comments", others);
    byte[] bytes = file.bytes();
    byte[] after = annotated(bytes, List.of(on(bytes, "лечим")));
    Map<String, String> expected = new LinkedHashMap<>(file.parts());
    expected.computeIfPresent(
        "word/comments.xml",
        (name, old) -> old.replace("</w:comments>", comment(42) + "</w:comments>"));
    expected.put("word/document.xml", parts(after).get("word/document.xml"));
    assertEquals(expected, parts(after));
    assertEquals(
        DocxFiles.document(
            "<w:p>" + start(41) + r("Мы ") + start(42) + r("лечим") + end(42) + end(41) + "</w:p>"),
        expected.get("word/document.xml"));
  }

  @Test
  void aFileWithOtherPrefixesGetsWellFormedComments() throws Exception {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put(
        "word/document.xml",
        "<document xmlns=\""
            + DocxFiles.WORD
            + "\"><body><p><r><t>Мы лечим</t></r></p></body></document>");
    byte[] bytes = DocxFiles.zip(parts);
    byte[] after = annotated(bytes, List.of(on(bytes, "лечим")));
    String declared = " xmlns:w=\"" + DocxFiles.WORD + "\"";
    assertEquals(
        "<document xmlns=\""
            + DocxFiles.WORD
            + "\"><body><p><r><t xml:space=\"preserve\">Мы </t></r><w:commentRangeStart"
            + declared
            + " w:id=\"0\"/><r><t xml:space=\"preserve\">лечим</t></r><w:commentRangeEnd"
            + declared
            + " w:id=\"0\"/><w:r"
            + declared
            + "><w:commentReference w:id=\"0\"/></w:r></p></body></document>",
        parts(after).get("word/document.xml"));
    assertEquals(textOf(bytes).text(), textOf(after).text());
    assertArrayEquals(after, annotated(after, List.of(on(after, "лечим"))));
  }

  @Test
  void aDocumentWithoutWordsGetsItsCommentAtItsFirstParagraph() throws Exception {
    byte[] bytes = DocxFiles.body("<w:p/><w:p><w:pPr/></w:p>").bytes();
    byte[] after = annotated(bytes, List.of(new Note(new TextSpan(0, 0), "Пусто.")));
    assertEquals(
        DocxFiles.document("<w:p>" + start(0) + end(0) + "</w:p><w:p><w:pPr/></w:p>"),
        parts(after).get("word/document.xml"));
    byte[] none = DocxFiles.body("").bytes();
    assertThrows(
        DraftException.class,
        () -> annotated(none, List.of(new Note(new TextSpan(0, 0), "Пусто."))));
  }

  @Test
  void aFileThatChangedMeanwhileIsRefused() throws Exception {
    byte[] before = DocxFiles.body(p("Мы лечим")).bytes();
    byte[] now = DocxFiles.body(p("Мы не лечим")).bytes();
    NotedText noted = new NotedText(textOf(before), List.of(on(before, "лечим")));
    DraftException thrown =
        assertThrows(
            DraftException.class,
            () ->
                new DocxAnnotator()
                    .write(now, List.of(noted), DAY, Language.RU, new ByteArrayOutputStream()));
    assertEquals("The file changed while it was checked. Check it again.", thrown.reason().en());
  }

  @Test
  void wordsOfCommentsAreEscapedAndCleaned() throws Exception {
    byte[] bytes = DocxFiles.body(p("Мы лечим")).bytes();
    Note note = new Note(new TextSpan(0, 2), "а<б & «в»\u0000\ud800\tг\n\n]]>");
    byte[] after = annotated(bytes, List.of(note));
    try (DocxText read = DocxText.read(after, "draft.docx", MANY)) {
      assertEquals("а<б & «в» г\n\n]]>", read.comments().get(0).text());
    }
    assertArrayEquals(after, annotated(after, List.of(note)));
  }

  /** Pieces of paragraphs of all kinds. */
  @Provide
  Arbitrary<String> bodies() {
    Arbitrary<String> words =
        Arbitraries.of(
            "лечим ",
            "&amp;",
            " а &lt;б&gt;",
            "\ud83d\ude00",
            "&#x1F600;",
            "",
            " ",
            "Врач",
            "\r\n");
    Arbitrary<String> content =
        words.list().ofMinSize(1).ofMaxSize(4).map(all -> String.join("", all));
    Arbitrary<String> element =
        Combinators.combine(content, Arbitraries.of(0, 1, 2, 3, 4, 5, 6))
            .as(
                (text, kind) ->
                    switch (kind) {
                      case 0 -> "<w:t>" + text + "</w:t>";
                      case 1 -> "<w:tab/>";
                      case 2 -> "<w:br/>";
                      case 3 -> "<w:t><![CDATA[а<]]>" + text + "</w:t>";
                      case 4 -> "<w:footnoteReference w:id=\"2\"/>";
                      default -> "<w:t xml:space=\"preserve\">" + text + "</w:t>";
                    });
    Arbitrary<String> run =
        Combinators.combine(
                element.list().ofMinSize(1).ofMaxSize(3),
                Arbitraries.of("", "<w:rPr><w:b/></w:rPr>"))
            .as((all, format) -> "<w:r>" + format + String.join("", all) + "</w:r>");
    Arbitrary<String> inline =
        Combinators.combine(run.list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(0, 1, 2, 3, 4, 5))
            .as(
                (all, kind) -> {
                  String runs = String.join("", all);
                  return switch (kind) {
                    case 0 -> "<w:ins w:id=\"1\">" + runs + "</w:ins>";
                    case 1 -> "<w:hyperlink>" + runs + "</w:hyperlink>";
                    case 2 -> "<w:sdt><w:sdtContent>" + runs + "</w:sdtContent></w:sdt>";
                    case 3 -> "<w:del w:id=\"1\">" + runs + "</w:del>";
                    default -> runs;
                  };
                });
    Arbitrary<String> paragraph =
        Combinators.combine(
                inline.list().ofMaxSize(4),
                Arbitraries.of("", "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>"))
            .as((all, mark) -> "<w:p>" + mark + String.join("", all) + "</w:p>");
    return Combinators.combine(
            paragraph.list().ofMinSize(1).ofMaxSize(4), Arbitraries.of(true, false))
        .as(
            (all, table) ->
                table
                    ? "<w:tbl><w:tr><w:tc>"
                        + String.join("", all)
                        + "</w:tc></w:tr></w:tbl>"
                        + all.get(0)
                    : String.join("", all));
  }

  @Property(tries = 400, seed = "20261123")
  void anyFindingsStandAtTheirWordsAndChangeNothingElse(
      @ForAll("bodies") String body, @ForAll("cuts") List<int[]> cuts) throws Exception {
    byte[] bytes =
        DocxFiles.body(body)
            .with("footnotes", "<w:footnote w:id=\"2\">" + p("Сноска") + "</w:footnote>")
            .bytes();
    SourceText text = textOf(bytes);
    int length = text.text().length();
    List<Note> notes = new ArrayList<>();
    for (int[] cut : cuts) {
      int start = length == 0 ? 0 : cut[0] % length;
      int end = length == 0 ? 0 : Math.min(length, start + cut[1]);
      notes.add(new Note(new TextSpan(start, end), "Находка " + notes.size() + "."));
    }
    byte[] after = annotated(bytes, notes);
    assertEquals(text.text(), textOf(after).text());
    assertEquals(text.layout(), textOf(after).layout());
    assertArrayEquals(after, annotated(after, notes));
    try (DocxText read = DocxText.read(after, "draft.docx", MANY)) {
      assertEquals(notes.size(), read.comments().size());
      for (int i = 0; i < notes.size(); i++) {
        DocxComment comment = read.comments().get(i);
        TextSpan span = notes.get(i).span();
        boolean inBody = comment.text().equals(notes.get(i).text()) && span.length() > 0;
        // What stands between paragraphs belongs to none.
        String words = text.slice(span);
        if (inBody && !words.isBlank() && span.end() <= bodyEnd(text)) {
          int blanks = words.length() - words.stripLeading().length();
          assertTrue(comment.span().start() <= span.start() + blanks, comment + " for " + span);
          assertTrue(comment.span().end() > span.start() + blanks, comment + " for " + span);
        }
        assertTrue(comment.anchored());
      }
    }
    assertOnlyInserted(DocxFiles.document(body), parts(after).get("word/document.xml"));
  }

  private static int bodyEnd(SourceText text) {
    for (Layout.Part part : text.layout().orElseThrow().parts()) {
      if (part.kind() == BlockKind.FOOTNOTE) {
        return part.span().start();
      }
    }
    return text.text().length();
  }

  /** Characters of the old document follow one another in the new one. */
  private static void assertOnlyInserted(String before, String after) {
    int at = 0;
    for (int i = 0; i < after.length() && at < before.length(); i++) {
      if (after.charAt(i) == before.charAt(at)) {
        at++;
      }
    }
    assertEquals(before.length(), at, after);
  }

  @Provide
  Arbitrary<List<int[]>> cuts() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 60), Arbitraries.integers().between(0, 30))
        .as((start, length) -> new int[] {start, length})
        .list()
        .ofMaxSize(5);
  }

  @Test
  void annotatingIsTheSameEachTime() throws Exception {
    byte[] bytes = DocxFiles.body(p("Мы лечим")).bytes();
    assertTrue(
        Arrays.equals(
            annotated(bytes, List.of(on(bytes, "лечим"))),
            annotated(bytes, List.of(on(bytes, "лечим")))));
  }
}
