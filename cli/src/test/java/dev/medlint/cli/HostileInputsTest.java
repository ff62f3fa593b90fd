package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Inputs made to break a program: each is either checked or named as unread with its reason, in a
 * moment, and the sound file beside it is checked in any case.
 */
@Timeout(120)
class HostileInputsTest {

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  @TempDir Path folder;

  /** Checks a file together with a sound one. */
  private Desk.Run check(String file) throws IOException {
    Files.writeString(folder.resolve("sound.txt"), Desk.BREACH);
    Desk.Run run =
        new Desk(folder)
            .run("check", "--object", "drug", "--kind", "ad", "--lang", "en", file, "sound.txt");
    assertTrue(run.out().contains("sound.txt:1:"), run.out());
    assertFalse(run.out().contains("internal error"), run.out());
    assertEquals("", run.err());
    return run;
  }

  private void assertUnread(String file, String reason) throws IOException {
    Desk.Run run = check(file);
    String said = run.out().lines().filter(l -> l.startsWith("unread: ")).toList().toString();
    assertTrue(said.contains(reason), said);
  }

  private void assertRead(String file) throws IOException {
    Desk.Run run = check(file);
    assertFalse(run.out().contains("unread: "), run.out());
  }

  @ParameterizedTest
  @CsvSource({
    "a.html, <blockquote>",
    "a.html, <b><i>",
    "a.html, <table><tr><td>",
    "a.html, <script type='application/ld+json'>[",
    "a.html, <",
    "a.md, >",
    "a.md, '- '",
    "a.md, <",
    "a.md, '['",
    "a.txt, <",
    "a.txt, (",
    "a.txt, '«'",
    "a.txt, 'ıчİаſß'",
    "a.txt, '\u202e'"
  })
  void theSameOverAndOverIsRead(String name, String piece) throws Exception {
    int times = (piece.equals("<") ? 1_000_000 : 200_000) / piece.length();
    Files.writeString(folder.resolve(name), "Чай полезен. " + piece.repeat(times) + " Чай вкусен.");
    assertRead(name);
  }

