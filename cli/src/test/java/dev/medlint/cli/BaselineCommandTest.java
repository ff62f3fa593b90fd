package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineCommandTest {

  private static final String GUARANTEE = "Препарат действует без побочных эффектов.";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void lay() throws IOException {
    desk = new Desk(folder);
    write("medlint.yaml", "version: 1\nfacts: {kind: ad, object: drug, complete: false}\n");
    write("a.html", "<p>" + Desk.BREACH + " " + GUARANTEE + "</p>\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private String baseline() throws IOException {
    return Files.readString(folder.resolve("medlint-baseline.json"), StandardCharsets.UTF_8);
  }

  private Desk.Run run(String... args) {
    return desk.run(args);
  }

  private static String summary(Desk.Run run) {
    return run.out().lines().filter(l -> l.startsWith("Проверено")).findFirst().orElse("");
  }

  @Test
  void whatWasThereFailsNoMoreAndWhatIsNewDoes() throws IOException {
    assertEquals(1, run("check", ".").code());
    assertEquals("Базовый список 2: medlint-baseline.json\n", run("baseline", "create", ".").out());
    Desk.Run known = run("check", ".");
    assertEquals(0, known.code());
    assertEquals("Проверено: 1 файл. Базовый список 2.", summary(known));
    assertTrue(known.out().contains("\nДругих нарушений не найдено. Это не значит"), known.out());
    write("b.html", "<p>" + Desk.BREACH + "</p>\n");
    Desk.Run more = run("check", ".");
    assertEquals(1, more.code());
    assertEquals("Проверено: 2 файла. Найдено: 1 ошибка. Базовый список 2.", summary(more));
  }

  @Test
  void fewerFindingsNeverBreakUnlessThatIsAskedFor() throws IOException {
    run("baseline", "create", ".");
    write("a.html", "<h1>Начало</h1>\n<p>" + GUARANTEE.replace(" без", "\n  без") + "</p>\n");
    Desk.Run less = run("check", ".");
    assertEquals(0, less.code());
    assertEquals("Проверено: 1 файл. Базовый список 1 (−1 с прошлого раза).", summary(less));
    Desk.Run strict = run("check", "--strict-baseline", ".");
    assertEquals(1, strict.code());
    assertTrue(summary(strict).endsWith("уберите лишнее командой medlint baseline prune."));
    assertEquals(1, run("check", "--strict-baseline", "--format", "jsonl", "a.html").code());
    assertEquals(
        "Базовый список 1 (−1): medlint-baseline.json\n", run("baseline", "prune", ".").out());
    assertEquals(0, run("check", "--strict-baseline", ".").code());
  }

  @Test
  void pruneOnlyShrinksAndUpdateDoesBoth() throws IOException {
    run("baseline", "create", ".");
    String created = baseline();
    write("b.html", "<p>" + Desk.BREACH + "</p>\n");
    run("baseline", "prune", ".");
    assertEquals(created, baseline());
    assertEquals(
        "Базовый список 3 (+1): medlint-baseline.json\n", run("baseline", "update", ".").out());
    Files.delete(folder.resolve("a.html"));
    assertEquals(
        "Базовый список 1 (−2): medlint-baseline.json\n", run("baseline", "prune", "b.html").out());
    assertEquals(2, run("baseline", "create", ".").code());
  }

  @Test
  void filesThatWereNotLookedAtKeepTheirEntries() throws IOException {
    write("b.html", "<p>" + Desk.BREACH + "</p>\n");
    run("baseline", "create", ".");
    String created = baseline();
    run("baseline", "prune", "b.html");
    run("baseline", "update", "b.html");
    assertEquals(created, baseline());
    assertEquals(0, run("check", "--strict-baseline", "b.html").code());
    assertEquals(0, run("check", "--strict-baseline", "--rule", "cure-story", ".").code());
  }

  @Test
  void theFileHasNoLineNumbersAndTheSameFindingsGiveTheSameBytes() throws IOException {
    run("baseline", "create", ".");
    String created = baseline();
    assertTrue(
        created.matches(
            "\\{\"schema\":\"medlint-baseline/1\",\n\"entries\":\\[\n"
                + "(\\{\"file\":\"a.html\",\"fingerprint\":\"[0-9a-f]{16}\",\"rule\":\"[a-z-]+\","
                + "\"provision\":\"[^\"]+\",\"severity\":\"error\"\\},?\n){2}\\]\\}\n"),
        created);
    write("a.html", "\n\n\n<p>" + Desk.BREACH + "</p>\n<p>" + GUARANTEE + "</p>\n");
    assertEquals(0, run("check", ".").code());
    run("baseline", "update", ".");
    assertEquals(created, baseline());
  }

  @Test
  void aBrokenBaselineStopsTheCheckWithItsLine() throws IOException {
    write("medlint-baseline.json", "{\"schema\":\"medlint-baseline/1\",\n=======\n");
    Desk.Run run = run("check", ".");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("medlint-baseline.json:2: это не JSON"), run.err());
    assertEquals(2, run("check", "--baseline", "no.json", "a.html").code());
  }

  @Test
  void anotherFileMayBeNamed() {
    run("baseline", "create", "--baseline", "old.json", ".");
    assertEquals(1, run("check", ".").code());
    assertEquals(0, run("check", "--baseline", "old.json", ".").code());
    Desk.Run json = run("check", "--baseline", "old.json", "--format", "json", ".");
    assertTrue(json.out().contains("\"baseline\": 2,"), json.out());
    assertTrue(json.out().contains("\"disposition\": \"baseline\""), json.out());
  }
}
