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
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SECURITY.md promises of the words of texts: outputs and files hold no more than asked. */
class ReportsHoldNoMoreTest {

  /** Words that stand in the text and in nothing that medlint says. */
  private static final String NAME = "Кукушкина";

  private static final String BESIDE = "Снегирёв";
  private static final String AFTER = "Дятлов";
  private static final String LAST = "Филинов";
  private static final List<String> WORDS = List.of(NAME, BESIDE, AFTER, LAST);

  private static final String TEXT =
      "# Отделение\n\nПишет нам "
          + NAME
          + ".\n\n"
          + BESIDE
          + " молчал. "
          + Desk.BREACH
          + " "
          + AFTER
          + " тоже.\n\nАдрес: улица "
          + LAST
          + ".\n";

  private static final String[] FACTS = {"--kind", "ad", "--object", "service", "--fragment"};

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void lay() throws IOException {
    desk = new Desk(folder);
    Files.writeString(folder.resolve("ad.md"), TEXT);
  }

  @Test
  void programsAndServicesGetNothingButTheWordsFound() throws IOException {
    List<String> formats =
        List.of("json", "jsonl", "sarif", "github", "gitlab", "checkstyle", "junit", "csv", "xlsx");
    List<String> line = new ArrayList<>(List.of("check", "ad.md", "--timing", "--explain-skips"));
    line.addAll(List.of(FACTS));
    for (String format : formats) {
      line.addAll(List.of("--output", format + "=out." + format));
    }

    Desk.Run run = desk.run(line.toArray(String[]::new));

    assertEquals(1, run.code(), run.err());
    for (String format : formats) {
      String report = content(folder.resolve("out." + format));
      assertTrue(report.contains("вылечилась"), format + " names the words: " + report);
      assertEquals(List.of(), shown(report), format);
    }
    assertEquals(List.of(), shown(run.err()), "--timing and --explain-skips");
  }

  @Test
  void textForPeopleShowsTheLineOfAFindingAndNoOther() {
    Desk.Run run = desk.run(with("check", "ad.md"));
    assertEquals(List.of(BESIDE, AFTER), shown(run.out()));
  }

  @Test
  void longLineIsShownAroundTheFindingOnly() throws IOException {
    String far = "Мы рады всем гостям нашего города и его окрестностей. ".repeat(4);
    Files.writeString(
        folder.resolve("ad.md"), NAME + " молчит. " + far + Desk.BREACH + " " + far + LAST + ".\n");
    Desk.Run run = desk.run(with("check", "ad.md"));
    assertTrue(run.out().contains("вылечилась"), run.out());
    assertEquals(List.of(), shown(run.out()));
  }

  @Test
  void onlyTheReportForLawyersAndWithTextHoldTheTextAsAWhole() throws IOException {
    desk.run(with("check", "ad.md", "--output", "html=out.html"));
    assertEquals(WORDS, shown(content(folder.resolve("out.html"))));
    Desk.Run whole = desk.run(with("check", "ad.md", "--format", "json", "--with-text"));
    assertEquals(WORDS, shown(whole.out()));
  }

  @Test
  void batchGivesBackNoTextUnlessAsked() {
    String record =
        "{\"id\":\"a\",\"text\":\"%s. %s %s.\",\"kind\":\"ad\",\"object\":\"service\"}\n"
            .formatted(NAME, Desk.BREACH, LAST);
    Desk.Run run =
        desk.input(record).run("check", "-", "--input-format", "jsonl", "--format", "jsonl");
    assertTrue(run.out().contains("вылечилась"), run.out());
    assertEquals(List.of(), shown(run.out()));
  }

  @Test
  void baselineDecisionsAndCacheHoldNoneOfIt() throws IOException {
    desk.run(with("baseline", "create", "ad.md"));
    desk.run(
        with(
            "decide",
            "add",
            "ad.md:5",
            "--verdict",
            "acceptable-risk",
            "--basis",
            "цитата",
            "--by",
            "Орлова",
            "--rule",
            "cure-story"));
    desk.run(with("check", "ad.md", "--cache-dir", "kept"));

    List<Path> written;
    try (Stream<Path> files = Files.walk(folder)) {
      written = files.filter(f -> Files.isRegularFile(f) && !f.endsWith("ad.md")).sorted().toList();
    }

    List<String> names = written.stream().map(f -> folder.relativize(f).toString()).toList();
    assertTrue(names.contains("medlint-baseline.json"), names.toString());
    assertTrue(names.contains("medlint-decisions.jsonl"), names.toString());
    assertTrue(names.stream().anyMatch(n -> n.startsWith("kept")), names.toString());
    for (Path file : written) {
      assertEquals(List.of(), shown(content(file)), file.toString());
    }
  }

  @Test
  void complaintsAboutWhatCannotBeReadQuoteNoneOfIt() throws IOException {
    String broken = "{\"id\":\"a\",\"text\":\"%s\" %s}\n%s\n".formatted(NAME, BESIDE, LAST);
    Files.writeString(folder.resolve("b.jsonl"), broken);
    Files.writeString(folder.resolve("result.json"), "{\"messages\":[{\"text\":" + NAME + "}]}");
    Files.writeString(folder.resolve("export.xml"), "<rss><channel><item>" + NAME + "<rss>");
    Files.writeString(folder.resolve("draft.docx"), NAME + " " + LAST);
    Files.writeString(folder.resolve("sheet.csv"), "Текст\n\"" + NAME + " " + LAST);
    Files.write(
        folder.resolve("old.txt"), (NAME + LAST).getBytes(StandardCharsets.UTF_16LE)); // no mark
    String[] inputs = {
      "b.jsonl", "result.json", "export.xml", "draft.docx", "sheet.csv", "old.txt"
    };
    for (String input : inputs) {
      Desk.Run run = desk.run("check", input, "--encoding", "UTF-8");
      assertEquals(List.of(), shown(run.out() + run.err()), input);
    }
    Desk.Run none = desk.run("check", "b.jsonl");
    assertEquals(3, none.code(), none.out());
    assertFalse(none.out().contains("Exception"), none.out());
  }

  @Test
  void complaintsAboutConfigurationDecisionsAndBaselineQuoteNoText() throws IOException {
    Files.writeString(folder.resolve("d.jsonl"), "{\"basis\": " + NAME + "}\n" + LAST + "\n");
    Files.writeString(folder.resolve("b.json"), "{\"entries\": " + NAME + "}");
    Files.writeString(folder.resolve("m.yaml"), "facts: [\n" + NAME + ": {" + LAST + "\n");
    for (String option : List.of("--decisions=d.jsonl", "--baseline=b.json", "--config=m.yaml")) {
      Desk.Run run = desk.run("check", "ad.md", option, "--quiet", "--rule", "needs-no-doctor");
      assertFalse(run.err().isEmpty(), option + " is complained of");
      assertEquals(List.of(), shown(run.err()), option + ": " + run.err());
    }
  }

  private static String[] with(String... line) {
    return Stream.concat(Stream.of(line), Stream.of(FACTS)).toArray(String[]::new);
  }

  private static List<String> shown(String output) {
    return WORDS.stream().filter(output::contains).toList();
  }

  /** Returns what a file holds; of an archive, what its entries hold. */
  private static String content(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }
}
