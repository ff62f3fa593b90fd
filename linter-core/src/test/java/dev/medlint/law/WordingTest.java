package dev.medlint.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.extract.Block;
import dev.medlint.extract.Document;
import dev.medlint.extract.PageFactName;
import dev.medlint.extract.PageFacts;
import dev.medlint.extract.PageNote;
import dev.medlint.match.Match;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.Pattern;
import dev.medlint.rule.Query;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of a text as a message quotes them. */
class WordingTest {

  private static final LocalizedText NOTHING = new LocalizedText("", "");

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

  private static Rule rule(String message) {
    return new Rule(
        "story",
        List.of(List.of("act:1")),
        Severity.ERROR,
        Confidence.HIGH,
        List.of(NOTHING, new LocalizedText(message, "en: " + message), NOTHING, NOTHING),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Search(
            List.of(
                new Query(
                    Scope.SENTENCE,
                    0,
                    List.of(new Query.Part(Query.Joint.FIRST, new Pattern.Word(0))))),
            List.of(),
            List.of()));
  }

  private static String quoted(String text, int start, int end) {
    return Wording.quote(document(text), new TextSpan(start, end));
  }

  @Test
  void aQuoteIsOneLineWithoutWhatCannotBeSeen() {
    String text = " \n Пер\u00adвый\u00a0 \u2009шаг\u200b\u200c\u200d\u2060\ufeff и\tвсё \r\n";
    assertEquals("Первый шаг и всё", quoted(text, 0, text.length()));
    assertEquals("", quoted(" \n ", 0, 3));
    // The neighbours of what is left out are shown.
    assertEquals("\u00ac\u00ae", quoted("\u00ac\u00ae", 0, 2));
    assertEquals(
        "а\u200eб\u2061в\u205fг".replace('\u205f', ' '), quoted("а\u200eб\u2061в\u205fг", 0, 7));
  }

  private static LocalizedText message(String template, String text, Match.Capture... captures) {
    Match match =
        new Match(
            rule(template),
            new TextSpan(0, text.length()),
            List.of(captures),
            List.of(),
            List.of(),
            0);
    return Wording.message(document(text), match, text);
  }

  @Test
  void capturesStandInTheirPlacesAndAnEmptyOneGivesTheWholeQuote() {
    String text = "Мазь сняла боль";
    Match.Capture who = new Match.Capture("кто", new TextSpan(0, 4));
    Match.Capture none = new Match.Capture("что", new TextSpan(0, 0));
    LocalizedText filled = message("«{кто}», {что}; {иное}.", text, who, none);
    assertEquals("«Мазь», Мазь сняла боль; Мазь сняла боль.", filled.ru());
    assertEquals("en: «Мазь», Мазь сняла боль; Мазь сняла боль.", filled.en());
  }

  @Test
  void anOpenBraceIsJustACharacter() {
    assertEquals("так {и", message("так {и", "Мазь").ru());
    assertEquals("без слов", message("без слов", "Мазь").ru());
  }

  @Test
  void aLongQuoteIsCutAfterAWord() {
    String text = "слово ".repeat(19) + "слово хвост";
    assertEquals(125, text.length());
    assertEquals("слово ".repeat(19) + "слово…", message("{всё}", text).ru());
    String fits = "слово ".repeat(19) + "словцо";
    assertEquals(120, fits.length());
    assertEquals(fits, message("{всё}", fits).ru());
  }

  @Test
  void aLongWordIsCutAmidItsLettersButNotAmidACharacter() {
    assertEquals("а".repeat(119) + "…", message("{всё}", "а".repeat(130)).ru());
    String pairs = "а" + "😀".repeat(70);
    assertEquals("а" + "😀".repeat(59) + "…", message("{всё}", pairs).ru());
    String other = "😀".repeat(70);
    assertEquals("😀".repeat(59) + "…", message("{всё}", other).ru());
    // A blank early in it would leave too little.
    assertEquals("а " + "б".repeat(117) + "…", message("{всё}", "а " + "б".repeat(130)).ru());
  }

  @Test
  void aDayOfThePageIsShownAsPeopleWriteIt() {
    PageNote day = new PageNote(PageFactName.DATE_PUBLISHED, "2024-03-05", new TextSpan(2, 4));
    Match match =
        new Match(
            rule("Дата {дата-публикации}, {иное}"),
            new TextSpan(0, 0),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            -1,
            List.of(day),
            new TextSpan(0, 0));
    Document document = document("Статья");
    assertEquals("Дата 05.03.2024, все слова", Wording.message(document, match, "все слова").ru());
    assertEquals("2024-03-05", Wording.quote(document, match));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          имплантация                            | «имп…» прочитано как «имплантация»
          импорт,имплант                         | «имп…» прочитано как «импорт» или «имплант»
          раз,два,три                            | «имп…» прочитано как «раз» или «два» или «три»
          раз,два,три,четыре,пять                | «имп…» прочитано как «раз» или «два» или «три» и ещё 2
          """)
  void aMaskedWordIsToldWithWhatItMayBe(String words, String expected) {
    LocalizedText told =
        Wording.readAs(
            document("имп…"), new Match.ReadAs(new TextSpan(0, 4), List.of(words.split(","))));
    assertEquals(expected, told.ru());
    assertEquals(
        expected
            .replace('«', '“')
            .replace('»', '”')
            .replace("прочитано как", "is read as")
            .replace(" или ", " or ")
            .replace(" и ещё 2", " and 2 more"),
        told.en());
  }
}
