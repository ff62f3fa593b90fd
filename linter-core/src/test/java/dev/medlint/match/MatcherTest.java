package dev.medlint.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.annotate.Reading;
import dev.medlint.annotate.RussianAnnotator;
import dev.medlint.extract.Document;
import dev.medlint.extract.Extractors;
import dev.medlint.rule.RuleCompiler;
import dev.medlint.rule.RulePack;
import dev.medlint.rule.RuleSource;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatcherTest {

  private static final RussianAnnotator READER =
      new RussianAnnotator((normal, kind, readings) -> new int[0]);

  static RulePack pack(String search, String... lexicon) {
    String rule =
        """
        правило: one
        норма: x:1
        важность: ошибка
        название: "а" / "a"
        сообщение: "а" / "a"
        совет: "а" / "a"
        """
            + search
            + """

            нарушение: "[[а]]"
            нарушение: "[[а]]"
            допустимо: "а"
            допустимо: "а"
            """;
    List<RuleSource> sources = new ArrayList<>();
    sources.add(new RuleSource("one.rule", rule));
    for (int i = 0; i < lexicon.length; i += 2) {
      sources.add(new RuleSource(lexicon[i] + ".lexicon", lexicon[i + 1]));
    }
    RuleCompiler.Result result =
        new RuleCompiler(
                form -> READER.readings(form).stream().map(Reading::lemma).distinct().toList(),
                List.of("x:1"))
            .compile(sources);
    assertEquals(List.of(), result.problems());
    return result.pack();
  }

  static List<String> found(RulePack pack, String text, Format format) {
    Document document = new Extractors().extract(new SourceText("t", text, format, "UTF-8"));
    return new Matcher(pack)
        .match(new RussianAnnotator(pack.tests()).annotate(document)).stream()
            .map(
                m ->
                    m.isAbsence()
                        ? "нет"
                        : document.text().substring(m.span().start(), m.span().end()))
            .toList();
  }

  static List<String> found(RulePack pack, String text) {
    return found(pack, text, Format.TEXT);
  }

  private static final String HEALING = "список: снадобье\nмазь\nсироп\nнастойка\n";

  @Test
  void twoQueriesFindTheSameListEachForItself() {
    RulePack pack =
        pack(
            "искать: предложение {а = @снадобье}\nискать: предложение {б = @снадобье}",
            "l",
            HEALING);
    assertEquals(List.of("Мазь", "Мазь"), found(pack, "Тишина. Мазь. Ещё тишина."));
  }

  @Test
  void aLemmaMatchesAllItsFormsAndAFormOnlyItself() {
    RulePack lemma = pack("искать: предложение вылечить");
    RulePack form = pack("искать: предложение \"вылечил\"");
    assertEquals(List.of("вылечила", "Вылечат"), found(lemma, "Она вылечила. Вылечат и его."));
    assertEquals(List.of(), found(form, "Она вылечила."));
    assertEquals(List.of("ВЫЛЕЧИЛ"), found(form, "ВЫЛЕЧИЛ!"));
  }

  @Test
  void featuresMustHoldOnOneReading() {
    RulePack past = pack("искать: предложение вылечить<прош>");
    assertEquals(List.of("вылечил"), found(past, "Он вылечил. Он вылечит."));
    RulePack notPast = pack("искать: предложение вылечить<!прош>");
    assertEquals(List.of("вылечит"), found(notPast, "Он вылечил. Он вылечит."));
  }

  @Test
  void featuresAfterASpaceAreAWordOfTheirOwn() {
    RulePack pack = pack("искать: предложение \"не\" <глагол прош> | мазь\n  <инф>");
    assertEquals(List.of("не болел", "мазь пить"), found(pack, "Он не болел. Не мазь пить."));
  }

  @Test
  void polarityAsksForANegationRightBeforeTheWord() {
    RulePack negated = pack("искать: предложение вылечить<отриц>");
    assertEquals(
        List.of("вылечит", "вылечить"),
        found(negated, "Чай не вылечит. Не он вылечит. Не «вылечить». Не, вылечит! Вылечит."));
    RulePack plain = pack("искать: предложение мазь ..2 вылечить<прош !отриц>");
    assertEquals(
        List.of("мазь вылечила", "Мазь не только вылечила"),
        found(plain, "Эта мазь вылечила. Мазь не вылечила. Мазь не только вылечила."));
    RulePack list = pack("искать: предложение @снадобье<отриц род>", "l", HEALING);
    assertEquals(List.of("мази"), found(list, "Я без мази. Нет сиропа. Мази!"));
    RulePack form = pack("искать: предложение мазь ..1 \"боли в спине\"<neg>");
    assertEquals(List.of("Мазь без боли в спине"), found(form, "Мазь без боли в спине."));
  }

  @Test
  void moodsAndDegreesAreFeatures() {
    String text = "Купи мазь. Купить мазь. Купил мазь. Лучшая мазь. Лучше мазь.";
    RulePack imperative = pack("искать: предложение купить<повел> мазь");
    assertEquals(List.of("Купи мазь"), found(imperative, text));
    RulePack infinitive = pack("искать: предложение купить<инф> мазь");
    assertEquals(List.of("Купить мазь"), found(infinitive, text));
    RulePack indicative = pack("искать: предложение купить<личн !повел> мазь");
    assertEquals(List.of("Купил мазь"), found(indicative, text));
    RulePack superlative = pack("искать: предложение хороший<превосх> мазь");
    assertEquals(List.of("Лучшая мазь"), found(superlative, text));
    RulePack comparative = pack("искать: предложение \"лучше\"<сравн> мазь");
    assertEquals(List.of("Лучше мазь"), found(comparative, text));
  }

  @Test
  void aGapTakesAsFewWordsAsItCan() {
    RulePack pack = pack("искать: предложение мазь ..3 боль");
    assertEquals(
        List.of("мазь снимает боль"), found(pack, "Эта мазь снимает боль и отек, боль в спине."));
    assertEquals(List.of(), found(pack, "Мазь наносят утром и вечером, боль проходит."));
  }

  @Test
  void signsMayStandBetweenWordsUnlessOneIsForbidden() {
    assertEquals(
        List.of("мазь — «боль"), found(pack("искать: предложение мазь боль"), "мазь — «боль»"));
    assertEquals(
        List.of(), found(pack("искать: предложение мазь !\",\" боль"), "Есть мазь, боль уйдет."));
  }

  @Test
  void longestPhraseOfAListWins() {
    RulePack pack =
        pack("искать: предложение @б", "б", "диабет\nсахарный диабет\nдиабет второй тип\n");
    assertEquals(
        List.of("сахарного диабета", "Диабет второго типа", "диабету"),
        found(pack, "От сахарного диабета. Диабет второго типа, или к диабету."));
  }

  @Test
  void optionalRepeatedAndStartingParts() {
    assertEquals(
        List.of("очень, очень сильная боль", "боль"),
        found(
            pack("искать: предложение (\"очень\"+ сильный)? боль"),
            "Это очень, очень сильная боль и боль."));
    assertEquals(
        List.of("Боль"), found(pack("искать: предложение ^ боль"), "«Боль прошла. А боль ли?"));
  }

  @Test
  void partsMayStandInNeighbouringSentencesButNotBeyondTheNextHeading() {
    RulePack pack = pack("искать: соседние 3 мучить далее: пройти<прош>");
    assertEquals(
        List.of("мучила спина. Купил мазь. Все прошло"),
        found(pack, "Меня мучила спина. Купил мазь. Все прошло!"));
    assertEquals(List.of(), found(pack, "Меня мучила спина. Раз. Два. Все прошло!"));
    assertEquals(
        List.of(),
        found(pack, "Меня мучила спина.\n\n## Новости\n\nЗима прошла.", Format.MARKDOWN));
    assertEquals(
        List.of("мучила спина.\nВсе прошло"),
        found(pack, "Меня мучила спина.\n\nВсе прошло.", Format.MARKDOWN));
  }

  @Test
  void aSectionJoinsAHeadingWithWhatStandsBelowIt() {
    RulePack pack = pack("искать: раздел 4 гастрит далее: пройти<прош>");
    String text = "# Гастрит\n\nПил чай.\n\nБоль прошла.\n\n# Артрит\n\nЗима прошла.";
    assertEquals(List.of("Гастрит\nПил чай.\nБоль прошла"), found(pack, text, Format.MARKDOWN));
  }

  @Test
  void aListIsJoinedWithTheSentenceThatLeadsItIn() {
    RulePack pack = pack("искать: перечень 2 излечивать далее: гастрит");
    assertEquals(
        List.of("излечивает:\n— артрит;\n— гастрит"),
        found(pack, "Наш чай хорош. Он излечивает:\n— артрит;\n— гастрит;\n— грипп."));
    assertEquals(
        List.of("излечивает:\nгастрит"),
        found(pack, "Наш чай излечивает:\n\n1. гастрит;\n2. грипп.", Format.MARKDOWN));
    assertEquals(
        List.of("излечивает\nгастрит"),
        found(pack, "<h2>Что он излечивает</h2><ul><li>гастрит<li>грипп</ul>", Format.HTML));
    assertEquals(
        List.of(), found(pack, "Он излечивает:\n— артрит;\n— грипп;\n— гастрит.")); // the third
    assertEquals(List.of(), found(pack, "Он излечивает. Как? Так:\n— гастрит;\n— грипп."));
    assertEquals(List.of(), found(pack, "Он излечивает гастрит.\n— Артрит;\n— грипп."));
    assertEquals(
        List.of(), found(pack, "Он излечивает:\n\n* грипп\n\nИ не гастрит.", Format.MARKDOWN));
    assertEquals(
        List.of(), found(pack, "Он излечивает:\n\n* грипп\n\n# Да\n\n* гастрит", Format.MARKDOWN));
  }

  @Test
  void theFirstPartOfAListMayBeRarerThanTheOthers() {
    RulePack pack = pack("искать: перечень вылечить вместе: @снадобье", "l", HEALING);
    assertEquals(List.of("вылечит"), found(pack, "Вас вылечит:\n• добрый врач;\n• тёплый сироп."));
    assertEquals(List.of(), found(pack, "Вас вылечит:\n• добрый врач.\n\nСироп не нужен."));
  }

  @Test
  void aMatchMayHaveToStandInAContext() {
    String search = "искать: предложение мазь\nвнутри: ";
    String html =
        "<h1>Мазь</h1><p>мазь<blockquote>о мази</blockquote><ul><li>мазью</ul>"
            + "<div class=review>мазям</div><img alt='мазями' src=a><footer>Мази</footer>"
            + "<table><tr><td>мазях</table><figure><figcaption>мазей</figcaption></figure>";
    assertEquals(List.of("Мазь"), found(pack(search + "заголовок"), html, Format.HTML));
    assertEquals(
        List.of("мази", "мазям"), found(pack(search + "цитата, отзыв"), html, Format.HTML));
    assertEquals(List.of("мазью"), found(pack(search + "перечень"), html, Format.HTML));
    assertEquals(List.of("мазями"), found(pack(search + "атрибут"), html, Format.HTML));
    assertEquals(List.of("Мази"), found(pack(search + "подвал"), html, Format.HTML));
    assertEquals(List.of("мазях"), found(pack(search + "таблица"), html, Format.HTML));
    assertEquals(List.of("мазей"), found(pack(search + "подпись"), html, Format.HTML));
    assertEquals(
        List.of("Мазь"),
        found(pack(search + "вопрос\nвнутри: заголовок"), "# Мазь?\n\nмазь?", Format.MARKDOWN));
  }

  @Test
  void footnotesAreAContext() {
    RulePack but = pack("искать: предложение мазь\nкроме внутри: сноска");
    assertEquals(List.of("Мазь"), found(but, "Мазь со скидкой*\nЗвоните!\n*На мази до мая."));
    assertEquals(List.of("Мазь"), found(but, "Мазь тут[^1].\n\n[^1]: О мази.", Format.MARKDOWN));
    assertEquals(List.of("Мазь"), found(but, "<p>Мазь тут</p><small>О мази.</small>", Format.HTML));
    RulePack only = pack("искать: предложение мазь\nвнутри: footnote");
    assertEquals(
        List.of("мази"), found(only, "Мазь тут¹.\nСегодня.\n¹ О мази.\n— О мазях.", Format.TEXT));
  }

  @Test
  void anAbsenceIsOneMatchAndIsSatisfiedByAnyAlternative() {
    RulePack pack =
        pack(
            """
            нет: соседние 2 иметься противопоказание вместе: консультация
            нет: предложение "есть противопоказания"
            """);
    assertEquals(List.of("нет"), found(pack, "Скидки на приём."));
    assertEquals(
        List.of(), found(pack, "Скидки. Имеются противопоказания. Нужна консультация врача."));
    assertEquals(List.of(), found(pack, "ЕСТЬ ПРОТИВОПОКАЗАНИЯ"));
    assertEquals(List.of("нет"), found(pack, "Имеются противопоказания. Да. Консультация."));
    assertEquals(
        List.of("нет"),
        found(pack, "<p>Приём</p><img src=a alt='Есть противопоказания'>", Format.HTML));
  }

  @Test
  void anAbsenceWithAConditionAsksForItFirst() {
    RulePack pack = pack("искать: документ цена\nнет: предложение условие");
    assertEquals(List.of("нет"), found(pack, "Хорошая цена."));
    assertEquals(List.of(), found(pack, "Хороший врач."));
    assertEquals(List.of(), found(pack, "Хорошая цена. Условия на сайте."));
  }

  @Test
  void contextsTakeMatchesAway() {
    String search = "искать: предложение вылечить ..3 гастрит\nкроме внутри: ";
    assertEquals(List.of(), found(pack(search + "вопрос"), "Как вылечить гастрит?"));
    assertEquals(
        List.of("вылечит гастрит"), found(pack(search + "вопрос"), "Она вылечит гастрит. Да?"));
    assertEquals(List.of(), found(pack(search + "отрицание"), "Чай не вылечит гастрит."));
    assertEquals(
        List.of("вылечит не только гастрит"),
        found(pack(search + "отрицание"), "Он вылечит не только гастрит."));
    assertEquals(List.of(), found(pack(search + "условие"), "Если врач вылечит гастрит, хорошо."));
    assertEquals(List.of(), found(pack(search + "цитата"), "Он сказал: «Я вылечил гастрит»."));
    assertEquals(
        List.of("вылечил гастрит"), found(pack(search + "цитата"), "«Сон». Он вылечил гастрит."));
    assertEquals(
        List.of(), found(pack(search + "закон"), "Закон запрещает писать «вылечим гастрит»."));
  }

  @Test
  void aUnitOfPressureIsNoArticleOfALaw() {
    String search = "искать: предложение вылечить ..3 гастрит\nкроме внутри: закон";
    assertEquals(List.of(), found(pack(search), "По ст. 24 он вылечил гастрит."));
    assertEquals(
        List.of("вылечил гастрит"), found(pack(search), "При 120 мм рт. ст. он вылечил гастрит."));
  }

  @Test
  void eachReasonCountsWhicheverKeptTheLastMatchFromCounting() {
    RulePack pack =
        pack(
            """
            искать: предложение вылечить ..3 гастрит
            кроме: кот
            кроме после: 2 рыба
            кроме блок: мышь""");
    assertEquals(
        List.of("вылечил гастрит"),
        found(
            pack,
            "Он вылечил гастрит и рыба. Кот вылечил гастрит. Он вылечил гастрит и рыба.\n\n"
                + "Мышь. Он вылечил гастрит. Она вылечила гастрит.\n\nОн вылечил гастрит."));
  }

  @Test
  void aPartThatIsRarelyFoundDecidesWhereTheOthersAreJoined() {
    RulePack pack = pack("искать: соседние 2 {а = кот ..1 дом}\nдалее: рыба ..1 мышь");
    String common = "Кот и дом. ";
    String nearly = "Рыба вот и вот мышь. ";
    String rare = "Рыба и мышь. ";
    assertEquals(List.of(), found(pack, (common + nearly).repeat(30)));
    assertEquals(
        List.of("Кот и дом. Рыба и мышь", "Кот и дом. Рыба и мышь"),
        found(
            pack,
            (common + nearly).repeat(30) + common + rare + common.repeat(30) + rare + nearly));
    assertEquals(
        Collections.nCopies(40, "Кот и дом. Рыба и мышь"),
        found(pack, common.repeat(50) + rare + (common + rare).repeat(39)));
  }

  @Test
  void exceptionsReachAsFarAsTheySay() {
    String text = "Исследование показало, что мазь помогает при боли в спине.";
    String search = "искать: предложение помогать ..2 боль\n";
    assertEquals(List.of(), found(pack(search + "кроме: исследование"), text));
    assertEquals(List.of(), found(pack(search + "кроме рядом: 3 исследование"), text));
    assertEquals(
        List.of("помогает при боли"), found(pack(search + "кроме рядом: 2 исследование"), text));
    assertEquals(List.of(), found(pack(search + "кроме после: 2 спина"), text));
    assertEquals(List.of(), found(pack(search + "кроме перед: 1 мазь"), text));
    assertEquals(
        List.of("помогает при боли"), found(pack(search + "кроме перед: 2 исследование"), text));
    assertEquals(
        List.of(), found(pack(search + "кроме поверх: при боль".replace("при", "\"при\"")), text));
    assertEquals(List.of(), found(pack(search + "кроме блок: врач"), text + " Так сказал врач."));
  }

  @Test
  void anExcludedMatchDoesNotHideOneThatBeginsInsideIt() {
    RulePack pack =
        pack("искать: предложение мазь ..4 вылечить | гель ..2 вылечить\nкроме перед: 1 \"не\"");
    assertEquals(List.of("гель вылечит"), found(pack, "Не мазь, а гель вылечит."));
  }

  @Test
  void menusAreNotSearched() {
    RulePack pack = pack("искать: предложение боль");
    assertEquals(
        List.of("боль"), found(pack, "<nav><a>Боль в спине</a></nav><p>боль</p>", Format.HTML));
  }

  @Test
  void onlyTheWordsOfTheSpeakerAskedForCount() {
    String talk = "Врач: Боль прошла. Пациентка: Боль прошла!";
    String search = "искать: предложение {а = боль пройти} ";
    assertEquals(List.of("Боль прошла", "Боль прошла"), found(pack(search), talk));
    assertEquals(List.of("Боль прошла"), found(pack(search + "говорит: врач"), talk));
    assertEquals(
        List.of("Боль прошла"), found(pack(search + "кроме говорит: врач | неизвестен"), talk));
    assertEquals(List.of(), found(pack(search + "говорит: клиника | другой"), talk));
    assertEquals(List.of(), found(pack(search + "unless speaker: doctor | patient"), talk));
  }

  @Test
  void onlyWordsToTheAddresseeAskedForCount() {
    String text = "Пейте сироп. Уважаемые коллеги, пейте сироп.";
    String search = "искать: предложение \"пейте\" сироп ";
    assertEquals(List.of("Пейте сироп"), found(pack(search + "кому: читателю"), text));
    assertEquals(List.of("пейте сироп"), found(pack(search + "кроме кому: читателю"), text));
    assertEquals(List.of("пейте сироп"), found(pack(search + "addressee: doctor"), text));
  }

  @Test
  void aMatchOfSeveralPartsIsSaidByWhoeverBeginsOneOfThem() {
    String text = "Анна Котова хромала. «Я снова бегаю», — говорит пациентка.";
    String search = "искать: соседние 2 хромать далее: бегать ";
    assertEquals(
        List.of("хромала. «Я снова бегаю"), found(pack(search + "говорит: пациент"), text));
    assertEquals(List.of(), found(pack(search + "кроме говорит: пациент"), text));
  }

  @Test
  void theWordsOfAMatchAreNamedByTheElementsOfThePack() {
    RulePack pack =
        pack(
            "искать: предложение бабушка ..9 (гастрит | артроз)",
            "1-who",
            "элемент: кто\nбабушка\nсосед\n",
            "2-disease",
            "элемент: болезнь\nгастрит\nартроз\nострый гастрит\n",
            "3-claim",
            "элемент: утверждение\nгастрит\nзабыть\n");
    String text = "Сосед знает: бабушка забыла про острый гастрит желудка.";
    Document document = new Extractors().extract(new SourceText("t", text, Format.TEXT, "UTF-8"));

    List<Match> matches =
        new Matcher(pack)
            .namingElements()
            .match(new RussianAnnotator(pack.tests()).annotate(document));

    assertEquals(
        List.of("кто=бабушка", "утверждение=забыла", "болезнь=острый гастрит"),
        matches.get(0).elements().stream()
            .map(e -> e.name() + "=" + text.substring(e.span().start(), e.span().end()))
            .toList());
    assertEquals(List.of(), matches.get(0).captures());
  }
}
