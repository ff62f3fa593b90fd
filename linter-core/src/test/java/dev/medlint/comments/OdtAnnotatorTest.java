package dev.medlint.comments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.medlint.draft.DraftException;
import dev.medlint.draft.OdtDraft;
import dev.medlint.draft.OdtFiles;
import dev.medlint.source.Language;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OdtAnnotatorTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final long LIMIT = 1 << 24;

  private static byte[] annotate(byte[] file, Note... notes) throws DraftException, IOException {
    SourceText text = OdtDraft.read(file, "draft.odt", LIMIT).text();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Annotators.byName("draft.odt")
        .orElseThrow()
        .write(file, List.of(new NotedText(text, List.of(notes))), DAY, Language.RU, out);
    return out.toByteArray();
  }

  /** A note on the first place where words stand. */
  private static Note on(byte[] file, String words, String note) throws DraftException {
    int start = OdtDraft.read(file, "draft.odt", LIMIT).text().text().indexOf(words);
    return new Note(new TextSpan(start, start + words.length()), note);
  }

  private static String body(byte[] file) throws DraftException {
    String xml = OdtDraft.read(file, "draft.odt", LIMIT).xml();
    return xml.substring(xml.indexOf("<office:text>") + 13, xml.indexOf("</office:text>"));
  }

  @Test
  void aNoteStandsRightAtItsWords() throws DraftException, IOException {
    byte[] file = OdtFiles.odt("<text:p>Самая <text:span>луч</text:span>шая клиника</text:p>");
    byte[] noted = annotate(file, on(file, "лучшая", "Ошибка: «лучшая» & <всё>.\nНорма: 38-ФЗ."));
    assertEquals(
        "<text:p>Самая <text:span><office:annotation office:name=\"medlint1\">"
            + "<dc:creator>medlint</dc:creator><dc:date>2026-03-01T00:00:00</dc:date>"
            + "<text:p>Ошибка: «лучшая» &amp; &lt;всё&gt;.</text:p><text:p>Норма: 38-ФЗ.</text:p>"
            + "</office:annotation>луч</text:span>шая<office:annotation-end"
            + " office:name=\"medlint1\"/> клиника</text:p>",
        body(noted));
  }

  @Test
  void wordsOfLinksListsCellsAndFootnotesBearNotes() throws DraftException, IOException {
    byte[] file =
        OdtFiles.odt(
            "<text:list><text:list-item><text:p>один</text:p></text:list-item></text:list>"
                + "<table:table><table:table-row><table:table-cell><text:p>два</text:p>"
                + "</table:table-cell></table:table-row></table:table>"
                + "<text:p><text:a xlink:href=\"x\">три</text:a><text:note><text:note-body>"
                + "<text:p>четыре</text:p></text:note-body></text:note></text:p>");
    byte[] noted =
        annotate(
            file,
            on(file, "один", "a"),
            on(file, "два", "b"),
            on(file, "три", "c"),
            on(file, "четыре", "d"));
    List<String> commented = new ArrayList<>();
    OdtDraft draft = OdtDraft.read(noted, "draft.odt", LIMIT);
    for (OdtDraft.Comment comment : draft.comments()) {
      commented.add(comment.words() + " " + draft.text().slice(comment.span()));
    }
    assertEquals(List.of("a один", "b два", "c три", "d четыре"), commented);
  }

  @Test
  void aFieldIsNotCutByANote() throws DraftException, IOException {
    byte[] file = OdtFiles.odt("<text:p>до <text:date>22 ноября</text:date></text:p>");
    String body = body(annotate(file, on(file, "ноября", "n")));
    assertEquals(
        "<text:p>до <office:annotation office:name=\"medlint1\"><dc:creator>medlint</dc:creator>"
            + "<dc:date>2026-03-01T00:00:00</dc:date><text:p>n</text:p></office:annotation>"
            + "<text:date>22 ноября</text:date><office:annotation-end office:name=\"medlint1\"/>"
            + "</text:p>",
        body);
  }

  @Test
  void whatHasNoPlaceStandsAtTheFirstParagraphAndNamesWhereItBelongs()
      throws DraftException, IOException {
    byte[] file =
        OdtFiles.odt(
            OdtFiles.content("", "<text:p/><text:p>Текст</text:p>"),
            OdtFiles.styles(
                "",
                "<style:master-page style:name=\"Standard\"><style:footer><text:p>Низ страницы"
                    + "</text:p></style:footer></style:master-page>"));
    byte[] noted =
        annotate(
            file,
            new Note(new TextSpan(0, 0), "Нет предупреждения."),
            on(file, "страницы", "Ошибка: так нельзя."));
    assertEquals(
        "<text:p/><text:p><office:annotation><dc:creator>medlint</dc:creator>"
            + "<dc:date>2026-03-01T00:00:00</dc:date><text:p>Нет предупреждения.</text:p>"
            + "</office:annotation><office:annotation><dc:creator>medlint</dc:creator>"
            + "<dc:date>2026-03-01T00:00:00</dc:date><text:p>нижний колонтитул 1, знак 5</text:p>"
            + "<text:p>Ошибка: так нельзя.</text:p></office:annotation>Текст</text:p>",
        body(noted));
    assertArrayEquals(
        noted,
        annotate(
            noted,
            new Note(new TextSpan(0, 0), "Нет предупреждения."),
            on(noted, "страницы", "Ошибка: так нельзя.")));
  }

  @Test
  void aNoteOnAPictureStandsBeforeIt() throws DraftException, IOException {
    byte[] file =
        OdtFiles.odt(
            "<text:p>Вот: <draw:frame><draw:image/><svg:desc>чудо</svg:desc></draw:frame></text:p>");
    assertEquals(
        "<text:p>Вот: <office:annotation><dc:creator>medlint</dc:creator>"
            + "<dc:date>2026-03-01T00:00:00</dc:date>"
            + "<text:p>описание рисунка 1, знак 1</text:p><text:p>Плохо</text:p>"
            + "</office:annotation><draw:frame><draw:image/><svg:desc>чудо</svg:desc>"
            + "</draw:frame></text:p>",
        body(annotate(file, on(file, "чудо", "Плохо"))));
  }

  @Test
  void aNoteOnADrawingWithoutAParagraphStandsInAnEmptyOne() throws DraftException, IOException {
    byte[] file =
        OdtFiles.odt(
            "<draw:custom-shape><text:p>чудо</text:p></draw:custom-shape><text:p></text:p>");
    assertEquals(
        "<draw:custom-shape><text:p>чудо</text:p></draw:custom-shape><text:p><office:annotation>"
            + "<dc:creator>medlint</dc:creator><dc:date>2026-03-01T00:00:00</dc:date>"
            + "<text:p>надпись 1, знак 1</text:p><text:p>Плохо</text:p></office:annotation>"
            + "</text:p>",
        body(annotate(file, on(file, "чудо", "Плохо"))));
  }

  @Test
  void aTextWithoutParagraphsCannotBearNotes() {
    byte[] file =
        OdtFiles.odt(
            OdtFiles.content("", "<text:p/>"),
            OdtFiles.styles(
                "",
                "<style:master-page style:name=\"Standard\"><style:header><text:p>Верх</text:p>"
                    + "</style:header></style:master-page>"));
    DraftException refused =
        assertThrows(DraftException.class, () -> annotate(file, on(file, "Верх", "n")));
    assertEquals(
        "The document has no paragraph that could bear a comment: all its text stands in headers"
            + " or drawings. Read the report without --annotate.",
        refused.reason().en());
  }

  @Test
  void namespacesThatTheRootLacksAreDeclared() throws DraftException, IOException {
    byte[] file =
        OdtFiles.odt(
            "<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><o:body><o:text>"
                + "<text:p>Слово</text:p></o:text></o:body></o:document-content>",
            OdtFiles.styles("", ""));
    byte[] noted = annotate(file, on(file, "Слово", "n"));
    String xml = OdtDraft.read(noted, "draft.odt", LIMIT).xml();
    assertEquals(
        "<text:p><office:annotation"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:name=\"medlint1\">"
            + "<dc:creator>medlint</dc:creator><dc:date>2026-03-01T00:00:00</dc:date>"
            + "<text:p>n</text:p></office:annotation>Слово<office:annotation-end"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " office:name=\"medlint1\"/></text:p>",
        xml.substring(xml.indexOf("<text:p>"), xml.indexOf("</o:text>")));
  }

  @Test
  void everyOtherPartStaysByteForByte() throws DraftException, IOException {
    byte[] file = OdtFiles.odt("<text:p>Слово</text:p>");
    byte[] noted = annotate(file, on(file, "Слово", "n"));
    List<String> before = entries(file);
    List<String> after = entries(noted);
    assertEquals(before.size(), after.size());
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).startsWith("content.xml")) {
        assertEquals(before.get(i), after.get(i));
      }
    }
    assertEquals(
        "mimetypeapplication/vnd.oasis.opendocument.text",
        new String(noted, 30, 47, StandardCharsets.US_ASCII));
  }

  private static List<String> entries(byte[] file) throws IOException {
    List<String> entries = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.add(
            entry.getName()
                + " "
                + entry.getMethod()
                + " "
                + new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  /** Returns a range with the rest of fields and the like that it cuts. */
  private static TextSpan whole(OdtDraft draft, TextSpan span) {
    int start = span.start();
    while (start > 0
        && (draft.xmlStart(start - 1) == draft.xmlStart(start)
            || Character.isLowSurrogate(draft.text().text().charAt(start)))) {
      start--;
    }
    int end = span.end();
    while (draft.xmlEnd(end - 1) == draft.xmlEnd(end)
        || Character.isHighSurrogate(draft.text().text().charAt(end - 1))) {
      end++;
    }
    return new TextSpan(start, end);
  }

  @Property(tries = 200, seed = "20261123")
  void notesStandAtTheirWordsAndAreNotWrittenTwice(@ForAll long seed)
      throws DraftException, IOException {
    Random random = new Random(seed);
    byte[] file =
        random.nextBoolean()
            ? OdtFiles.odt(RandomBody.of(random).xml())
            : OdtFiles.flat("", "", RandomBody.of(random).xml());
    OdtDraft draft = OdtDraft.read(file, "draft.odt", LIMIT);
    String text = draft.text().text();
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < 5 && !text.isEmpty(); i++) {
      int start = random.nextInt(text.length());
      int line = text.indexOf('\n', start);
      int end = Math.min(line < 0 ? text.length() : line, start + 1 + random.nextInt(8));
      if (end > start && draft.xmlStart(start) >= 0) {
        notes.add(new Note(new TextSpan(start, end), "note " + i));
      }
    }
    Note[] all = notes.toArray(Note[]::new);
    byte[] noted = annotate(file, all);
    OdtDraft again = OdtDraft.read(noted, "draft.odt", LIMIT);
    assertEquals(text, again.text().text());
    assertEquals(draft.text().layout(), again.text().layout());
    for (Note note : notes) {
      OdtDraft.Comment comment =
          again.comments().stream()
              .filter(c -> c.words().equals(note.text()))
              .findFirst()
              .orElseThrow();
      assertEquals(whole(draft, note.span()), comment.span());
    }
    assertArrayEquals(noted, annotate(noted, all));
  }
}