  @Test
  void markupOfStructuresNestedTooDeepIsReadAsFarAsItCounts() throws Exception {
    String text = "Чай полезен.\n";
    Files.writeString(folder.resolve("a.md"), "---\n" + "[".repeat(100_000) + "\n---\n" + text);
    assertRead("a.md");
    String jsonLd = "{\"a\":".repeat(100_000);
    Files.writeString(
        folder.resolve("a.html"),
        "<p>" + text + "<script type='application/ld+json'>" + jsonLd + "</script>");
    assertRead("a.html");
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < 1_500; i++) {
      list.append("  ".repeat(i)).append("- чай\n");
    }
    Files.writeString(folder.resolve("b.md"), list);
    assertRead("b.md");
  }

  @Test
  void recordsNestedTooDeepAreUnreadAndThoseBesideThemAreRead() throws Exception {
    Files.writeString(
        folder.resolve("a.jsonl"),
        "{\"id\":\"1\",\"x\":" + "[".repeat(100_000) + "}\n{\"id\":\"2\",\"text\":\"Чай.\"}\n");
    assertUnread("a.jsonl", "a.jsonl:1: the line is not JSON");
    Files.writeString(
        folder.resolve("b.json"),
        "{\"name\":\"К\",\"type\":\"public_channel\",\"id\":5,\"messages\":[{\"text\":"
            + "[".repeat(100_000));
    assertUnread("b.json", "cut short or damaged");
    Files.writeString(
        folder.resolve("c.xml"),
        "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>" + "<a>".repeat(100_000));
    assertUnread("c.xml", "cut short or damaged");
    Files.writeString(
        folder.resolve("d.eml"), "Content-Type: message/rfc822\r\n\r\n".repeat(10_000) + "x");
    check("d.eml");
    Files.writeString(folder.resolve("e.rtf"), "{\\rtf1 " + "{".repeat(500_000));
    assertUnread("e.rtf", "e.rtf");
    Files.writeString(folder.resolve("f.fodt"), "<a>".repeat(100_000));
    assertUnread("f.fodt", "f.fodt");
  }

  @Test
  void entitiesAndAnchorsAreNotBlownUp() throws Exception {
    String laughs =
        "<!DOCTYPE r [<!ENTITY a \"ха\"><!ENTITY b \"&a;&a;&a;\">]><rss"
            + " xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>&b;</channel></rss>";
    Files.writeString(folder.resolve("a.xml"), laughs);
    assertUnread("a.xml", "DOCTYPE");
    Files.writeString(folder.resolve("a.md"), "---\n" + anchors() + "---\nЧай полезен.\n");
    assertRead("a.md");
  }

  @Test
  void aConfigurationOfAnchorsOrBracketsIsRefusedAtOnce() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "Чай.");
    for (String yaml : new String[] {anchors(), "[".repeat(100_000), "a: ".repeat(100_000)}) {
      Files.writeString(folder.resolve("medlint.yaml"), yaml);
      Desk.Run run = new Desk(folder).run("check", "a.txt");
      assertEquals(2, run.code(), run.err());
      assertTrue(run.err().contains("medlint.yaml"), run.err());
      assertFalse(run.err().contains("внутренняя ошибка"), run.err());
    }
  }

  private static String anchors() {
    StringBuilder yaml = new StringBuilder("a: &a [x, x]\n");
    for (char c = 'b'; c <= 'z'; c++) {
      yaml.append(c).append(": &").append(c).append(" [");
      yaml.append(("*" + (char) (c - 1) + ",").repeat(9)).append("]\n");
    }
    return yaml.toString();
  }

  @Test
  void archivesThatBurstOrClimbAreUnreadAndTouchNothing() throws Exception {
    byte[] bomb = zip("word/document.xml", new byte[80_000_000]);
    Files.write(folder.resolve("bomb.docx"), bomb);
    assertUnread("bomb.docx", "unpacks to more than 67108864 bytes");
    Files.write(folder.resolve("nested.docx"), zip("word/document.xml", bomb));
    assertUnread("nested.docx", "nested.docx");
    Files.write(folder.resolve("book.xlsx"), zip("xl/workbook.xml", new byte[80_000_000]));
    assertUnread("book.xlsx", "book.xlsx");
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Files.write(
        inside.resolve("climb.docx"), zip("../../evil.txt", "x".getBytes(StandardCharsets.UTF_8)));
    assertUnread("inside/climb.docx", "climb.docx");
    assertFalse(Files.exists(folder.resolve("evil.txt")));
    assertFalse(Files.exists(folder.resolveSibling("evil.txt")));
  }

  @Test
  void aPartThatLeadsOutOfTheArchiveIsNotFollowed() throws Exception {
    Files.writeString(folder.resolve("secret.xml"), "<w:styles xmlns:w=\"" + WORD + "\"/>");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(
          zip,
          "word/document.xml",
          "<w:document xmlns:w=\""
              + WORD
              + "\"><w:body><w:p><w:r><w:t>"
              + "Чай полезен.</w:t></w:r></w:p></w:body></w:document>");
      put(
          zip,
          "word/_rels/document.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
              + "relationships/styles\" Target=\"../../../secret.xml\"/></Relationships>");
    }
    Files.write(folder.resolve("a.docx"), bytes.toByteArray());
    check("a.docx");
  }

  @Test
  void aFileOfAGigabyteIsUnreadWithItsReason() throws Exception {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("a.txt").toFile(), "rw")) {
      file.setLength(1L << 30);
    }
    assertUnread("a.txt", "is over the limit");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "EFBBBF, 0",
    "FFFE, 0",
    "D0A7D0B0D0B920EDA08020D187D0B0D0B92E, 1",
    "D0A7D0B0D0B900D187D0B0D0B9, 1",
    "FFFE00D8, 1",
    "0000000000000000, 1"
  })
  void bytesThatAreNoTextAreUnreadAndEmptyOnesAreSaidToBeEmpty(String hex, int unread)
      throws Exception {
    Files.write(folder.resolve("a.txt"), HexFormat.of().parseHex(hex));
    Desk.Run run = check("a.txt");
    assertEquals(unread == 1, run.out().contains("unread: a.txt"), run.out());
    assertEquals(unread == 0, run.out().contains("a.txt: the text is empty"), run.out());
  }

  @Test
  void veryLongWordsAndVeryManyLinesAreRead() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "Чай " + "а".repeat(1_000_000) + " полезен.");
    assertRead("a.txt");
    Files.writeString(folder.resolve("b.txt"), "\n".repeat(1_000_000) + "Чай полезен.");
    assertRead("b.txt");
    Files.writeString(folder.resolve("c.html"), "<p>" + "а-".repeat(500_000));
    assertRead("c.html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\nb.txt", "a\u001b[31mb.txt", "a\tb.txt", "Чай №1.txt", "a\"b'.txt", "-a.txt"})
  void anyNameOfAFileIsShownAndHarmsNoOutput(String name) throws Exception {
    Path file;
    try {
      file = Files.writeString(folder.resolve(name), Desk.BREACH);
    } catch (IOException | InvalidPathException e) {
      assumeTrue(false, "no such names here");
      return;
    }
    Desk.Run text = new Desk(folder).run("check", "--object", "drug", "--kind", "ad", ".");
    assertEquals(1, text.code(), text.err());
    assertFalse(text.out().contains("\u001b"), text.out());
    assertFalse(text.out().contains("a\nb"), text.out());
    Desk.Run json =
        new Desk(folder).run("check", "--object", "drug", "--kind", "ad", "--format", "json", ".");
    JsonNode path = new ObjectMapper().readTree(json.out()).at("/files/0/path");
    assertEquals(file.getFileName().toString(), path.asText());
  }

  @Test
  void linksThatLeadNowhereOrRoundAreSaidToLeadNowhere() throws Exception {
    Files.createSymbolicLink(folder.resolve("round.txt"), Path.of("round.txt"));
    Files.createSymbolicLink(folder.resolve("nowhere.txt"), Path.of("gone.txt"));
    Files.createSymbolicLink(folder.resolve("up"), Path.of("."));
    Files.writeString(folder.resolve("sound.txt"), Desk.BREACH);
    for (String link : new String[] {"round.txt", "nowhere.txt"}) {
      Desk.Run run = new Desk(folder).run("check", link, "sound.txt");
      assertEquals(3, run.code());
      assertTrue((run.out() + run.err()).contains(link), run.err());
    }
    Desk.Run all = new Desk(folder).run("check", "--object", "drug", "--kind", "ad", ".");
    assertEquals(1, all.code(), all.err());
    assertTrue(all.out().contains(" --> sound.txt:1:"), all.out());
  }

  @Test
  void devicesAreReadNoFurtherThanTheLimit() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/zero")));
    assertUnread("/dev/zero", "over the limit");
    Desk.Run run = check("/dev/null");
    assertTrue(run.out().contains("the text is empty"), run.out());
    Files.writeString(folder.resolve("sound.txt"), Desk.BREACH);
    for (String option : new String[] {"--config", "--decisions", "--baseline", "--drug-list"}) {
      Desk.Run refused = new Desk(folder).run("check", option, "/dev/zero", "sound.txt");
      assertEquals(2, refused.code(), option + refused.err() + refused.out());
      assertFalse(refused.err().contains("памяти"), option + refused.err());
    }
  }

  @Test
  void aPipeThatNobodyWritesIntoHoldsNothingUp() throws Exception {
    Files.writeString(folder.resolve("sound.txt"), Desk.BREACH);
    for (String name : new String[] {"a.txt", "a.jsonl", "a.json", "a.csv", "a.xml", "a.docx"}) {
      Path pipe = folder.resolve(name);
      assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
      Desk.Run run =
          new Desk(folder)
              .run("check", "--lang", "en", "--timeout-per-file", "300ms", name, "sound.txt");
      assertTrue(run.out().contains("unread: " + name), name + run.out() + run.err());
      assertTrue(run.out().contains("sound.txt:1:"), run.out());
    }
  }

  @Test
  void aDiskThatIsFullIsSaidToBeSo() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    Files.writeString(folder.resolve("sound.txt"), Desk.BREACH);
    for (String format : new String[] {"html", "json", "xlsx", "csv", "sarif"}) {
      Desk.Run run = new Desk(folder).run("check", "sound.txt", "--output", format + "=/dev/full");
      assertEquals(2, run.code());
      assertTrue(run.err().contains("отчёт не записан: "), run.err());
    }
  }

  @Test
  void whoeverReadsTheOutputMayStopReading() throws Exception {
    Files.writeString(folder.resolve("sound.txt"), Desk.BREACH.repeat(5_000));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            new ClosedAfter(100),
            err,
            Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC),
            Map.of("LANG", "ru_RU.UTF-8"),
            folder,
            false);
    assertEquals(2, Main.execute(new String[] {"check", "sound.txt"}, surroundings));
    assertEquals("ошибка: отчёт не записан: Broken pipe\n", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aMistakeOfTheProgramNeverLooksLikeFindings() throws Exception {
    Files.writeString(folder.resolve("sound.txt"), "Чай.");
    for (Throwable mistake :
        new Throwable[] {
          new IllegalStateException("boom"), new StackOverflowError(), new OutOfMemoryError("x")
        }) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      OutputStream out =
          new OutputStream() {
            @Override
            public void write(int b) {
              throw HostileInputsTest.<RuntimeException>as(mistake);
            }
          };
      Surroundings surroundings =
          new Surroundings(
              new ByteArrayInputStream(new byte[0]),
              out,
              err,
              Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC),
              Map.of("LANG", "ru_RU.UTF-8"),
              folder,
              false);
      assertEquals(3, Main.execute(new String[] {"check", "sound.txt"}, surroundings));
      String said = err.toString(StandardCharsets.UTF_8);
      boolean memory = mistake instanceof OutOfMemoryError;
      assertTrue(said.contains(memory ? "не хватило памяти" : "внутренняя ошибка medlint"), said);
    }
  }

  @SuppressWarnings("unchecked")
  private static <X extends Throwable> X as(Throwable mistake) throws X {
    throw (X) mistake;
  }

  @Test
  void aFolderThatMayNotBeReadIsUnread() throws Exception {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    assumeTrue(Files.getFileStore(closed).supportsFileAttributeView("posix"));
    Files.setPosixFilePermissions(closed, Set.of());
    try (Stream<Path> inside = Files.list(closed)) {
      assumeTrue(inside.count() < 0, "this user may read everything");
    } catch (IOException e) {
      assertUnread("closed", "closed");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
  }

  /** A pipe whose reader goes away. */
  private static final class ClosedAfter extends OutputStream {

    private int left;

    private ClosedAfter(int left) {
      this.left = left;
    }

    @Override
    public void write(int b) throws IOException {
      if (left-- <= 0) {
        throw new IOException("Broken pipe");
      }
    }
  }
}
