package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cure stories told for methods are banned since 2014 only. */
class LawDayTest {

  private static final String[] AD = {"--kind", "ad", "--object", "method", "--fragment"};

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void lay() throws IOException {
    desk = new Desk(folder);
    write("undated.md", Desk.BREACH);
    write("old.md", "---\ndate: 2013-05-01\n---\n" + Desk.BREACH);
    write(
        "old.html",
        "<html><head><script type=\"application/ld+json\">{\"@type\":\"Article\","
            + "\"datePublished\":\"2013-06-02\"}</script></head><body><p>"
            + Desk.BREACH
            + "</p></body></html>");
    write(
        "stated.html",
        "<meta name=\"medlint:date\" content=\"2013-07-03\"><p>Опубликовано: 01.02.2020</p><p>"
            + Desk.BREACH
            + "</p>");
    write("own.md", "---\ndate: 2020-02-01\nmedlint: {date: 2013-08-04}\n---\n" + Desk.BREACH);
  }

  @Test
  void oldPageOnlineTodayAnswersToTheLawOfToday() {
    for (String file : new String[] {"old.md", "old.html", "stated.html", "own.md"}) {
      Desk.Run run = check(file);
      assertEquals(1, run.code(), file);
      assertTrue(run.out().contains("Применён закон на 2026-11-22 (сегодня).\n"), run.out());
    }
  }

  @Test
  void dayOfTheDocumentIsAppliedOnRequestAndToldForEachText() {
    Desk.Run run =
        check("--as-of", "document", "old.md", "old.html", "stated.html", "own.md", "undated.md");
    assertEquals(1, run.code(), run.err());
    assertTrue(
        run.out()
            .contains(
                """
                Применён закон на день:
                  old.md: 2013-05-01 (дата в документе: datePublished)
                  old.html: 2013-06-02 (дата в документе: datePublished)
                  stated.html: 2013-07-03 (дата в документе: medlint:date)
                  own.md: 2013-08-04 (дата в документе: medlint:date)
                  undated.md: 2026-11-22 (в документе нет даты, взят сегодняшний день)

                Проверено: 5 файлов. Найдено: 1 ошибка.
                """),
        run.out());
    assertEquals(0, check("--as-of", "document", "old.md", "old.html").code());
  }

  @Test
  void recordOfABatchIsJudgedByItsDateOnRequest() {
    String record =
        "{\"id\":\"a\",\"text\":\""
            + Desk.BREACH
            + "\",\"kind\":\"ad\",\"object\":\"method\","
            + "\"complete\":false,\"date\":\"2013-01-01\"}\n";
    String[] jsonl = {"check", "--input-format", "jsonl", "--format", "jsonl", "-"};
    Desk.Run today = desk.input(record).run(jsonl);
    assertEquals(1, today.code());
    assertTrue(
        today
            .out()
            .contains("\"asOf\":{\"day\":\"2026-11-22\",\"basis\":\"today\",\"source\":\"\"}"),
        today.out());
    Desk.Run then =
        desk.input(record)
            .run("check", "--input-format", "jsonl", "--format", "jsonl", "-", "--as-of=document");
    assertEquals(0, then.code());
    assertTrue(
        then.out()
            .contains(
                "\"asOf\":{\"day\":\"2013-01-01\",\"basis\":\"document\",\"source\":\"date\"}"),
        then.out());
  }

  @Test
  void dayOfTheConfigurationHoldsUnlessTheOptionNamesAnother() throws IOException {
    write("medlint.yaml", "asOf: 2013-12-31\n");
    Desk.Run run = check("undated.md");
    assertEquals(0, run.code());
    assertTrue(run.out().contains("Применён закон на 2013-12-31 (medlint.yaml).\n"), run.out());
    Desk.Run other = check("undated.md", "--as-of", "2014-01-01");
    assertEquals(1, other.code());
    assertTrue(other.out().contains("Применён закон на 2014-01-01 (--as-of).\n"), other.out());
  }

  @Test
  void eachFolderHasTheDayOfItsOwnConfiguration() throws IOException {
    Files.createDirectory(folder.resolve("archive"));
    write("archive/a.md", Desk.BREACH);
    write("archive/medlint.yaml", "asOf: 2013-12-31\n");
    Desk.Run run = check("archive", "undated.md");
    assertEquals(1, run.code());
    assertTrue(
        run.out()
            .contains(
                "  archive/a.md: 2013-12-31 (medlint.yaml)\n  undated.md: 2026-11-22 (сегодня)\n"),
        run.out());
  }

  @Test
  void dayBeforeTheLawIsWrongUsage() throws IOException {
    Desk.Run run = check("undated.md", "--as-of", "1899-01-01", "--lang", "en");
    assertEquals(2, run.code());
    assertEquals("", run.out());
    assertTrue(
        run.err()
            .matches(
                "error: --as-of: on 1899-01-01 there was no such law yet: its first edition is in"
                    + " force from \\d{4}-\\d\\d-\\d\\d; give that day or a later one\n"),
        run.err());
    write("medlint.yaml", "version: 1\nasOf: 1899-01-01\n");
    Desk.Run configured = check("undated.md");
    assertEquals(2, configured.code());
    assertTrue(configured.err().contains("medlint.yaml:2:7: на 1899-01-01"), configured.err());
  }

  @Test
  void documentFromBeforeTheLawIsUnreadAndNotCalm() throws IOException {
    write("ancient.md", "---\nmedlint: {date: 1899-01-01}\n---\n" + Desk.BREACH);
    Desk.Run run = check("ancient.md", "--as-of", "document");
    assertEquals(3, run.code());
    assertTrue(
        run.out().contains("ancient.md: день документа (medlint:date): на 1899-01-01"), run.out());
  }

  @Test
  void dateThatCannotBeUnderstoodMakesTheTextUnread() throws IOException {
    write("soon.html", "<meta name=\"medlint:date\" content=\"скоро\"><p>" + Desk.BREACH);
    Desk.Run run = check("soon.html", "--as-of", "document");
    assertEquals(3, run.code());
    assertTrue(run.out().contains("medlint:date: «скоро» не дата"), run.out());
  }

  private Desk.Run check(String... more) {
    String[] args = new String[1 + AD.length + more.length];
    args[0] = "check";
    System.arraycopy(AD, 0, args, 1, AD.length);
    System.arraycopy(more, 0, args, 1 + AD.length, more.length);
    return desk.run(args);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
