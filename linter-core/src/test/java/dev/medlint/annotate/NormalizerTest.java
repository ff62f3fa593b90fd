package dev.medlint.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writings that a reader takes for a plain word. */
class NormalizerTest {

  private static final RussianAnnotator ANNOTATOR = new RussianAnnotator(FormClassifier.NONE);

  @ParameterizedTest
  @CsvSource({
    "Лёгкий,легкий",
    "ЛЕЧЕНИЕ,лечение",
    "вылe\u0301чит,вылечит",
    "вылeчит,вылечит",
    "BЫЛЕЧИT,вылечит",
    "rарантия,гарантия",
    "мοлοкο,молоко",
    "COVID,covid",
    "СOVID,covid",
    "SMAS-лифтинг,smas-лифтинг",
    "врач\u2011терапевт,врач-терапевт",
    "си\u0306ний,сйний",
    "мои\u0306,мой",
    "е\u0308лка,елка",
    "гаран\u00ADтия,гарантия",
    "гаран\u200Bтия,гарантия",
    "молоко\u0301,молоко",
    "гаран*тия,гарантия",
  })
  void writesTheNormalForm(String written, String normal) {
    assertEquals(normal, Normalizer.normal(written));
  }

  @ParameterizedTest
  @CsvSource({
    "вылeчит,вылечит,вылечить",
    "вы1ечит,вылечит,вылечить",
    "3аболевания,заболевания,заболевание",
    "вылеч1т,вылечит,вылечить",
    "гар4нтию,гарантию,гарантия",
    "6олезнь,болезнь,болезнь",
    "4истка,чистка,чистка",
    "излечен1е,излечение,излечение",
    "изл3ч3ние,излечение,излечение",
    "вылечiт,вылечит,вылечить",
    "вылечіт,вылечит,вылечить",
    "вьілечит,вылечит,вылечить",
    "вылѣчит,вылечит,вылечить",
    "выλечит,вылечит,вылечить",
    "вылᴇчит,вылечит,вылечить",
    "вы’лечит,вылечит,вылечить",
    "выле(ч)ит,вылечит,вылечить",
    "вы[леч]ит,вылечит,вылечить",
    "вр(а)чей,врачей,врач",
    "скид(к)а,скидка,скидка",
    "вы\"леч\"ит,вылечит,вылечить",
    "выле!чит,вылечит,вылечить",
    "гаранtия,гарантия,гарантия",
    "диaгноz,диагноз,диагноз",
    "гаран\u00ADтию,гарантию,гарантия",
    "гаран\u200Dтию,гарантию,гарантия",
    "гара\u0301нтию,гарантию,гарантия",
    "г а р а н т и ю,гарантию,гарантия",
    "Г\u00A0А\u00A0Р\u00A0А\u00A0Н\u00A0Т\u00A0И\u00A0Ю,гарантию,гарантия",
    "г-а-р-а-н-т-и-ю,гарантию,гарантия",
    "гаран-тию,гарантию,гарантия",
    "г_а_р_а_н_т_и_ю,гарантию,гарантия",
    "гаран**тию,гарантию,гарантия",
    "гаран💊тию,гарантию,гарантия",
    "гарантиюююю,гарантию,гарантия",
    "оооочень,очень,очень",
    "ГAРAНТИЮ,гарантию,гарантия",
  })
  void aHiddenWordIsReadAsTheWord(String written, String normal, String lemma) {
    AnnotatedText text = ANNOTATOR.annotate(Documents.of("Наш " + written + "."));

    assertEquals(3, text.tokenCount());
    assertEquals(written, text.surface(1));
    assertEquals(normal, text.form(1).normal());
    assertEquals(lemma, text.form(1).readings().get(0).lemma());
  }

  @Test
  void aDigitThatStandsForNoLetterStays() {
    AnnotatedText text = ANNOTATOR.annotate(Documents.of("Раствор в12 и 5капель, 30мл."));

    assertEquals("в12", text.form(1).normal());
    assertEquals("5", text.form(3).normal());
    assertEquals("30", text.form(6).normal());
  }

  @Test
  void aWordWithAMaskIsOneWord() {
    AnnotatedText text = ANNOTATOR.annotate(Documents.of("Имп…..ция и прос***та"));

    assertEquals(
        List.of("имп…..ция", "и", "проста"),
        List.of(text.form(0).normal(), text.form(1).normal(), text.form(2).normal()));
  }
}
