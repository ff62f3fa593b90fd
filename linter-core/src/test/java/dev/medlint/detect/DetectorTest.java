package dev.medlint.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.Reading;
import dev.medlint.annotate.RussianAnnotator;
import dev.medlint.extract.Extractors;
import dev.medlint.facts.Facts;
import dev.medlint.facts.FactsResolver;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.match.Matcher;
import dev.medlint.rule.RuleCompiler;
import dev.medlint.rule.RulePack;
import dev.medlint.rule.RuleSource;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DetectorTest {

  private static final RussianAnnotator READER =
      new RussianAnnotator((normal, kind, readings) -> new int[0]);

  private static final String NEUTRAL = "Река течёт на юг и впадает в море. ".repeat(12);

  /** Signs, each «fact | strength | pattern». */
  private static final String[] SIGNS = {
    "объект = service | сильный | консультация",
    "объект = drug | слабый | таблетка",
    "объект = drug | сильный | сироп",
    "объект = rx-drug | решающий | антибиотик",
    "объект = supplement | сильный | \"бад\"",
    "объект != drug | сильный | косметический",
    "объект != other | слабый | гастрит",
    "объект = other | сильный | гараж",
    "объект = supplement / other | сильный | бальзам",
    "объект = drug / supplement | сильный | капсула",
    "объект = device | сильный | прибор",
    "объект = device / other | сильный | коврик",
    "объект = other | слабый | коврик",
    "объект = other | сильный | шерсть",
    "вид = ad | сильный | \"запишитесь\"",
    "вид = page | сильный | вакансия",
    "вид = article | сильный | возбудитель",
    "аудитория = professionals | сильный | коллега",
    "аудитория = professionals | сильный | ординатор",
    "площадка = instagram | сильный | сторис",
    "назван = nothing | слабый | спасибо",
    "назван = nothing | слабый | большой",
  };

  private static final RulePack PACK = pack();

  private static RulePack pack() {
    List<RuleSource> sources = new ArrayList<>();
    for (int i = 0; i < SIGNS.length; i++) {
      String[] parts = SIGNS[i].split(" \\| ", -1);
      String sign =
          """
          признак: s%d
          указывает: %s
          сила: %s
          искать: предложение
            %s
          пример: "[[а]]"
          пример: "[[а]]"
          не пример: "а"
          не пример: "а"
          """
              .replace("%d", Integer.toString(i))
              .replaceFirst("%s", parts[0].replace('/', '|'))
              .replaceFirst("%s", parts[1])
              .replaceFirst("%s", parts[2]);
      sources.add(new RuleSource("s" + i + ".sign", sign));
    }
    RuleCompiler.Result result =
        new RuleCompiler(
                form -> READER.readings(form).stream().map(Reading::lemma).distinct().toList(),
                List.of())
            .compile(sources);
    assertEquals(List.of(), result.problems());
    return result.pack();
  }

  private static String detected(Format format, String text, Facts stated) {
    AnnotatedText read =
        new RussianAnnotator(PACK.tests())
            .annotate(new Extractors().extract(new SourceText("t", text, format, "UTF-8")));
    List<String> lines = new ArrayList<>();
    for (Statements some :
        new Detector(DrugNames.NONE).detect(read, new Matcher(PACK).over(read), stated)) {
      lines.add(some.values() + (some.sure() ? " " : "? ") + some.source());
    }
    return String.join("; ", lines).strip();
  }

  private static String detected(String text) {
    return detected(Format.TEXT, text, Facts.unknown());
  }

  @Test
  void aDecisiveSignIsSureAndAStrongOneInTheMiddleIsNot() {
    assertEquals("{object=rx-drug} «Антибиотик»", detected("Антибиотик за полцены."));
    assertEquals("{object=drug}? «сироп»", detected("Погода стоит.\n\nПоявился сироп."));
  }

  @Test
  void signsAreLookedForAtTheBeginningOfALongText() {
    String thousand = "Река течёт на юг сюда. ".repeat(200);
    Facts ad = stated("kind", "ad");
    assertEquals(
        "{object=drug}? «сироп»",
        detected(Format.TEXT, thousand.repeat(4) + "Появился сироп.", ad));
    assertEquals(
        "{object=other}?", detected(Format.TEXT, thousand.repeat(5) + "Появился сироп.", ad));
  }

  @Test
  void aSpecialObjectStandsForItsGeneralOne() {
    assertEquals("{object=rx-drug} «Антибиотик»", detected("Антибиотик: таблетка и сироп."));
  }

  @Test
  void anObjectStandsBesideAnotherOneIfItIsWorthHalfOfIt() {
    assertEquals(
        "{object=service,supplement}? «Консультация», «БАД»", detected("Консультация и БАД."));
    assertEquals("{object=service}? «Консультация»", detected("Консультация и таблетка."));
  }

  @Test
  void inAFewWordsLessIsEnoughToStandBesideTheBest() {
    String text = "Антибиотик, антибиотик и БАД.";
    assertEquals("{object=rx-drug,supplement}? «Антибиотик», «БАД»", detected(text));
    assertEquals(
        "{object=rx-drug} «Антибиотик»",
        detected(Format.TEXT, text + " " + NEUTRAL, stated("kind", "ad")));
  }

  @Test
  void ofSeveralDoubtfulObjectsTheLikeliestAreNamed() {
    assertEquals(
        "{object=device,service}? «прибор», «консультация»",
        detected("Капсула, прибор и консультация."));
  }

  @Test
  void objectsThatAreEquallyLikelyStayTogether() {
    assertEquals(
        "{object=drug,service,supplement}? «Капсула», «консультация»",
        detected("Капсула и консультация."));
  }

  @Test
  void theDevicesOfAServiceAreItsEquipmentUnlessTheTextBeginsWithThem() {
    String devices = "\n\nЕсть прибор.\n\nПрибор и ещё прибор.";
    Facts ad = stated("kind", "ad");
    assertEquals(
        "{object=service} «Консультация»",
        detected(Format.TEXT, "Консультация, консультация. " + NEUTRAL + devices, ad));
    assertEquals(
        "{object=device,service} «Консультация», «прибор»",
        detected(Format.TEXT, "Консультация, консультация, прибор. " + NEUTRAL + devices, ad));
  }

  @Test
  void whatSpeaksAgainstAnObjectTakesItAway() {
    assertEquals("", detected("Косметический сироп от гастрита."));
  }

  @Test
  void aMedicalTextWithoutAnObjectIsLeftOpen() {
    assertEquals("", detected("Гастрит бывает разным, и об этом написано много."));
  }

  @Test
  void aTextWithoutMedicalWordsIsNotMedicalUnlessItIsAFewWords() {
    assertEquals("", detected("Цены ниже всех."));
    assertEquals("{object=other}?", detected(Format.TEXT, NEUTRAL, stated("kind", "ad")));
    assertEquals("{object=other} «гараж»", detected("Продаю гараж, есть погреб и свет."));
  }

  @Test
  void anotherTradeIsNamedThoughItSpeaksOfAnIllness() {
    assertEquals(
        "{object=other} «гараж»",
        detected("Продаю гараж: сырость и гастрит в прошлом, есть свет."));
    assertEquals("", detected("Сырость и гастрит в прошлом, есть свет и погреб, место тихое."));
  }

  @Test
  void oneSignMayLeaveOpenWhetherGoodsAreMedical() {
    assertEquals(
        "{object=supplement,other}? «бальзам»", detected("Снова привезли.\n\nЭто бальзам."));
  }

  @Test
  void anAdOfWhichEachWordIsKnownToNameNothingIsTakenForAService() {
    Facts ad = stated("kind", "ad");
    assertEquals("{object=service}? nothing-named", detected(Format.TEXT, "Большое спасибо!", ad));
    assertEquals(
        "{object=service}? nothing-named", detected(Format.TEXT, "Всем вам — спасибо: 1 № 5", ad));
    assertEquals("", detected(Format.TEXT, "Большое спасибо, окна!", ad));
    assertEquals("", detected(Format.TEXT, "Спасибо, Кварцевна!", ad));
    assertEquals("", detected(Format.TEXT, "Спасибо: okna.ru", ad));
    assertEquals("", detected(Format.TEXT, "Спасибо \uD83C\uDF55", ad));
    assertEquals("", detected(Format.TEXT, "Вам и мне.", ad));
  }

  @Test
  void nothingIsAssumedOfWhatIsNoAdForSureOrSaysSomethingOfItsObject() {
    assertEquals("", detected("Большое спасибо!"));
    assertEquals("", detected(Format.TEXT, "Большое спасибо!", stated("kind", "page")));
    assertEquals("", detected(Format.TEXT, "Спасибо, гастрит!", stated("kind", "ad")));
    assertEquals("{kind=ad} «Запишитесь»", detected(Format.TEXT, "Запишитесь!", Facts.unknown()));
  }

  @Test
  void whatIsOnlyHintedAtIsNotReportedBesideWhatIsNamed() {
    assertEquals(
        "{object=service}? «Консультация»", detected("Консультация при гастрите: таблетка."));
    assertEquals(
        "{object=drug,service}? «Консультация», «таблетка», «сироп»",
        detected("Консультация при гастрите: таблетка, сироп."));
  }

  @Test
  void goodsThatAreSaidToHealAreNamedHoweverPlainlyTheyAreGoods() {
    assertEquals(
        "{object=device,other}? «коврик», «шерсть»",
        detected("Наш коврик, шерсть, и нет гастрита."));
  }

  @Test
  void aLongArticleThatPromotesNothingAdvertisesNothing() {
    String article = NEUTRAL + "\n\nЗдоровью помог сироп.\n\nГастрит прошёл.";
    assertEquals("", detected(Format.TEXT, article, stated("kind", "article")));
    assertEquals(
        "{object=drug}? «сироп»",
        detected(Format.TEXT, article + " Запишитесь.", stated("kind", "article")));
    assertEquals("{object=drug}? «сироп»", detected(Format.TEXT, article, stated("kind", "ad")));
  }

  @Test
  void repetitionCountsLessEachTime() {
    assertEquals(
        "", detected("Погода.\n\nТаблетка, таблетка, таблетка, таблетка, таблетка, таблетка."));
  }

  @Test
  void kindsAreToldBySignsAndBuild() {
    Facts drug = stated("object", "drug");
    assertEquals("{kind=ad} «Запишитесь»", detected(Format.TEXT, "Запишитесь завтра.", drug));
    assertEquals("{kind=page} «вакансия»", detected(Format.TEXT, "Есть вакансия.", drug));
    assertEquals("", detected(Format.TEXT, "Возбудитель живёт долго.", drug));
    assertEquals(
        "{kind=article}? «Возбудитель»",
        detected(Format.TEXT, "Возбудитель живёт долго. " + NEUTRAL, drug));
    assertEquals("{kind=article}?", detected(Format.TEXT, NEUTRAL, drug));
    String built = "# О реке\n\n" + (NEUTRAL + "\n\n").repeat(3);
    assertEquals("{kind=article}? «О реке»", detected(Format.MARKDOWN, built, drug));
    assertEquals(
        "{kind=article} «возбудитель»",
        detected(Format.MARKDOWN, built + "Есть возбудитель.", drug));
    assertEquals(
        "{kind=ad} «Запишитесь»", detected(Format.TEXT, "Запишитесь сегодня. " + NEUTRAL, drug));
  }

  @Test
  void otherFactsNeedOneStrongSignAndTwoToBeSure() {
    Facts known = stated("object", "drug", "kind", "ad");
    assertEquals("{audience=professionals}? «Коллеги»", detected(Format.TEXT, "Коллеги!", known));
    assertEquals(
        "{audience=professionals} «Коллеги», «ординаторы»",
        detected(Format.TEXT, "Коллеги и ординаторы!", known));
    assertEquals("{platform=instagram}? «сторис»", detected(Format.TEXT, "Текст: сторис.", known));
  }

  @Test
  void whatIsStatedIsNotDetected() {
    assertEquals(
        "",
        detected(
            Format.TEXT,
            "Антибиотик. Запишитесь, коллеги.",
            stated("object", "device", "kind", "page", "audience", "public")));
  }

  private static Facts stated(String... pairs) {
    Map<String, String> values = new java.util.LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], pairs[i + 1]);
    }
    return FactsResolver.resolve(List.of(new Statements(Origin.COMMAND_LINE, "", values))).facts();
  }
}
