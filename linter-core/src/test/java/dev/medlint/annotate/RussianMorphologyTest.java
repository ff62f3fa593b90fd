package dev.medlint.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RussianMorphologyTest {

  private static final RussianAnnotator ANNOTATOR = new RussianAnnotator(FormClassifier.NONE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "вылечит|вылечить VERB PERF FUT FIN THIRD SING",
        "лечит|лечить VERB IMP PRES FIN THIRD SING",
        "лечила|лечить VERB IMP PAST FIN SING FEM",
        "вылечи|вылечить VERB PERF FIN IMPERATIVE SECOND SING",
        "вылечить|вылечить VERB PERF INF",
        "вылечив|вылечить VERB PERF PAST CONV",
        "вылечен|вылечить VERB PERF PAST PARTICIPLE PASS SING MASC SHORT; "
            + "вылеченный ADJ PERF PAST PARTICIPLE PASS SING MASC SHORT",
        "лучшим|хороший ADJ SING MASC INS SUP; хороший ADJ SING NEUT INS SUP; "
            + "хороший ADJ PLUR DAT SUP; лучший ADJ SING MASC INS SUP; "
            + "лучший ADJ SING NEUT INS SUP; лучший ADJ PLUR DAT SUP",
        "эффективнее|эффективный ADJ CMP; эффективно ADV CMP",
        "эффективно|эффективно ADV; эффективный ADJ SING NEUT SHORT",
        "нельзя|нельзя ADV",
        "вам|вы PRON SECOND PLUR DAT",
        "на|на ADP",
        "её|она PRON THIRD SING GEN; она PRON THIRD SING ACC; ее DET THIRD",
        "мрт|мрт NOUN SING PLUR FEM NOM GEN DAT ACC INS LOC INAN",
        "имплантатом|имплантат NOUN SING MASC INS INAN",
        "бесплатнонесуществующее|бесплатнонесуществующее X",
      })
  void givesAllReadings(String word, String expected) {
    assertEquals(expected, print(ANNOTATOR.readings(word)));
  }

  @Test
  void yoAndYeAreOneLetterButYoSaysMore() {
    assertTrue(lemmas("все").containsAll(List.of("весь", "все")));
    assertEquals(List.of("все", "весь"), lemmas("всё"));
    assertEquals(lemmas("лёгкий"), lemmas("легкий"));
  }

  @Test
  void aNameIsReadAsOneOnlyWithACapital() {
    assertFalse(anyHas("вера", Feature.PERSON_NAME));
    assertTrue(anyHas("Вера", Feature.PERSON_NAME));
    assertTrue(anyHas("ИВАНОВА", Feature.PERSON_NAME));
    assertTrue(anyHas("Петровна", Feature.PERSON_NAME));
    assertTrue(anyHas("Вера", Feature.PROPN));
    assertTrue(anyHas("Вера", Feature.NOUN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "врача-косметолога|врач-косметолог,косметолог,врач",
        "какой-нибудь|какой-нибудь",
        "приходите-ка|приходить",
        "нейрореабилитацией|нейрореабилитация",
        "суперпредложение|суперпредложение",
        "псевдоврачам|псевдоврач",
        "100-процентную|100-процентный,процентный",
      })
  void readsWordsMadeOfKnownOnes(String word, String expected) {
    assertEquals(List.of(expected.split(",")), lemmas(word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "хороший",
        "лучший",
        "вылечить",
        "гарантированный",
        "имплантат",
        "винир",
        "ботокс",
        "мезотерапия",
        "чекап",
        "БАД",
        "МРТ",
        "УЗИ",
        "ибупрофен",
        "омега-3",
        "ковид",
        "COVID-19",
        "отёк",
        "Анна",
        "эффективно",
        "мл",
        "его",
        "нутрициолог",
        "элайнер",
        "блефаропластика",
        "Антоша",
        "бабулечка",
        "зашлаковать"
      })
  void knowsLemmas(String lemma) {
    assertTrue(ANNOTATOR.knowsLemma(lemma));
  }

  @ParameterizedTest
  @ValueSource(strings = {"лечит", "врачи", "лутший", "имплантатом", "", "12"})
  void knowsNoOtherFormsAsLemmas(String word) {
    assertFalse(ANNOTATOR.knowsLemma(word));
  }

  @Test
  void aNumberWithAnEndingIsAnOrdinalToo() {
    AnnotatedText text = ANNOTATOR.annotate(Documents.of("1-го 5"));

    assertEquals("1-го ADJ NUM", print(text.form(0).readings()));
    assertEquals("5 NUM", print(text.form(1).readings()));
  }

  @Test
  void formsCarryTheTestsOfTheClassifier() {
    RussianAnnotator annotator =
        new RussianAnnotator(
            (normal, kind, readings) ->
                kind == FormKind.WORD && readings.get(0).lemma().equals("врач")
                    ? new int[] {3, 7}
                    : new int[0]);

    AnnotatedText text = annotator.annotate(Documents.of("Врачам, врача!"));

    assertTrue(text.form(0).passes(3));
    assertTrue(text.form(2).passes(7));
    assertFalse(text.form(1).passesAny());
  }

  @Test
  void readsOwnWordsByTheirModel() throws IOException {
    FieldWords words =
        FieldWords.read(
            FieldWordsCompiler.compile(
                "w.txt",
                """
                # слова
                образец стол: сущ муж | ед: стол стола столу стол столом столе | мн: столы
                винёр как стол
                форма вин: винёр сущ
                """));

    assertEquals("винер NOUN SING MASC GEN", print(words.readings("винера")));
    assertEquals("винер NOUN PLUR MASC", print(words.readings("винеры")));
    assertEquals("винер NOUN", print(words.readings("вин")));
    assertEquals("", print(words.readings("винеровый")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "винир|w.txt:1: ожидается «слово как образец»: винир",
        "винир как стул|w.txt:1: нет такого образца: винир как стул",
        "образец а: сущ|w.txt:1: ожидается «образец слово: признаки / ед: формы»",
        "образец а: сущ / ед а|w.txt:1: нет двоеточия: ед а",
        "образец а: суш / ед: а|w.txt:1: нет такого признака: суш",
        "форма а|w.txt:1: ожидается «форма слово: лемма признаки»: а",
      })
  void tellsWhichLineCannotBeUnderstood(String line, String message) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> FieldWordsCompiler.compile("w.txt", line.replace('/', '|')));

    assertEquals(message.replace('/', '|'), e.getMessage());
  }

  private static boolean anyHas(String word, Feature feature) {
    return ANNOTATOR.readings(word).stream().anyMatch(r -> r.has(feature));
  }

  private static List<String> lemmas(String word) {
    return ANNOTATOR.readings(word).stream().map(Reading::lemma).distinct().toList();
  }

  private static String print(List<Reading> readings) {
    List<String> lines = new ArrayList<>();
    for (Reading reading : readings) {
      Map<Integer, String> names = new TreeMap<>();
      for (Feature feature : Feature.values()) {
        if (reading.has(feature)) {
          names.put(feature.ordinal(), feature.name());
        }
      }
      lines.add(reading.lemma() + " " + String.join(" ", names.values()));
    }
    return String.join("; ", lines);
  }
}
