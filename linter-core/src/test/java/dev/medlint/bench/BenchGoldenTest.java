package dev.medlint.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.medlint.report.Tool;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Compares whole outputs with files. With {@code -Dgolden.update=true} the files are written anew.
 */
class BenchGoldenTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "bench");
  private static final String STORY = "38-fz:24:1:2";
  private static final String BEST = "38-fz:5:3:1";
  private static final Set<BenchGroup> ALL = EnumSet.allOf(BenchGroup.class);

  private static final BenchFrame FRAME =
      new BenchFrame(
          new Tool("0.1.0", "ru-medical", "2026.11.0"),
          LocalDate.of(2026, 11, 22),
          List.of("мои.jsonl", "чужие.jsonl"),
          List.of("object"),
          true);

  @Test
  void tablesAreDrawnInRussian() throws IOException {
    compare("full_ru.txt", text(Language.RU, ALL, report()));
  }

  @Test
  void tablesAreDrawnInEnglish() throws IOException {
    compare("full_en.txt", text(Language.EN, ALL, report()));
  }

  @Test
  void oneBreakdownIsShownIfOneIsAskedFor() throws IOException {
    compare("trap_ru.txt", text(Language.RU, EnumSet.of(BenchGroup.TRAP), report()));
  }

  @Test
  void linesWithNothingToCountFromAreLeftOut() throws IOException {
    Corpus corpus = new Corpus().text("a", "Спина.", "'held':'lawful'");
    BenchReport.Contestant only = corpus.contestant("medlint", Map.of());
    BenchReport small = new BenchReport(only, List.of(only, only), List.of(), 0);
    compare("small_en.txt", text(Language.EN, ALL, small));
  }

  @Test
  void filesThatDoNotFitOneLineStandEachOnTheirOwn() throws IOException {
    String long1 = "тексты/" + "а".repeat(60) + ".jsonl";
    String long2 = "тексты/" + "б".repeat(60) + ".jsonl";
    BenchFrame frame =
        new BenchFrame(FRAME.tool(), FRAME.asOf(), List.of(long1, long2), List.of(), false);
    StringWriter out = new StringWriter();
    new BenchText(Language.EN, Set.of()).write(frame, report(), out);
    assertTrue(
        out.toString().startsWith("Files:\n  " + long1 + "\n  " + long2 + "\nRules: "),
        out.toString());
  }

  @Test
  void noLineIsWiderThanATerminal() throws IOException {
    for (Language language : Language.values()) {
      for (String line : text(language, ALL, report()).split("\n", -1)) {
        assertTrue(line.length() <= 100, line);
      }
    }
  }

  @Test
  void jsonKeepsItsSchema() throws IOException {
    String full = json(ALL);
    compare("full_ru.json", full);
    assertEquals(List.of(), schema().validate(full, InputFormat.JSON), full);
    String rules = json(EnumSet.of(BenchGroup.RULE));
    assertEquals(List.of(), schema().validate(rules, InputFormat.JSON), rules);
    assertTrue(rules.contains("\"rules\"") && !rules.contains("\"provisions\""), rules);
  }

  private static BenchReport report() {
    Map<String, Set<String>> rules = new LinkedHashMap<>();
    rules.put("own-story", Set.of(STORY, "38-fz:25:1:2"));
    rules.put("superlative-that-nobody-has-ever-confirmed", Set.of(BEST));
    BenchReport.Contestant medlint = corpus(2).contestant("medlint", rules);
    BenchReport.Contestant lemmas = corpus(3).contestant("lemma-list", Map.of());
    BenchReport.Contestant words = corpus(5).contestant("word-list", Map.of());
    BenchReport.Problem problem =
        new BenchReport.Problem(
            "мои.jsonl", 7, new LocalizedText("в записи нет поля id", "the record has no id"));
    return new BenchReport(medlint, List.of(lemmas, words), List.of(problem), 2);
  }

  /** Twelve pairs, four whole ads and six running texts, of which every so many is got wrong. */
  private static Corpus corpus(int wrongEvery) {
    Corpus corpus = new Corpus();
    for (int i = 0; i < 12; i++) {
      boolean wrong = i % wrongEvery == 0;
      String trap = ",'trap':'" + (i % 3 == 0 ? "отрицание" : "speaker") + "'";
      String bad = "p" + i + "-bad";
      corpus.text(
          bad,
          "Спина прошла у Анны.",
          "'violations':[{'provision':'38-fz:24:1:2','span':'прошла у Анны'}]" + trap);
      corpus.text(
          "p" + i + "-good",
          "Спина болит у многих.",
          "'held':'no-violation','violations':[{'provision':'38-fz:24:1:2','span':''}]" + trap);
      if (wrong) {
        corpus.error("p" + i + "-good", "own-story", STORY, "болит");
      } else {
        corpus.error(bad, "own-story", STORY, "прошла");
      }
    }
    for (int i = 0; i < 4; i++) {
      corpus.text(
          "w" + i,
          "Мы лучшие. Приём с восьми.",
          "'complete':true,'violations':[{'provision':'38-fz:5:3:1','span':'лучшие'}]");
      corpus.warning("w" + i, "superlative-that-nobody-has-ever-confirmed", BEST, "лучшие");
    }
    corpus.error("w0", "own-story", STORY, "Приём");
    corpus.text("l", "Приём с восьми.", "'held':'lawful'").warning("l", "x", BEST, "восьми");
    for (int i = 0; i < 6; i++) {
      String expect = i == 0 ? "{'provision':'38-fz:5:3:1','span':'первые'}" : "";
      corpus.text("r" + i, "Мы первые в городе. ".repeat(20), "'expect':[" + expect + "]");
    }
    corpus.error("r1", "superlative-that-nobody-has-ever-confirmed", BEST, "первые");
    return corpus;
  }

  private static String text(Language language, Set<BenchGroup> groups, BenchReport report)
      throws IOException {
    StringWriter out = new StringWriter();
    new BenchText(language, groups).write(FRAME, report, out);
    return out.toString();
  }

  private static String json(Set<BenchGroup> groups) throws IOException {
    StringWriter out = new StringWriter();
    new BenchJson(Language.RU, groups).write(FRAME, report(), out);
    return out.toString();
  }

  private static Schema schema() throws IOException {
    try (InputStream in = BenchJson.class.getResourceAsStream("medlint-bench-1.schema.json")) {
      String own = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(own);
    }
  }

  private static void compare(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual, StandardCharsets.UTF_8);
    }
    assertEquals(Files.readString(file, StandardCharsets.UTF_8), actual, name);
  }
}
