package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.Pack;
import dev.medlint.rule.Rule;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No cache ever changes a finding: the same bytes come out with and without. */
class ResultCacheTest {

  /** The examples of the project: ads, articles, pages of a site, suppressions, decisions. */
  private static final Path EXAMPLES = Path.of("..", "examples");

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void lay() throws IOException {
    desk = new Desk(folder);
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      for (Path file : files.toList()) {
        Path to = folder.resolve(EXAMPLES.relativize(file).toString());
        if (file.toString().contains(".medlint-cache")) {
          continue; // somebody checked the examples
        }
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    write("entities.html", entities("<p>" + Desk.BREACH + " 100&nbsp;% гаран&shy;тия.</p>"));
    write("tags.html", "<p>После курса я <b>вы</b>лечи<i>лась</i> от&#160;гастрита за неделю.</p>");
    write("escaped.html", ESCAPED);
    write("suppressed.md", SUPPRESSED);
    write("masked.txt", "Гаратия результата! " + Desk.BREACH + " Лечим имп…цию.");
    write("old.txt", Desk.BREACH + " Рецептурный препарат без рецепта.", "windows-1251");
    write("cr.txt", "Клиника.\r" + Desk.BREACH + "\r\nЦена 900 ₽.\n");
    write("empty.html", "");
    write("two.md", "---\nmedlint: { kind: ad, object: supplement }\n---\n\n" + Desk.BREACH);
  }

  private static final String ESCAPED =
      "<html><head><title>О спине</title><script type=\"application/ld+json\">"
          + "{\"@type\":\"Article\",\"headline\":\"\\u0421\\u043f\\u0438\\u043d\\u0430\","
          + "\"author\":{\"@type\":\"Person\",\"name\":\"\\u041e\\u043b\\u044c\\u0433\\u0430\"},"
          + "\"datePublished\":\"2026-02-03\"}</script></head><body><article><h1>О спине</h1><p>"
          + Desk.BREACH
          + "</p><p>Автор: Ольга Ветрова, врач-невролог. ИНН 7707083893.</p></article>"
          + "<a href=\"/Privacy\">Политика</a></body></html>";

  private static final String SUPPRESSED =
      "# О лечении\n\n<!-- medlint-disable-next cure-story: цитата из письма «читателя», until"
          + " 2027-03-01, by Иванова -->\n"
          + Desk.BREACH
          + "\n\n<!-- medlint-disable-next нет-такого: причина -->\nЛечим всех.\n";

  /** Writes every letter as a number, so that no letter of the text stands in its source. */
  private static String entities(String html) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c > 0x7f) {
        all.append("&#").append((int) c).append(';');
      } else {
        all.append(c);
      }
    }
    return all.toString();
  }

  @Test
  void everyFormatHasTheSameBytesWithAndWithout() throws IOException {
    List<String> formats = List.of("json", "jsonl", "sarif", "csv", "xlsx", "html");
    assertSameFiles("--with-text --show-suppressed", formats);
    assertSameFiles("--lang en", formats);
    assertSameFiles("--site --with-text", List.of("json", "html", "site-html", "site-csv"));
  }

  private void assertSameFiles(String options, List<String> formats) throws IOException {
    StringBuilder all = new StringBuilder(options);
    for (String format : formats) {
      all.append(" --output ").append(format).append("=out.").append(format).append(".out");
    }
    String calm = without(all.toString());
    List<byte[]> files = outputs(formats);
    for (int i = 0; i < 2; i++) {
      assertEquals(calm, with(all.toString()));
      List<byte[]> again = outputs(formats);
      for (int k = 0; k < formats.size(); k++) {
        assertArrayEquals(files.get(k), again.get(k), formats.get(k));
      }
    }
  }

  private List<byte[]> outputs(List<String> formats) throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (String format : formats) {
      files.add(Files.readAllBytes(folder.resolve("out." + format + ".out")));
    }
    return files;
  }

  /** One cache serves them all, so that none may be taken for another. */
  @Test
  void everyOptionGivesTheSameBytesWithAndWithout() {
    for (String options :
        List.of(
            "--kind ad",
            "--kind article",
            "--kind page --object service --complete",
            "--kind ad --object drug",
            "--kind ad --object drug --fragment",
            "--kind ad --object drug --as-of 2015-01-01",
            "--kind ad --object drug --audience pro-event --medium print",
            "--stage published --platform yandex-direct",
            "--as-of document",
            "--rule cure-story",
            "--no-rule cure-story --min-severity info --min-confidence low",
            "--encoding windows-1251",
            "--input-format text",
            "--input-format markdown",
            "--max-file-size 300",
            "--fail-level none --jobs 1",
            "--jobs 8")) {
      assertSame(options + " --format json --with-text");
    }
  }

  @Test
  void decisionsBaselinesAndLevelsCountAlthoughTheTextsAreKnown() throws IOException {
    assertSame("--format json");
    assertEquals(0, desk.run("baseline", "create", "1-clinic-ad.md").code());
    assertSame("--format json");
    Desk.Run decided =
        desk.run(
            "decide",
            "add",
            "2-drug-ad.txt:1",
            "--verdict",
            "not-a-breach",
            "--basis",
            "проверено",
            "--by",
            "Иванова");
    assertTrue(decided.code() <= 2, decided.err());
    assertSame("--format json");
    write("medlint.yaml", "version: 1\nrules:\n  cure-story: off\n");
    assertSame("--format json");
    write("medlint.yaml", "version: 1\nrules:\n  cure-story: info\n");
    assertSame("--format json");
    write("medlint.yaml", "version: 1\nfacts: { kind: article }\n");
    assertSame("--format json");
  }

  @Test
  void listOfMedicinesIsAPartOfTheQuestion() throws IOException {
    write("ad.txt", "Купите Верболизин со скидкой! Звоните.");
    assertSame("--format json");
    write("list.txt", "Верболизин\n");
    assertSame("--format json --rx-list list.txt");
    write("list.txt", "Другой\n");
    assertSame("--format json --rx-list list.txt");
  }

  @Test
  void otherRulesAreAnotherQuestion() throws IOException {
    Path rules = Files.createDirectory(folder.resolve("pack"));
    Files.writeString(rules.resolve("pack.properties"), "version=2026.11.0\n");
    Path rule = rules.resolve("own-word.rule");
    Files.writeString(rule, rule("гастрита"));
    assertSame("--format json --pack pack");
    Files.writeString(rule, rule("неделю"));
    assertSame("--format json --pack pack");
  }

  private static String rule(String word) {
    return "правило: own-word\n\nнорма: 38-fz:24:1:2\nважность: ошибка\nуверенность: высокая\n"
        + "название: \"Слово\" / \"Word\"\nсообщение: \"Слово «{слово}»\" / \"Word “{слово}”\"\n"
        + "совет: \"Уберите\" / \"Drop it\"\nпочему: \"Так\" / \"So\"\n\nискать: предложение\n  {слово: \""
        + word
        + "\"}\n\nнарушение: \"После курса от гастрита за неделю.\"\nдопустимо: \"Приём идёт.\"\n";
  }

  @Test
  void renamedAndCopiedFilesGiveTheSameBytes() throws IOException {
    assertSame("--format json");
    Files.move(folder.resolve("cr.txt"), folder.resolve("перенесён.txt"));
    Files.copy(folder.resolve("tags.html"), folder.resolve("clinic-site/blog/copy.html"));
    Files.copy(folder.resolve("tags.html"), folder.resolve("tags.md"));
    assertSame("--format json --with-text");
  }

  @Test
  void changedFileIsCheckedAgainAndItAlone() throws IOException {
    Desk.Run first = timed();
    int files = number(first, "входных файлов: ");
    assertEquals(0, number(first, "из кэша: "));
    Desk.Run second = timed();
    // What could be kept only with its words is checked each time.
    int kept = number(second, "из кэша: ");
    assertTrue(kept > files / 2, second.err());
    write("cr.txt", "Клиника.");
    Desk.Run third = timed();
    assertEquals(kept - 1, number(third, "из кэша: "));
    assertEquals(files, kept - 1 + number(third, "проверено: "));
    assertEquals(kept, number(timed(), "из кэша: "));
  }

  private Desk.Run timed() {
    return desk.run(
        "check",
        ".",
        "--timing",
        "--cache-dir",
        "kept",
        "--exclude",
        "*.jsonl",
        "--exclude",
        "*.csv");
  }

  private static int number(Desk.Run run, String label) {
    int from = run.err().indexOf(label) + label.length();
    assertTrue(from >= label.length(), run.err());
    int to = from;
    while (to < run.err().length() && Character.isDigit(run.err().charAt(to))) {
      to++;
    }
    return Integer.parseInt(run.err().substring(from, to));
  }

  @Test
  void cacheHoldsNoWordsOfTheTexts() throws IOException {
    timed();
    String kept = Files.readString(results(), StandardCharsets.ISO_8859_1);
    String ours = ours();
    int compared = 0;
    for (Path file : texts()) {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      for (int i = 0; i + 16 <= text.length(); i++) {
        String part = text.substring(i, i + 16);
        if (part.codePoints().filter(c -> c > 0x400).count() > 8 && !ours.contains(part)) {
          byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
          assertFalse(
              kept.contains(new String(bytes, StandardCharsets.ISO_8859_1)), file + ": " + part);
          compared++;
        }
      }
    }
    assertTrue(compared > 3_000, compared + " comparisons");
  }

  private List<Path> texts() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.toString().matches(".*\\.(html|md)|.*(drug-ad|masked)\\.txt"))
          .filter(f -> !f.toString().contains("old-site")) // of another encoding
          .toList();
    }
  }

  /** What rules say may by chance stand in a text as well. */
  private static String ours() {
    StringBuilder all = new StringBuilder();
    for (Rule rule : Pack.bundled().rules().rules()) {
      all.append(rule.message().ru()).append(rule.advice().ru());
      rule.rewrites().forEach(r -> all.append(r.text().ru()));
    }
    return all.toString();
  }

  @Test
  void brokenCacheIsBegunAnewAndSaysSo() throws IOException {
    String calm = without("--format json");
    timed();
    byte[] whole = Files.readAllBytes(results());
    Random random = new Random(7);
    for (int i = 0; i < 18; i++) {
      byte[] broken = whole.clone();
      if (i % 3 == 0) {
        broken = Arrays.copyOf(broken, random.nextInt(broken.length));
      } else {
        for (int k = 0; k <= i; k++) {
          broken[random.nextInt(i % 3 == 1 ? 400 : broken.length)] ^= (byte) (1 << i % 8);
        }
      }
      Files.write(results(), broken);
      assertEquals(calm, with("--format json"));
    }
    Files.write(results(), new byte[10]);
    Desk.Run run = timed();
    assertTrue(run.err().contains("кэш испорчен и начат заново"), run.err());
    assertFalse(timed().err().contains("испорчен"), "it was written anew");
  }

  @Test
  void cacheOfAnotherProgramIsBegunAnewAndSaysSo() throws IOException {
    timed();
    byte[] whole = Files.readAllBytes(results());
    whole[15] ^= 1; // in the mark of the program
    Files.write(results(), whole);
    Desk.Run run = timed();
    assertEquals(0, number(run, "из кэша: "));
    assertTrue(run.err().contains("кэш записан другой сборкой medlint"), run.err());
  }

  @Test
  void folderThatCannotBeMadeIsInNobodysWay() throws IOException {
    write("file", "x");
    Desk.Run run = desk.run("check", "cr.txt", "--cache-dir", "file/kept");
    Desk.Run without = desk.run("check", "cr.txt", "--no-cache");
    assertEquals(without.out(), run.out());
    assertEquals(without.code(), run.code());
    assertTrue(run.err().startsWith("примечание: кэш не записан"), run.err());
  }

  @Test
  void cacheLiesBesideTheConfigurationAndGitIgnoresIt() throws IOException {
    write("site/medlint.yaml", "version: 1\n");
    write("site/long.txt", (Desk.BREACH + "\n").repeat(8000));
    desk.run("check", "site");
    Path made = folder.resolve("site/.medlint-cache");
    assertTrue(Files.readString(made.resolve(".gitignore")).endsWith("\n*\n"));
    try (Stream<Path> files = Files.list(made)) {
      assertEquals(
          List.of(".gitignore", "results.bin"),
          files.map(f -> f.getFileName().toString()).sorted().toList());
    }
    assertFalse(Files.exists(folder.resolve(".medlint-cache")));
    assertFalse(
        desk.run("check", "site", "--explain-skips", "--include", "**").out().contains("bin"));
  }

  @Test
  void shortTextsAndStandardInputLeaveNoCache() {
    desk.run("check", "cr.txt");
    desk.input(Desk.BREACH).run("check", "-", "--cache-dir", "kept");
    desk.run("check", "ads.jsonl", "--cache-dir", "kept");
    assertFalse(Files.exists(folder.resolve(".medlint-cache")));
    assertFalse(Files.exists(folder.resolve("kept")));
  }

  @Test
  void nothingIsReadOrWrittenWhenNoCacheIsWanted() throws IOException {
    write("long.txt", (Desk.BREACH + "\n").repeat(8000));
    Desk.Run run = desk.run("check", "long.txt", "--no-cache", "--timing", "--cache-dir", "kept");
    assertFalse(run.err().contains("кэш"), run.err());
    assertFalse(Files.exists(folder.resolve("kept")));
  }

  private Path results() {
    return folder.resolve("kept/results.bin");
  }

  private void assertSame(String options) {
    String calm = without(options);
    assertEquals(calm, with(options), "while the cache is filled: " + options);
    assertEquals(calm, with(options), "from the cache: " + options);
  }

  private String without(String options) {
    return shown(options, "--no-cache");
  }

  private String with(String options) {
    return shown(options, "--cache-dir", "kept");
  }

  private String shown(String options, String... cache) {
    List<String> args = new ArrayList<>(List.of("check", ".", "--exclude", "/pack"));
    args.addAll(Arrays.asList(options.split(" ")));
    args.addAll(Arrays.asList(cache));
    Desk.Run run = desk.run(args.toArray(String[]::new));
    return run.code() + "\n" + run.out() + "\n" + errors(run);
  }

  /** What is said of the cache itself may differ; nothing else may. */
  private static String errors(Desk.Run run) {
    return run.err().replaceAll("примечание: [^\n]*кэш[^\n]*\n", "");
  }

  private void write(String name, String text) throws IOException {
    write(name, text, "UTF-8");
  }

  private void write(String name, String text, String encoding) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(Charset.forName(encoding)));
  }
}
