package dev.medlint.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.FormClassifier;
import dev.medlint.annotate.RussianAnnotator;
import dev.medlint.extract.Extractors;
import dev.medlint.match.SignMatch;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrugNamesTest {

  private static final RussianAnnotator ANNOTATOR = new RussianAnnotator(FormClassifier.NONE);

  @Test
  void namesAreFoundInEveryCaseNumberAndSpelling() {
    assertEquals(
        List.of("Омезостопом", "ОМЕЗОСТОП", "оме\u0301зостопы"),
        found("Лечусь Омезостопом. ОМЕЗОСТОП дешевле! Разные оме\u0301зостопы.", "Омезостоп"));
    assertEquals(
        List.of("лекаридолу", "Гепатру", "лимфалью"),
        found("К лекаридолу, Гепатру и лимфалью.", "Лекаридол", "Гепатра", "Лимфаль"));
  }

  @Test
  void nameOfSeveralWordsIsFoundWholeAndTheLongestWins() {
    assertEquals(
        List.of("Омезостоп форте", "Омезостопа» Д", "Омезостоп"),
        found(
            "Омезостоп форте лучше «Омезостопа» Д, а Омезостоп хуже.",
            "Омезостоп",
            "Омезостоп форте",
            "Омезостоп Д"));
    assertEquals(List.of(), found("Форте Омезостоп. Омезостоп, форте.", "Омезостоп форте"));
  }

  @Test
  void nameIsNotFoundAcrossSentencesNorInsideOtherWords() {
    assertEquals(List.of(), found("Вот Омезостоп. Форте тут.", "Омезостоп форте"));
    assertEquals(List.of(), found("Омезостопник и преомезостоп.", "Омезостоп"));
  }

  @Test
  void latinAndMixedNamesAreFound() {
    assertEquals(
        List.of("Lecaridol", "L-Тироновита"),
        found("Купите Lecaridol или L-Тироновита.", "LECARIDOL", "L-Тироновит"));
  }

  @Test
  void dictionaryWordIsFoundByItsDictionaryForm() {
    assertEquals(List.of("аспирина"), found("Пачка аспирина.", "Аспирин"));
  }

  private static List<String> found(String text, String... names) {
    List<AnnotatedText> read = new ArrayList<>();
    for (String name : names) {
      read.add(annotated(name));
    }
    AnnotatedText annotated = annotated(text);
    List<String> words = new ArrayList<>();
    for (SignMatch match : DrugNames.of(read).find(annotated)) {
      String prose = annotated.document().text();
      words.add(prose.substring(match.span().start(), match.span().end()));
    }
    return words;
  }

  private static AnnotatedText annotated(String text) {
    SourceText source = new SourceText("-", text, Format.TEXT, "UTF-8");
    return ANNOTATOR.annotate(new Extractors().extract(source));
  }
}
