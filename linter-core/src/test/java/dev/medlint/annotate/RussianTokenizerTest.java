package dev.medlint.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RussianTokenizerTest {

  private static final RussianAnnotator ANNOTATOR = new RussianAnnotator(FormClassifier.NONE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "врач-терапевт принял|врач-терапевт/W принял/W",
        "с 1-го по 3-е|с/W 1-го/N по/W 3-е/N",
        "20-минутный сеанс|20-минутный/W сеанс/W",
        "3–5 дней, 2,5 мл|3–5/N дней/W ,/P 2,5/N мл/W",
        "10 000 ₽|10/N 000/N ₽/S",
        "98% и 5 %|98/N %/S и/W 5/N %/S",
        "10мл 2й 3раза|10/N мл/W 2й/N 3/N раза/W",
        "3D-снимок и В12|3D-снимок/W и/W В12/W",
        "120/80 в 10:30|120/80/N в/W 10:30/N",
        "и т. д.|и/W т/W ./P д/W ./P",
        "Слово.Слово|Слово/W ./P Слово/W",
        "дней,COVID-19 пройдёт|дней/W ,/P COVID-19/W пройдёт/W",
        "«Гарантия!!!»|«/P Гарантия/W !!!/P »/P",
        "Неужели?! Да…|Неужели/W ?!/P Да/W …/P",
        "№ 1, №2|№/S 1/N ,/P №/S 2/N",
        "и/или|и/W //P или/W",
        "#здоровье @my_clinic|#/S здоровье/W @my_clinic/A",
        "#БезБоли и #здоровьенавсегда|#/S Без/W Боли/W и/W #/S здоровье/W навсегда/W",
        "#лечениебезболи #имплантация|#/S лечение/W без/W боли/W #/S имплантация/W",
        "#кардиочекап #щщщщщщщщ здоровьенавсегда|"
            + "#/S кардиочекап/W #/S щщщщщщщщ/W здоровьенавсегда/W",
        "объявление — «так»|объявление/W —/P «/P так/W »/P",
        "О’Нил и Д'Арк|О’Нил/W и/W Д'Арк/W",
        "у т е б я г а с т р и т|у/W т е б я/W г а с т р и т/W",
        "б е з  п о м о щ и|б е з/W п о м о щ и/W",
        "и я в ш о к е|и/W я/W в/W ш о к е/W",
      })
  void cutsTextIntoTokens(String text, String expected) {
    assertEquals(expected, tokens(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "звоните 8 (800) 555-35-35.|звоните/W 8 (800) 555-35-35/A ./P",
        "+7 495 123-45-67, доб. 2|+7 495 123-45-67/A ,/P доб/W ./P 2/N",
        "88005553535|88005553535/A",
        "тел. 555-35-35|тел/W ./P 555-35-35/A",
        "(495) 123-45-67|(495) 123-45-67/A",
        "пишите на info@clinic.ru!|пишите/W на/W info@clinic.ru/A !/P",
        "https://clinic.ru/a?b=1, там|https://clinic.ru/a?b=1/A ,/P там/W",
        "на www.site.com.|на/W www.site.com/A ./P",
        "клиника.рф и 03.ru|клиника.рф/A и/W 03.ru/A",
        "8 000 000 рублей|8/N 000/N 000/N рублей/W",
        "8 из 10 врачей|8/N из/W 10/N врачей/W",
        "тест.Это|тест/W ./P Это/W",
      })
  void keepsAddressesWhole(String text, String expected) {
    assertEquals(expected, tokens(text));
  }

  @Test
  void drawnSignsAreOneTokenEach() {
    String family = "👨\u200D👩\u200D👧";
    String text = "Ура👍🏽 " + family + "🇷🇺❤\uFE0F 1\uFE0F\u20E3✅да";

    assertEquals(
        "Ура/W 👍🏽/S " + family + "/S 🇷🇺/S ❤\uFE0F/S 1\uFE0F\u20E3/S ✅/S да/W", tokens(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Дарим г а р а н т и ю всем|Дарим г_а_р_а_н_т_и_ю всем",
        "Г А Р А Н Т И Я|Г_А_Р_А_Н_Т_И_Я",
        "г а р а н т и я л е ч е н и я|г_а_р_а_н_т_и_я л_е_ч_е_н_и_я",
        "г.а.р.а.н.т.и.я|г.а.р.а.н.т.и.я",
        "гаран*тия и г*а*рантия|гаран*тия и г*а*рантия",
        "без бо_ли|без бо_ли",
        "из😊лечение|из😊лечение",
        "3аболевание прошло|3аболевание прошло",
      })
  void joinsPiecesOfOneWord(String text, String expected) {
    assertEquals(expected, surfaces(text, '_'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "и я с ней|и я с ней",
        "витамины А В С Е и К|витамины А В С Е и К",
        "результат*при|результат * при",
        "лечение😊боль|лечение 😊 боль",
        "к. м. н.|к . м . н .",
        "3месяца|3 месяца",
      })
  void leavesOtherPiecesApart(String text, String expected) {
    assertEquals(expected, surfaces(text, ' '));
  }

  @Test
  void noTokenJoinsTwoBlocks() {
    AnnotatedText text = ANNOTATOR.annotate(Documents.of("гаран", "тия", "8 800", "555-35-35"));

    List<String> surfaces = new ArrayList<>();
    for (int t = 0; t < text.tokenCount(); t++) {
      surfaces.add(text.surface(t));
    }
    assertEquals(List.of("гаран", "тия", "8", "800", "555-35-35"), surfaces);
  }

  @Test
  void invisibleCharactersAroundWordsBelongToNoToken() {
    assertEquals("да/W нет/W", tokens("\uFEFFда\u200B \u00AD\u00A0нет\u200B"));
  }

  private static String tokens(String text) {
    AnnotatedText annotated = ANNOTATOR.annotate(Documents.of(text));
    StringBuilder out = new StringBuilder();
    for (int t = 0; t < annotated.tokenCount(); t++) {
      out.append(t == 0 ? "" : " ").append(annotated.surface(t)).append('/');
      out.append(annotated.form(t).kind().name().charAt(0));
    }
    return out.toString();
  }

  private static String surfaces(String text, char insteadOfBlank) {
    AnnotatedText annotated = ANNOTATOR.annotate(Documents.of(text));
    StringBuilder out = new StringBuilder();
    for (int t = 0; t < annotated.tokenCount(); t++) {
      out.append(t == 0 ? "" : " ").append(annotated.surface(t).replace(' ', insteadOfBlank));
    }
    return out.toString();
  }
}
