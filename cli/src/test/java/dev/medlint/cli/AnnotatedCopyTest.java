package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A copywriter's walk: a draft in, a commented copy out, the words mended, clean. */
class AnnotatedCopyTest {

  private static final String CALM = "Клиника работает с понедельника по пятницу.";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void lay() throws IOException {
    desk = new Desk(folder);
  }

  @Test
  void aDraftIsCommentedMendedAndClean() throws IOException {
    Files.write(folder.resolve("draft.docx"), docx(CALM, Desk.BREACH));

    Desk.Run first = check("draft.docx", "--annotate", "out/checked.docx");

    assertEquals(1, first.code(), first.err());
    assertTrue(first.out().contains(" --> draft.docx, абзац 2, знак 13"), first.out());
    assertTrue(first.err().contains("checked.docx"), first.err());
    String comments = part("out/checked.docx", "word/comments.xml");
    assertTrue(comments.contains("w:author=\"medlint\""), comments);
    assertTrue(comments.contains("Норма: "), comments);
    assertEquals(1, check("out/checked.docx").code(), "comments are no text");

    Files.write(folder.resolve("draft.docx"), docx(CALM, CALM));

    assertEquals(0, check("draft.docx").code());
  }

  @Test
  void theFileItselfIsNotTouched() throws IOException {
    byte[] bytes = docx(Desk.BREACH);
    Files.write(folder.resolve("draft.docx"), bytes);

    check("draft.docx", "--annotate", "checked.docx");

    assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("draft.docx")));
  }

  @Test
  void aSheetGetsAColumn() throws IOException {
    Files.writeString(
        folder.resolve("ads.csv"), "ID;Текст\n1;" + CALM + "\n2;" + Desk.BREACH + "\n");

    Desk.Run run = check("ads.csv", "--annotate", "checked.csv");

    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().contains(" --> ads.csv#2, ячейка B3, знак 13"), run.out());
    String copy = Files.readString(folder.resolve("checked.csv"));
    assertTrue(copy.startsWith("ID;Текст;medlint\n1;" + CALM + ";нарушений не найдено\n2;"), copy);
    assertTrue(copy.contains("B3: Ошибка, "), copy);
  }

  @ParameterizedTest
  @CsvSource({
    "calm.txt, out.txt, нужен DOCX",
    "draft.docx, out.odt, копия остаётся в том же формате",
    "draft.docx, draft.docx, не может стоять на месте",
    ". , out.docx, нужен ровно один входной файл",
    "- , out.docx, нужен ровно один входной файл"
  })
  void whatCannotBeDoneIsSaidBeforeTheCheck(String input, String copy, String words)
      throws IOException {
    Files.writeString(folder.resolve("calm.txt"), CALM);
    Files.write(folder.resolve("draft.docx"), docx(CALM));

    Desk.Run run = check(input, "--annotate", copy);

    assertEquals(2, run.code(), run.out());
    String said = words.equals("нужен DOCX") ? "это можно с DOCX" : words;
    assertTrue(run.err().contains(said), run.err());
    assertEquals("", run.out());
  }

  @Test
  void ofAFileThatCannotBeReadThereIsNoCopy() throws IOException {
    Files.writeString(folder.resolve("draft.docx"), "не архив");

    Desk.Run run = check("draft.docx", "--annotate", "checked.docx");

    assertEquals(3, run.code());
    assertTrue(run.err().contains("копия с замечаниями не записана"), run.err());
    assertFalse(Files.exists(folder.resolve("checked.docx")));
  }

  private Desk.Run check(String... arguments) {
    String[] all = new String[arguments.length + 6];
    all[0] = "check";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    String[] ad = {"--kind", "ad", "--object", "drug", "--fragment"};
    System.arraycopy(ad, 0, all, arguments.length + 1, ad.length);
    return desk.run(all);
  }

  private String part(String archive, String name) throws IOException {
    try (ZipFile zip = new ZipFile(folder.resolve(archive).toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] docx(String... paragraphs) throws IOException {
    StringBuilder body = new StringBuilder();
    for (String paragraph : paragraphs) {
      body.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      add(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd."
              + "openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
      add(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"r1\" Target=\"word/document.xml\" Type=\"http://schemas."
              + "openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/>"
              + "</Relationships>");
      add(
          zip,
          "word/document.xml",
          "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
              + "<w:body>"
              + body
              + "</w:body></w:document>");
    }
    return out.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
  }
}
