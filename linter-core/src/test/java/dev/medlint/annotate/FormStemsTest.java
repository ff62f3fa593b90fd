package dev.medlint.annotate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormStemsTest {

  @ParameterizedTest
  @CsvSource({
    "лечить,лечу",
    "лечить,лечившимися",
    "сказать,скажу",
    "пустить,пущу",
    "рекомендовать,рекомендует",
    "лечиться,лечусь",
    "принять,приму",
    "понять,пойму",
    "уйти,ушел",
    "помочь,поможем",
    "провести,проведет",
    "давать,даем",
    "песок,песка",
    "кашель,кашля",
    "девочка,девочек",
    "аптека,аптек",
    "врач,врачами",
    "бесплодный,бесплоден",
    "новый,новейшими",
    "дорогой,дороже",
    "дешевый,дешевле",
  })
  void aFormBeginsWithAStemOfItsLemma(String lemma, String form) {
    assertTrue(brings(lemma, form), FormStems.of(lemma) + " " + FormStems.longest(lemma));
  }

  @Test
  void nearlyAllFormsOfTheDictionaryDo() {
    Lexicon lexicon = Lexicon.load();
    int[] counts = new int[2];
    for (String beginning :
        List.of("леч", "бол", "пров", "гар", "мет", "оз", "уд", "кас", "сниж")) {
      lexicon.beginning(beginning, 12, new AnyWord(), form -> count(lexicon, form, counts));
    }
    assertTrue(counts[0] > 5_000, "too few forms: " + counts[0]);
    assertTrue(counts[1] >= counts[0] * 0.995, counts[1] + " of " + counts[0]);
  }

  private static void count(Lexicon lexicon, String form, int[] counts) {
    if (form.indexOf('ё') >= 0) {
      return; // the dictionary has the same form with е
    }
    for (Reading reading : lexicon.readings(form)) {
      if (!reading.has(Feature.PERSON_NAME)) {
        counts[0]++;
        counts[1] += brings(reading.lemma(), form) ? 1 : 0;
      }
    }
  }

  private static boolean brings(String lemma, String form) {
    return form.length() <= FormStems.longest(lemma)
        && FormStems.of(lemma).stream().anyMatch(form::startsWith);
  }

  /** Names every word. */
  private static final class AnyWord implements FormClassifier {
    @Override
    public int[] classify(String normal, FormKind kind, List<Reading> readings) {
      return new int[0];
    }

    @Override
    public boolean names(String word) {
      return true;
    }
  }
}
