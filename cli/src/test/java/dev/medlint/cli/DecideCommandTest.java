package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecideCommandTest {

  private static final String CONFIGURATION =
      "version: 1\nfacts: {kind: ad, object: drug, complete: false}\n";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void lay() throws IOException {
    desk = new Desk(folder);
    write("medlint.yaml", CONFIGURATION);
    write("blog/a.html", "<p>" + Desk.BREACH + "</p>\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
  }

  private Desk.Run add(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("decide", "add", "blog/a.html:1", "--verdict", "not-a-violation", "--basis"));
    args.addAll(List.of("цитата из закона", "--by", "Иванова А. П."));
    args.addAll(List.of(more));
    return desk.run(args.toArray(String[]::new));
  }

  private int check() {
    return desk.run("check", ".").code();
  }

  private String summary(String... options) {
    List<String> args = new ArrayList<>(List.of("check", "."));
    args.addAll(List.of(options));
    return desk.run(args.toArray(String[]::new))
        .out()
        .lines()
        .filter(l -> l.startsWith("Проверено"))
        .findFirst()
        .orElse("");
  }

  @Test
  void aDecidedFindingPassesUntilItsSentenceIsEdited() throws IOException {
    assertEquals(1, check());
    Desk.Run added = add();
    assertEquals("", added.err());
    assertEquals(0, added.code());
    assertEquals(0, check());
    assertEquals("Проверено: 1 файл. Решено: 1 находка.", summary());

    write(
        "blog/a.html", "<h1>Новости</h1>\n<p>\n" + Desk.BREACH.replace(" за ", "\n  за ") + "</p>");
    assertEquals(0, check());

    write("blog/a.html", "<p>" + Desk.BREACH.replace("неделю", "день") + "</p>\n");
    Desk.Run edited = desk.run("check", ".");
    assertEquals(1, edited.code());
    assertTrue(
        edited.out().contains("= решение не действует: предложение изменилось; не нарушение,"),
        edited.out());
  }

  @Test
  void theLineIsWrittenAsTheFormatHasIt() throws IOException {
    add("--until", "2027-01-01", "--link", "https://example.org/x");
    String line = read("medlint-decisions.jsonl");
    assertTrue(
        line.matches(
            "\\{\"schema\":\"medlint-decision/1\",\"id\":\"[0-9a-f]{12}\",\"rule\":\"cure-story\","
                + "\"provision\":\"38-fz:24:1:2\",\"edition\":\"\\d{4}-\\d\\d-\\d\\d\","
                + "\"sentence\":\"[0-9a-f]{32}\",\"quote\":\"[^\"]+\",\"scope\":\"blog/a.html\","
                + "\"verdict\":\"not-a-violation\",\"basis\":\"цитата из закона\","
                + "\"link\":\"https://example.org/x\",\"by\":\"Иванова А. П.\","
                + "\"on\":\"2026-11-22\",\"until\":\"2027-01-01\"\\}\n"),
        line);
    Desk.Run json = desk.run("check", "--format", "json", ".");
    assertTrue(json.out().contains("\"disposition\": \"decided\""), json.out());
    assertTrue(json.out().contains("\"decided\": 1,"), json.out());
  }

  @Test
  void anExpiredDecisionComesBackAndSaysSo() throws IOException {
    add();
    String line = read("medlint-decisions.jsonl");
    write(
        "medlint-decisions.jsonl",
        line.replace("\"on\":\"2026-11-22\"", "\"on\":\"2026-01-01\",\"until\":\"2026-11-21\""));
    Desk.Run run = desk.run("check", ".");
    assertEquals(1, run.code());
    assertTrue(run.out().contains("срок решения вышел"), run.out());
  }

  @Test
  void brokenLinesAreToldAndTheOthersHold() throws IOException {
    add();
    write("medlint-decisions.jsonl", "{\"schema\":\n" + read("medlint-decisions.jsonl"));
    Desk.Run run = desk.run("check", ".");
    assertEquals(0, run.code());
    assertEquals(
        "ошибка: medlint-decisions.jsonl:1: это не JSON (байт 11); в строке нужен один объект\n",
        run.err());
    add("--until", "2027-01-01");
    assertTrue(read("medlint-decisions.jsonl").endsWith("\n{\"schema\":\n"));
  }

  @Test
  void fourEyesNeedAnotherPerson() throws IOException {
    write("medlint.yaml", CONFIGURATION + "decisions: {fourEyes: error}\n");
    add();
    assertEquals(1, check());
    String id = read("medlint-decisions.jsonl").replaceAll("(?s).*\"id\":\"([0-9a-f]+)\".*", "$1");
    Desk.Run self = desk.run("decide", "add", id, "--approved-by", "иванова А. П.");
    assertEquals(2, self.code());
    assertTrue(self.err().contains("другой человек"), self.err());
    Desk.Run other = desk.run("decide", "add", id, "--approved-by", "Петров");
    assertEquals("Согласие записано: " + id + ", Петров\n", other.out());
    assertEquals(0, check());
    assertEquals(2, desk.run("decide", "add", "0123456789ab", "--approved-by", "П").code());
  }

  @Test
  void aPatternServesOtherFilesWithTheSameSentence() throws IOException {
    write("blog/b.html", "<p>" + Desk.BREACH + "</p>\n");
    write("c.html", "<p>" + Desk.BREACH + "</p>\n");
    add("--scope", "blog/**");
    assertEquals("Проверено: 3 файла. Найдено: 1 ошибка. Решено: 2 находки.", summary());
    Desk.Run wrong = add("--scope", "shop/**");
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("не охватывает blog/a.html"), wrong.err());
  }

  @Test
  void aFingerprintNamesAFindingOfTextsAndOfSavedResults() throws IOException {
    Desk.Run json = desk.run("check", "--format", "json", ".");
    String print = json.out().replaceAll("(?s).*\"fingerprint\": \"([0-9a-f]+)\".*", "$1");
    write("saved.json", json.out());
    for (String where : List.of(".", "saved.json")) {
      Files.deleteIfExists(folder.resolve("medlint-decisions.jsonl"));
      Desk.Run run =
          desk.run(
              "decide",
              "add",
              print,
              where,
              "--verdict",
              "допустимый риск",
              "--basis",
              "так",
              "--by",
              "Я");
      assertEquals(0, run.code(), run.err());
      assertTrue(read("medlint-decisions.jsonl").contains("\"scope\":\"blog/a.html\""));
      assertEquals(0, check());
    }
  }

  @Test
  void whatIsMissingOrWrongIsToldAndNothingIsWritten() {
    assertTrue(
        desk.run("decide", "add", "blog/a.html:1", "--by", "Я").err().contains("нет --verdict"));
    assertTrue(
        desk.run("decide", "add", "blog/a.html:1", "--verdict", "2", "--by", "Я")
            .err()
            .contains("нет --basis"));
    assertTrue(add("--until", "2026-11-21").err().contains("уже прошло"));
    assertTrue(add("--until", "завтра").err().contains("ГГГГ-ММ-ДД"));
    assertTrue(
        desk.run("decide", "add", "blog/a.html:9", "--verdict", "1", "--by", "Я")
            .err()
            .contains("здесь нет находки"));
    assertTrue(
        desk.run("decide", "add", "blog/a.html:1", "--verdict", "maybe", "--by", "Я")
            .err()
            .contains("not-a-violation (не нарушение)"));
    assertTrue(desk.run("decide", "add").err().contains("decide add: назовите находку"));
    assertFalse(Files.exists(folder.resolve("medlint-decisions.jsonl")));
  }

  @Test
  void importTakesOverWhatIsSoundAndNamesTheRest() throws IOException {
    add();
    String exported = read("medlint-decisions.jsonl");
    Files.delete(folder.resolve("medlint-decisions.jsonl"));
    write("from-report.jsonl", exported + "не решение\n");
    Desk.Run first = desk.run("decide", "import", "from-report.jsonl");
    assertEquals(3, first.code());
    assertEquals("Новых решений: 1, изменено: 0, уже были: 0, не взято: 1\n", first.out());
    assertEquals(
        "ошибка: from-report.jsonl:2: это не JSON (байт 2); в строке нужен один объект (не взято)\n",
        first.err());
    assertEquals(exported, read("medlint-decisions.jsonl"));
    assertEquals(0, check());

    write("from-report.jsonl", exported.replace("цитата из закона", "цитата из статьи 24"));
    Desk.Run second = desk.run("decide", "import", "from-report.jsonl");
    assertEquals("Новых решений: 0, изменено: 1, уже были: 0, не взято: 0\n", second.out());
    assertEquals(0, second.code());
    assertTrue(read("medlint-decisions.jsonl").contains("статьи 24"));
    assertEquals(2, desk.run("decide", "import", "medlint-decisions.jsonl").code());
  }

  @Test
  void importLetsAPersonChangeAVerdictOnTheSameDay() throws IOException {
    add();
    String line = read("medlint-decisions.jsonl");
    write("later.jsonl", line.replace("\"not-a-violation\"", "\"confirmed\""));
    Desk.Run run = desk.run("decide", "import", "later.jsonl");
    assertEquals("Новых решений: 0, изменено: 1, уже были: 0, не взято: 0\n", run.out());
    assertEquals(1, read("medlint-decisions.jsonl").lines().count());
    assertEquals(1, check());
  }

  @Test
  void pruneRemovesWhatRanOutAndWhatIsBoundToNothing() throws IOException {
    add();
    String line = read("medlint-decisions.jsonl");
    String expired =
        line.replace("\"on\":\"2026-11-22\"", "\"on\":\"2026-01-01\",\"until\":\"2026-02-01\"");
    String elsewhere = line.replace("blog/a.html", "c.html");
    write("c.html", "<p>Спокойный текст.</p>\n");
    write("medlint-decisions.jsonl", line + expired + elsewhere);
    Desk.Run dry = desk.run("decide", "prune", "--check", ".");
    assertEquals(1, dry.code());
    assertTrue(
        dry.out()
            .endsWith("Можно убрать: с вышедшим сроком 1, ни к чему не относится 1; осталось 1\n"),
        dry.out());
    Desk.Run alone = desk.run("decide", "prune");
    assertTrue(alone.out().endsWith("осталось 2\n"), alone.out());
    desk.run("decide", "prune", ".");
    assertEquals(line, read("medlint-decisions.jsonl"));
  }

  @Test
  void listShowsTheWorstFirst() throws IOException {
    add();
    String line = read("medlint-decisions.jsonl");
    write(
        "medlint-decisions.jsonl",
        Stream.of(
                line,
                line.replace("blog/a.html", "b.html")
                    .replace(
                        "\"on\":\"2026-11-22\"", "\"on\":\"2026-01-01\",\"until\":\"2026-11-20\""),
                line.replace("blog/a.html", "c.html")
                    .replace(
                        "\"on\":\"2026-11-22\"", "\"on\":\"2026-11-22\",\"until\":\"2026-12-22\""),
                line.replace("blog/a.html", "d.html").replace("cure-story", "no-such-rule"),
                line.replace("blog/a.html", "e.html")
                    .replaceAll("edition\":\"[^\"]+", "edition\":\"1999-01-01"))
            .reduce("", String::concat));
    Desk.Run list = desk.run("decide", "list", "--format", "csv");
    assertEquals(
        List.of(
            "state,d.html",
            "no-rule,d.html",
            "expired,b.html",
            "edition,e.html",
            "holds,c.html",
            "holds,blog/a.html"),
        list.out()
            .lines()
            .map(l -> l.split(",", -1))
            .map(c -> c[0] + "," + (c[0].equals("state") ? "d.html" : c[3]))
            .toList());
    String text = desk.run("decide", "list").out();
    assertTrue(text.contains("срок вышел, дней: -2"), text);
    assertTrue(text.endsWith("Решений: 5 (medlint-decisions.jsonl)\n"), text);
    assertTrue(desk.run("decide", "list", "--format", "json").out().contains("\"daysLeft\" : 30"));
  }

  @Test
  void formulasInATableAreText() throws IOException {
    add();
    write(
        "medlint-decisions.jsonl",
        read("medlint-decisions.jsonl").replace("Иванова А. П.", "=HYPERLINK(1)"));
    String csv = desk.run("decide", "list", "--format", "csv").out();
    assertTrue(csv.contains(",'=HYPERLINK(1),"), csv);
  }

  @Test
  void anotherFileOfDecisionsMayBeNamedAndHasToBeThere() throws IOException {
    Files.createDirectories(folder.resolve("legal"));
    add("--decisions", "legal/d.jsonl", "--scope", "**");
    assertEquals(1, check());
    assertEquals(0, desk.run("check", "--decisions", "legal/d.jsonl", ".").code());
    Desk.Run missing = desk.run("check", "--decisions", "no.jsonl", ".");
    assertEquals(2, missing.code());
    assertTrue(missing.err().contains("--decisions: нет такого файла"), missing.err());
    write("medlint.yaml", CONFIGURATION + "decisions: legal/d.jsonl\n");
    assertEquals(0, check());
  }

  @Test
  void shownOnRequestItNamesThePersonAndTheBasis() {
    add();
    Desk.Run run = desk.run("check", "--show-suppressed", ".");
    assertTrue(
        run.out().contains("= решение: не нарушение, Иванова А. П., 2026-11-22: цитата из закона"),
        run.out());
  }

  @Test
  void recordsOfABatchAreDecidedByTheirId() throws IOException {
    write("batch.jsonl", "{\"id\":\"a1\",\"text\":\"" + Desk.BREACH + "\"}\n");
    Files.delete(folder.resolve("blog/a.html"));
    Desk.Run open = desk.run("check", "--format", "json", "batch.jsonl");
    String sentence = open.out().replaceAll("(?s).*\"sentence\": \"([0-9a-f]+)\".*", "$1");
    String edition = open.out().replaceAll("(?s).*\"edition\": \"([0-9-]+)\".*", "$1");
    write(
        "medlint-decisions.jsonl",
        "{\"schema\":\"medlint-decision/1\",\"rule\":\"cure-story\",\"provision\":\"38-fz:24:1:2\","
            + "\"edition\":\""
            + edition
            + "\",\"sentence\":\""
            + sentence
            + "\",\"quote\":\"\","
            + "\"scope\":\"a1\",\"verdict\":\"acceptable-risk\",\"basis\":\"так\",\"by\":\"Я\","
            + "\"on\":\"2026-11-22\"}\n");
    assertEquals(0, desk.run("check", "--format", "jsonl", "batch.jsonl").code());
  }

  @Test
  void whatASiteLacksAsAWholeIsDecidedByWhatItShows() throws IOException {
    String page =
        """
        <h1>Запись</h1><form><input type="tel" placeholder="Телефон">
        <label><input type="checkbox"> Даю
        <a href="%s">согласие на обработку персональных данных</a></label></form>
        """;
    write("medlint.yaml", "version: 1\n");
    write("site/index.html", page.formatted("soglasie.html"));
    String before = site();
    assertTrue(before.contains("\"disposition\": \"open\""), before);
    write(
        "medlint-decisions.jsonl",
        """
        {"schema":"medlint-decision/1","rule":"dead-policy-link","provision":"152-fz:18.1:2","edition":"%s","sentence":"%s",\
        "quote":"","scope":"site","verdict":"not-a-violation","basis":"страница выйдет вместе с формой",\
        "by":"Иванова А. П.","on":"2026-11-20"}
        """
            .formatted(field(before, "edition"), field(before, "sentence")));

    String decided = site();
    assertTrue(decided.contains("\"disposition\": \"decided\""), decided);
    write("site/index.html", page.formatted("soglasie-2.html"));
    String other = site();
    assertTrue(other.contains("\"disposition\": \"open\""), other);
  }

  /** Returns the finding of the dead link. */
  private String site() {
    String json = desk.run("check", "--site", "site", "--format", "json").out();
    int rule = json.indexOf("\"rule\": \"dead-policy-link\"");
    assertTrue(rule >= 0, json);
    return json.substring(rule, json.indexOf('}', rule));
  }

  private static String field(String json, String name) {
    String key = "\"" + name + "\": \"";
    int from = json.indexOf(key) + key.length();
    return json.substring(from, json.indexOf('"', from));
  }
}
