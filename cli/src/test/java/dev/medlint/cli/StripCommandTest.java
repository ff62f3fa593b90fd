package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StripCommandTest {

  private static final String PAGE =
      "<p>Клиника работает каждый день.</p>\r\n"
          + "  <!-- medlint-disable-next cure-story: цитата -->\r\n"
          + "<p>"
          + Desk.BREACH
          + " <!-- medlint-disable effect-guarantee: зря -->Конец.</p>\r\n"
          + "<!-- наш комментарий -->\r\n"
          + "<!-- medlint-enable effect-guarantee -->";
  private static final String STRIPPED =
      "<p>Клиника работает каждый день.</p>\r\n"
          + "<p>"
          + Desk.BREACH
          + " Конец.</p>\r\n"
          + "<!-- наш комментарий -->\r\n";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void lay() throws IOException {
    desk = new Desk(folder);
    write("medlint.yaml", "version: 1\nfacts: {kind: ad, object: drug, complete: false}\n");
    write("a.html", PAGE);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
  }

  @Test
  void medlintsCommentsGoAndAllElseStays() throws IOException {
    Desk.Run run = desk.run("strip", ".");
    assertEquals(0, run.code());
    assertTrue(run.out().endsWith("Убрано комментариев medlint: 3, файлов: 1\n"), run.out());
    assertEquals(STRIPPED, read("a.html"));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
    assertEquals("Убрано комментариев medlint: 0, файлов: 0\n", desk.run("strip", "a.html").out());
  }

  @Test
  void askedOnlyItNamesThemAndChangesNothing() throws IOException {
    Desk.Run run = desk.run("strip", "--check", "a.html");
    assertEquals(1, run.code());
    assertEquals(
        """
        - a.html:2: <!-- medlint-disable-next cure-story: цитата -->
        - a.html:3: <!-- medlint-disable effect-guarantee: зря -->
        - a.html:5: <!-- medlint-enable effect-guarantee -->
        Нашлось комментариев medlint: 3, файлов: 1
        """,
        run.out());
    assertEquals(PAGE, read("a.html"));
    desk.run("strip", "a.html");
    assertEquals(0, desk.run("strip", "--check", "a.html").code());
  }

  @Test
  void unusedOnesGoInPairsAndUsedOnesStay() throws IOException {
    Desk.Run run = desk.run("strip", "--unused", "a.html");
    assertEquals(0, run.code());
    assertTrue(run.out().endsWith("Убрано комментариев medlint: 2, файлов: 1\n"), run.out());
    assertTrue(read("a.html").contains("medlint-disable-next cure-story"));
    assertEquals(0, desk.run("strip", "--unused", "--check", "a.html").code());
  }

  @Test
  void encodingAndByteOrderMarkStay() throws IOException {
    Charset cyrillic = Charset.forName("windows-1251");
    String head = "<meta charset=\"windows-1251\">\n";
    Files.write(folder.resolve("w.html"), (head + PAGE).getBytes(cyrillic));
    write("u.html", "\ufeff" + PAGE);
    assertEquals(0, desk.run("strip", "w.html", "u.html").code());
    assertArrayEquals(
        (head + STRIPPED).getBytes(cyrillic), Files.readAllBytes(folder.resolve("w.html")));
    assertEquals("\ufeff" + STRIPPED, read("u.html"));
  }

  @Test
  void whatCannotBeReadIsToldAndMakesTheRunIncomplete() throws IOException {
    Files.write(folder.resolve("x.html"), new byte[] {0, 1, 2, 3, 0, 0, 7, 8, 0, 0, 0, 0});
    Desk.Run run = desk.run("strip", "x.html", "a.html");
    assertEquals(3, run.code());
    assertTrue(run.err().contains("не прочитано: x.html"), run.err());
    assertEquals(STRIPPED, read("a.html"));
    assertEquals(2, desk.run("strip").code());
  }

  @Test
  void settingsAtTheHeadOfAMarkdownFileSuppressInAllOfIt() throws IOException {
    write(
        "c.md",
        """
        ---
        title: Отзыв
        medlint:
          disable:
            - {rule: cure-story, reason: "цитата, из закона", until: 2027-01-01, by: Иванова}
            - effect-guarantee: так надо, until 2020-01-01
        ---
        """
            + "Начало.\n\n"
            + Desk.BREACH
            + "\n");
    Desk.Run run = desk.run("check", "--show-suppressed", "c.md");
    assertTrue(run.out().contains("= снято: цитата, из закона, Иванова, до 2027-01-01"), run.out());
    assertTrue(run.out().contains("предупреждение[suppression-expired]"), run.out());
    assertTrue(run.out().contains("--> c.md:6:7"), run.out());
  }
}
