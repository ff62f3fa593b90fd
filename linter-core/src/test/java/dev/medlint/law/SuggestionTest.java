package dev.medlint.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.extract.Block;
import dev.medlint.extract.Document;
import dev.medlint.extract.PageFacts;
import dev.medlint.facts.Facts;
import dev.medlint.facts.FactsResolver;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.match.Match;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.FactCondition;
import dev.medlint.rule.Pattern;
import dev.medlint.rule.Query;
import dev.medlint.rule.Rewrite;
import dev.medlint.rule.Rule;
import dev.medlint.rule.Scope;
import dev.medlint.rule.Search;
import dev.medlint.rule.Severity;
import dev.medlint.source.BlockKind;
import dev.medlint.source.Format;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.OffsetMap;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is offered in place of the words found: only what reads well there and is lawful. */
class SuggestionTest {

  private static final LocalizedText NOTHING = new LocalizedText("", "");
  private static final String SENTENCE = "Результат зависит от «{part}».";
  private static final String WORDS = "помогает при кашле";

  private static Rewrite rewrite(String words, FactCondition... conditions) {
    return new Rewrite(List.of(conditions), new LocalizedText(words, "en: " + words));
  }

  private static FactCondition object(boolean negated, String... ids) {
    return new FactCondition("object", Set.of(ids), negated);
  }

  private static Rule rule(Rewrite... rewrites) {
    return new Rule(
        "promise",
        List.of(List.of("act:1")),
        Severity.ERROR,
        Confidence.HIGH,
        List.of(NOTHING, NOTHING, NOTHING, NOTHING),
        List.of(),
        List.of(),
        List.of(),
        List.of(rewrites),
        new Search(
            List.of(
                new Query(
                    Scope.SENTENCE,
                    0,
                    List.of(new Query.Part(Query.Joint.FIRST, new Pattern.Word(0))))),
            List.of(),
            List.of()));
  }

  private static Document document(String text) {
    return new Document(
        new SourceText("a.txt", text, Format.TEXT, "UTF-8"),
        text,
        OffsetMap.identity(text.length()),
        List.of(new Block(BlockKind.PARAGRAPH, new TextSpan(0, text.length()), 0, "")),
        Map.of(),
        PageFacts.NONE,
        List.of());
  }

  private static Facts objects(String ids) {
    Map<String, String> values = ids.isEmpty() ? Map.of() : Map.of("object", ids);
    return FactsResolver.resolve(List.of(new Statements(Origin.COMMAND_LINE, "", values))).facts();
  }

  /** Offers something for the words between square brackets of a text; "-": nothing. */
  private static String offered(String marked, Facts facts, Rewrite... rewrites) {
    int start = marked.indexOf('[');
    int end = marked.indexOf(']') - 1;
    String text = marked.replace("[", "").replace("]", "");
    TextSpan span = new TextSpan(start, end);
    TextSpan part = new TextSpan(start, Math.min(end, start + 5));
    Match match =
        new Match(
            rule(rewrites),
            span,
            List.of(new Match.Capture("part", part)),
            List.of(),
            List.of(),
            0);
    Optional<LocalizedText> words =
        Suggestion.of(document(text), match, facts, text.substring(start, end));
    return words.map(LocalizedText::ru).orElse("-");
  }

  private static String offered(String marked, Rewrite... rewrites) {
    return offered(marked, objects("drug"), rewrites);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [Сироп вылечит всех.]                 | Результат зависит от «Сироп».
          [Сироп вылечит всех].                 | Результат зависит от «Сироп»
          [Сироп вылечит всех]!                 | Результат зависит от «Сироп»
          [Сироп вылечит всех]? Да.             | Результат зависит от «Сироп»
          [Сироп вылечит всех]… И вот.          | Результат зависит от «Сироп»
          [Сироп вылечит всех]                  | Результат зависит от «Сироп».
          Вот так! [Сироп вылечит всех.] Да.    | Результат зависит от «Сироп».
          Вот так.   [Сироп вылечит всех.]      | Результат зависит от «Сироп».
          Мама, [сироп вылечит всех.]           | -
          [Сироп вылечит всех] и каждого.       | -
          [Сироп вылечит всех], говорит он.     | -
          """)
  void aSentenceIsOfferedForAWholeSentenceAndItsStopStays(String marked, String expected) {
    assertEquals(expected, offered(marked, rewrite(SENTENCE)));
  }

  @Test
  void aLineIsASentenceWhoseEndIsNoStop() {
    assertEquals(
        "Результат зависит от «Сироп».",
        offered("Первая строка\n[Сироп вылечит всех]\nТретья", rewrite(SENTENCE)));
  }

  @Test
  void wordsAreOfferedAmidASentenceAndKeepTheirOwnEnd() {
    assertEquals(WORDS, offered("Сироп [вылечит всех] и сразу.", rewrite(WORDS)));
    assertEquals(WORDS, offered("Сироп [вылечит всех].", rewrite(WORDS)));
  }

  @Test
  void leavingTheWordsOutIsAnOfferToo() {
    assertEquals("", offered("Сироп [навсегда] снимает кашель.", rewrite("")));
  }

  @Test
  void theFirstThatFitsIsTaken() {
    assertEquals(
        WORDS, offered("Сироп [вылечит всех] и сразу.", rewrite(SENTENCE), rewrite(WORDS)));
  }

  @Test
  void whatIsMissingMayBeAddedAsASentenceAnywhere() {
    Match absence =
        new Match(
            rule(rewrite("Есть противопоказания.")),
            new TextSpan(0, 0),
            List.of(),
            List.of(),
            List.of(),
            -1);
    assertEquals(
        Optional.of(new LocalizedText("Есть противопоказания.", "en: Есть противопоказания.")),
        Suggestion.of(document("сироп, и всё. Так"), absence, objects("drug"), ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          drug                 | помогает
          rx-drug              | помогает
          supplement           | -
          drug,supplement      | -
          drug,preventive-drug | помогает
          none                 | -
          """)
  void whatIsLawfulOfOneObjectIsOfferedForItAlone(String ids, String expected) {
    Facts facts = objects(ids == null ? "" : ids);
    assertEquals(
        expected,
        offered("Сироп [вылечит] вас.", facts, rewrite("помогает", object(false, "drug"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          service              | помогает
          supplement           | -
          rx-drug              | -
          service,supplement   | -
          service,drug         | -
          service,organization | помогает
          """)
  void whatIsABreachOfAnObjectIsNotOfferedWhereThatIsOneOfThem(String ids, String expected) {
    assertEquals(
        expected,
        offered(
            "Сироп [вылечит] вас.",
            objects(ids),
            rewrite("помогает", object(true, "drug", "supplement"))));
  }
}
