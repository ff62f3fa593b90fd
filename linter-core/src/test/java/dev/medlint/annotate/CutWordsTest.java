package dev.medlint.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CutWordsTest {

  private static final RussianAnnotator ANNOTATOR = new RussianAnnotator(FormClassifier.NONE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "даём гаран тию|даём/W гаран тию=гарантию/W",
        "лучший кр ем дня|лучший/W кр ем=крем/W дня/W",
        "чай ле чит всё|чай/W ле чит=лечит/W всё/W",
        "он вы.ле.чит вас|он/W вы.ле.чит=вылечит/W вас/W",
        "это гаран·тия, да|это/W гаран·тия=гарантия/W ,/P да/W",
        "без имп…..ции|без/W имп…..ции/W",
        "чу**о|чу**о/W",
        "наша кли***ка|наша/W кли***ка/W",
        "крем в*агра|крем/W в*агра/W",
        "для потенц**|для/W потенц**/W",
      })
  void makesOneTokenOfAWordInPieces(String text, String expected) {
    assertEquals(expected, tokens(text).replaceAll("(\\S*[*…]\\S*)=[а-я|]+/W", "$1/W"));
  }

  @Test
  void joinsWhatIsHyphenatedAtTheEndOfALine() {
    assertEquals("гаран-\nтия=гарантия/W есть/W", tokens("гаран-\nтия есть"));
    assertEquals("Мы/W вы-\nлечит=вылечит/W", tokens("Мы вы-\nлечит"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Препарат* не является лекарством",
        "Скажем так… лечение долгое",
        "и/или по рецепту",
        "Приём ведёт Кржижановский Пётр",
        "Список:\n- лечение\n- осмотр",
        "дней,лечение",
        "Слово.Слово",
        "не замечалось ничего",
        "норма 5 мл он выпил",
        "вес 70 кг и рост",
      })
  void leavesOrdinaryTextInItsWords(String text) {
    AnnotatedText read = ANNOTATOR.annotate(Documents.of(text));
    for (int t = 0; t < read.tokenCount(); t++) {
      assertEquals(List.of(), read.readAs(t), read.surface(t));
      assertTrue(read.surface(t).indexOf(' ') < 0, read.surface(t));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "гаратия|гарантия",
        "гарамтия|гарантия",
        "граантия|гарантия",
        "леччит|лечит",
        "гаррантиия|гарантия",
        "метфомин|метформин",
        "в*агра|виагра",
      })
  void guessesTheWordThatAnUnknownOneStandsFor(String word, String meant) {
    assertEquals(List.of(meant), ANNOTATOR.annotate(Documents.of(word)).readAs(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"лечит", "Ёлка", "боле\u0301знь", "ГАРАНТИЯ", "аб", "врач-терапевт"})
  void aKnownWordIsReadAsItIsWritten(String word) {
    assertEquals(List.of(), ANNOTATOR.annotate(Documents.of(word)).readAs(0));
  }

  @ParameterizedTest
  @CsvSource({"вылeчит,вылечит", "cуcтaвы,суставы", "cocтав,состав", "гαρантия,гарантия"})
  void lettersOfOtherScriptsAreReadAsTheOnesTheyLookLike(String word, String meant) {
    assertEquals(List.of(meant), ANNOTATOR.annotate(Documents.of(word)).readAs(0));
  }

  @Test
  void aHyphenInsideAddsTheWordWithoutIt() {
    List<String> lemmas = new ArrayList<>();
    for (Reading reading : ANNOTATOR.readings("вы-лечит")) {
      lemmas.add(reading.lemma());
    }
    assertEquals(List.of("вы-лечить", "лечить", "вылечить"), lemmas);
  }

  @ParameterizedTest
  @CsvSource({
    "ге-мор-рой,геморрой",
    "га-стри-та,гастрит",
    "луч-ши-е,хороший",
    "вы-ле-чит,вылечить"
  })
  void severalHyphensInsideAddTheWordWithoutThem(String written, String lemma) {
    List<String> lemmas = new ArrayList<>();
    for (Reading reading : ANNOTATOR.readings(written)) {
      lemmas.add(reading.lemma());
    }
    assertTrue(lemmas.contains(lemma), lemmas.toString());
  }

  @Test
  void aGuessIsSeenByTestsOfItAndNotByTestsOfTheFormAsItStands() {
    List<String> asked = new ArrayList<>();
    FormClassifier classifier =
        new FormClassifier() {
          @Override
          public int[] classify(String normal, FormKind kind, List<Reading> readings) {
            asked.add(normal + " " + readings.size());
            return new int[] {3, 7};
          }

          @Override
          public int[] classify(Guess guess) {
            asked.add("? " + guess.normal() + " " + guess.evident());
            return new int[] {1, 7};
          }
        };
    Form form = new RussianAnnotator(classifier).annotate(Documents.of("гаратия")).form(0);
    assertEquals(3, form.testCount());
    assertEquals(List.of(1, 3, 7), List.of(form.test(0), form.test(1), form.test(2)));
    assertEquals(List.of("гаратия 1", "? гарантия false"), asked);
  }

  @Property(tries = 1000, seed = "20261122")
  void tokensOfEvasiveTextStandInOrderInTheSource(@ForAll("evasive") String text) {
    AnnotatedText read = ANNOTATOR.annotate(Documents.of(text, "второй абзац"));
    int end = 0;
    for (int s = 0; s < read.sentenceCount(); s++) {
      TextSpan block = read.blocks().get(read.blockOf(s)).span();
      for (int t = read.sentenceStart(s); t < read.sentenceEnd(s); t++) {
        TextSpan span = read.span(t, t);
        assertTrue(span.start() >= end && !span.isEmpty() && block.covers(span));
        assertTrue(!read.form(t).readings().isEmpty());
        end = span.end();
      }
    }
    assertEquals(tokens(text), tokens(text));
  }

  @Provide
  Arbitrary<String> evasive() {
    return Arbitraries.of(
            "гаран", "тия", "ле", "чит", "вы", "имп", "ция", "потенц", "а", "б", " ", " ", ".", "…",
            "**", "*", "-", "-\n", "\n", "·", "/", "_", "❤️", "\u00AD", "\u0301", "0", "a", "Ж",
            "--")
        .list()
        .ofMaxSize(14)
        .map(pieces -> String.join("", pieces));
  }

  private static String tokens(String text) {
    AnnotatedText read = ANNOTATOR.annotate(Documents.of(text));
    List<String> tokens = new ArrayList<>();
    for (int t = 0; t < read.tokenCount(); t++) {
      Form form = read.form(t);
      List<String> readAs = read.readAs(t);
      String as = readAs.isEmpty() ? "" : "=" + String.join("|", readAs);
      tokens.add(read.surface(t) + as + "/" + form.kind().name().charAt(0));
    }
    return String.join(" ", tokens);
  }
}
