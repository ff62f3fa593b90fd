package dev.medlint.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordGuessesTest {

  private static final String[] NAMED = {
    "аптека",
    "виагра",
    "врач",
    "гарантия",
    "депутат",
    "импотенция",
    "каждый",
    "лечить",
    "метформин",
    "отправить",
    "песок",
    "плата",
    "платно",
    "рекомендовать",
    "сахар",
    "сказать",
    "соцсетьдруг",
    "только",
    "уйти",
    "шлак",
  };

  private static final NamingTests TESTS = new NamingTests(NAMED);
  private static final RussianAnnotator ANNOTATOR = new RussianAnnotator(TESTS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "гаратия|гарантия",
        "гарамтия|гарантия",
        "граантия|гарантия",
        "гарантияя|гарантия",
        "леччит|лечит",
        "гаррантиия|гарантия",
        "метфомин|метформин",
        "мтформина|метформина",
        "тольк|только",
        "кажому|каждому",
        "ути|уйти",
        "в*агра|виагра",
        "имп…ция|импотенция",
        "вр---ей|врачей",
        "реко.....ует|рекомендует",
        "ск…жем|скажем",
        "пе***ка|песка",
        "де……тов|депутатов",
        "апт____ой|аптекой",
        "плат-но|платно",
        "соцсеть-друг|соцсетьдруг",
      })
  void findsTheWordThatIsMeant(String word, String meant) {
    assertEquals(List.of(meant), readAs(word), word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "аб",
        "щщщщщ",
        "гвозди",
        "гвозд",
        "ВРЧ",
        "врачтерапевт",
        "врач-терапевт",
        "п…",
        "ъ***ь",
        "гар…щщ",
        "кот-пёс",
        "лечебница"
      })
  void findsNothingWhereNoWordIsMeantThatTestsName(String word) {
    assertEquals(List.of(), ANNOTATOR.annotate(Documents.of(word)).form(0).guesses(), word);
  }

  @Test
  void aStarAtTheEndOfAKnownWordIsOfTheFootnoteAndMayBeALetter() {
    AnnotatedText read = ANNOTATOR.annotate(Documents.of("без сахар* и шлак* нет"));
    assertEquals("сахар", read.surface(1));
    assertEquals("*", read.surface(2));
    assertEquals("сахар", read.form(1).readings().get(0).lemma());
    assertEquals(List.of("сахара", "сахаре", "сахару"), sorted(read.readAs(1)));
    assertEquals(List.of("шлака", "шлаке", "шлаки", "шлаку"), sorted(read.readAs(4)));
  }

  @Test
  void aFormPassesItsOwnTestsAndThoseOfWhatItMayStandFor() {
    List<String> asked = new ArrayList<>();
    FormClassifier classifier =
        new FormClassifier() {
          @Override
          public int[] classify(String normal, FormKind kind, List<Reading> readings) {
            asked.add(normal);
            return normal.equals("гарантия") ? new int[] {1, 7} : new int[] {3, 7};
          }

          @Override
          public boolean names(String word) {
            return word.equals("гарантия");
          }
        };
    AnnotatedText read = new RussianAnnotator(classifier).annotate(Documents.of("гаратия"));
    assertEquals(List.of(), asked, "nothing is asked before somebody asks");
    Form form = read.form(0);
    assertEquals(3, form.testCount());
    assertEquals(List.of(1, 3, 7), List.of(form.test(0), form.test(1), form.test(2)));
    assertEquals(List.of("гаратия", "гарантия"), asked);
  }

  @Test
  void namedWordsAreGatheredOnlyForALongMask() {
    AtomicInteger gathered = new AtomicInteger();
    FormClassifier classifier =
        new FormClassifier() {
          @Override
          public int[] classify(String normal, FormKind kind, List<Reading> readings) {
            return TESTS.classify(normal, kind, readings);
          }

          @Override
          public boolean names(String word) {
            return TESTS.names(word);
          }

          @Override
          public List<String> named() {
            gathered.incrementAndGet();
            return TESTS.named();
          }
        };
    RussianAnnotator annotator = new RussianAnnotator(classifier);
    askAll(annotator.annotate(Documents.of("Лечит гаратия, в*агра и плат-но, сахар*.")));
    assertEquals(0, gathered.get());
    askAll(annotator.annotate(Documents.of("имп…ция и гар…ия и имп…ции")));
    assertEquals(1, gathered.get());
  }

  @Test
  void aMaskOfAllFormsOfAWordIsReadAsAllOfThem() {
    Lexicon lexicon = Lexicon.load();
    for (String lemma : List.of("аптека", "гарантия", "депутат", "сахар", "лечить", "сказать")) {
      String head = lemma.substring(0, 3);
      Set<String> expected = new TreeSet<>();
      lexicon.beginning(head, 12, TESTS, expected::add);
      expected.removeIf(form -> !hasLemma(lexicon, form, lemma));
      Set<String> found = new HashSet<>(readAs(head + "……………………"));
      expected.removeIf(form -> form.length() > head.length() + 9);
      assertTrue(expected.size() > 5 && found.containsAll(expected), lemma + " " + expected);
    }
  }

  private static boolean hasLemma(Lexicon lexicon, String form, String lemma) {
    return lexicon.readings(form).stream().anyMatch(r -> r.lemma().equals(lemma));
  }

  private static void askAll(AnnotatedText text) {
    for (int t = 0; t < text.tokenCount(); t++) {
      text.form(t).testCount();
    }
  }

  private static List<String> sorted(List<String> words) {
    return List.copyOf(new TreeSet<>(words));
  }

  private static List<String> readAs(String word) {
    return sorted(ANNOTATOR.annotate(Documents.of(word)).readAs(0));
  }
}
