package dev.medlint.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.cli.Main;
import dev.medlint.cli.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a copywriter: a draft in, a commented draft out that LibreOffice opens. */
class CommentedDraftTest {

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final String ODT = "application/vnd.oasis.opendocument.text";

  @TempDir Path folder;

  @Test
  void libreOfficeShowsTheCommentsOfADocxAtTheirWords() throws Exception {
    Path draft = folder.resolve("draft.docx");
    write(
        draft,
        paragraph("Кабинет врача Соколовой")
            + "<w:p><w:r><w:t xml:space=\"preserve\">Приходите: </w:t></w:r><w:ins w:id=\"1\""
            + " w:author=\"Анна\" w:date=\"2026-01-01T00:00:00Z\"><w:r><w:rPr><w:b/></w:rPr>"
            + "<w:t>мы гарантируем полное излечение</w:t></w:r></w:ins><w:r><w:t"
            + " xml:space=\"preserve\"> артроза.</w:t></w:r></w:p>"
            + "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"5000\"/></w:tblGrid><w:tr><w:tc><w:tcPr/>"
            + paragraph("После курса я вылечилась от гастрита за неделю.")
            + "</w:tc></w:tr></w:tbl>"
            + paragraph("Телефон в шапке сайта."));
    assertEquals(1, check("draft.docx", "--annotate", "commented.docx"));
    assertShown(folder.resolve("commented.docx"));
  }

  @Test
  void libreOfficeShowsTheCommentsOfAnOdtAtTheirWords() throws Exception {
    Path draft = folder.resolve("draft.odt");
    String odf = "urn:oasis:names:tc:opendocument:xmlns:";
    String content =
        "<office:document-content xmlns:office=\""
            + odf
            + "office:1.0\" xmlns:text=\""
            + odf
            + "text:1.0\" office:version=\"1.3\"><office:body><office:text>"
            + "<text:p>Кабинет врача Соколовой</text:p><text:p>Приходите:"
            + " <text:span>мы гарантируем полное</text:span> излечение артроза.</text:p>"
            + "<text:p>После курса я вылечилась от гастрита за неделю.</text:p>"
            + "</office:text></office:body></office:document-content>";
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(draft))) {
      part(zip, "mimetype", ODT);
      part(zip, "content.xml", content);
      part(
          zip,
          "META-INF/manifest.xml",
          "<manifest:manifest xmlns:manifest=\""
              + odf
              + "manifest:1.0\" manifest:version=\"1.3\"><manifest:file-entry"
              + " manifest:full-path=\"/\" manifest:media-type=\""
              + ODT
              + "\"/><manifest:file-entry manifest:full-path=\"content.xml\""
              + " manifest:media-type=\"text/xml\"/></manifest:manifest>");
    }
    assertEquals(1, check("draft.odt", "--annotate", "commented.odt"));
    assertShown(folder.resolve("commented.odt"));
  }

  private void assertShown(Path commented) throws IOException, InterruptedException {
    Office office = new Office(folder);
    List<String> shown = office.comments(commented);
    assertTrue(shown.size() >= 3, shown.toString());
    for (String comment : shown) {
      assertTrue(comment.contains("Норма:"), comment);
    }
    List<String> words = commentedWords(office.flat(commented));
    assertTrue(words.contains("гарантируем полное излечение"), words.toString());
    assertTrue(words.contains("я вылечилась"), words.toString());
    assertEquals(shown.size(), words.size(), words.toString());
  }

  /** Returns the words between the ends of each comment of medlint, without markup. */
  private static List<String> commentedWords(String flat) {
    List<String> words = new ArrayList<>();
    Matcher start =
        Pattern.compile("<office:annotation [^>]*office:name=\"([^\"]*)\"").matcher(flat);
    while (start.find()) {
      String whole = "</office:annotation>";
      int from = flat.indexOf(whole, start.end()) + whole.length();
      int to = flat.indexOf("<office:annotation-end office:name=\"" + start.group(1) + "\"", from);
      assertTrue(to > 0, start.group());
      String between =
          flat.substring(from, to).replaceAll("(?s)<office:annotation .*?</office:annotation>", "");
      words.add(between.replaceAll("<[^>]*>", ""));
    }
    return words;
  }

  private int check(String file, String... more) {
    List<String> command =
        new ArrayList<>(
            List.of("check", file, "--kind", "ad", "--object", "service", "--fragment"));
    command.addAll(List.of(more));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            err,
            Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC),
            Map.of("LANG", "ru_RU.UTF-8"),
            folder,
            false);
    int code = Main.execute(command.toArray(String[]::new), surroundings);
    assertTrue(code < 2, code + ": " + err.toString(StandardCharsets.UTF_8));
    return code;
  }

  private static String paragraph(String words) {
    return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
  }

  private static void write(Path file, String body) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
              + " Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
              + " PartName=\"/word/document.xml\""
              + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
      part(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"rId1\" Type=\""
              + OFFICE
              + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
      part(
          zip,
          "word/document.xml",
          "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + body + "</w:body></w:document>");
    }
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
  }
}
