package dev.medlint.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.report.FileReport;
import dev.medlint.source.Format;
import dev.medlint.source.Language;
import dev.medlint.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Compares whole explanations with files under {@code golden/explain}. With {@code
 * -Dgolden.update=true} the files are written anew; the change is then read in the diff.
 */
class ExplainerTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "explain");
  private static final String TEXT =
      """
      Весной я вылечилась без боли.

      Мы вылечились? Приходите на массаж спины.
      <!-- medlint-disable-next cure-tale: так решил юрист, until 2027-01-01, by А. Б. -->
      За месяц мы вылечились оба.
      """;

  private static Linter linter;

  @BeforeAll
  static void compile() throws IOException {
    Pack pack = SmallPack.compile();
    linter = Linter.of(pack, TODAY);
  }

  @ParameterizedTest
  @CsvSource({
    "act:1:1, provision",
    "act:1:2, provision-of-one-medium",
    "act:1:3, repealed-provision",
    "fine:1, fine",
    "fine:2, fine-of-unknown-size",
    "act:1, article",
    "cure-tale, rule",
    "no-warning, absence-rule",
  })
  void aRuleOrProvisionIsExplainedInBothLanguages(String id, String name) throws IOException {
    for (Language language : Language.values()) {
      Explanation explanation =
          new Explainer(linter, language).explain(id, Detail.SHORT).orElseThrow();
      compare(name, language, explanation);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aLineWithAFindingIsExplained(Language language) throws IOException {
    compare("finding", language, place("service", language, 1));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aLineWithASuppressedFindingIsExplained(Language language) throws IOException {
    compare("suppressed-finding", language, place("drug", language, 5));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aLineOfATextThatTheLawDoesNotBindIsExplained(Language language) throws IOException {
    compare("nothing-bound", language, place("cosmetic", language, 1));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aLineWithoutWordsToFindIsExplained(Language language) throws IOException {
    compare("nothing-found", language, place("drug", language, 3));
  }

  @Test
  void aColumnChoosesAmongTheFindingsOfALine() {
    Explainer explainer = new Explainer(linter, Language.RU);
    FileReport report = report("drug");
    String before = TerminalText.of(explainer.place(report, 1, OptionalInt.of(1)));
    String inside = TerminalText.of(explainer.place(report, 1, OptionalInt.of(8)));
    assertTrue(before.contains("ничего не нашла"), before);
    assertTrue(inside.contains("1 находка на этой строке"), inside);
  }

  @Test
  void thePastIsToldByTheLawOfThatDay() {
    Explainer explainer = new Explainer(linter.at(LocalDate.of(2010, 5, 1)), Language.EN);
    String text = TerminalText.of(explainer.explain("act:1:1", Detail.SHORT).orElseThrow());
    assertTrue(text.contains("In force since 1\u00a0July\u00a02006 until 31"), text);
    assertTrue(text.contains("Старый пересказ запрета."), text);
    assertTrue(text.contains("not in force yet"), text);
  }

  @Test
  void aFormerNameLeadsToTheRule() {
    Explainer explainer = new Explainer(linter, Language.RU);
    assertEquals(
        explainer.explain("cure-tale", Detail.SHORT), explainer.explain("cure-case", Detail.SHORT));
  }

  @Test
  void theNearestIdsAreNamed() {
    Explainer explainer = new Explainer(linter, Language.RU);
    assertTrue(explainer.explain("cure-tail", Detail.SHORT).isEmpty());
    assertEquals(List.of("cure-tale", "cure-case"), explainer.nearest("cure-tail"));
    assertEquals(List.of("act:1:1", "act:1:2", "act:1:3"), explainer.nearest("act:1:9"));
  }

  @Test
  void noLineIsWiderThanATerminal() {
    for (Language language : Language.values()) {
      Explainer explainer = new Explainer(linter, language);
      for (String id : List.of("act:1:1", "act:1:3", "cure-tale")) {
        String text = TerminalText.of(explainer.explain(id, Detail.SHORT).orElseThrow());
        assertTrue(text.lines().allMatch(l -> l.length() <= 100), text);
      }
    }
  }

  @Test
  void aPageSaysTheSameInMarkdown() throws IOException {
    MarkdownText text = new MarkdownText(piece -> piece.text() + ".md");
    Explanation page =
        new Explainer(linter, Language.RU).explain("act:1:1", Detail.FULL).orElseThrow();
    compare("provision-page.md", text.of(page));
  }

  private static Explanation place(String object, Language language, int line) {
    return new Explainer(linter, language).place(report(object), line, OptionalInt.empty());
  }

  private static FileReport report(String object) {
    SourceText text = new SourceText("ad.md", TEXT, Format.MARKDOWN, "UTF-8");
    Statements given =
        new Statements(Origin.COMMAND_LINE, "", Map.of("kind", "ad", "object", object));
    return linter.lint(text, List.of(given));
  }

  private static void compare(String name, Language language, Explanation explanation)
      throws IOException {
    String end = language == Language.RU ? "_ru.txt" : "_en.txt";
    compare(name + end, TerminalText.of(explanation));
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
