package dev.medlint.rule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.source.Language;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleCompilerTest {

  private static final Map<String, List<String>> WORDS =
      Map.of(
          "вылечить", List.of("вылечить"),
          "вылечила", List.of("вылечить"),
          "мазь", List.of("мазь"),
          "гастрит", List.of("гастрит"),
          "артрит", List.of("артрит"),
          "больной", List.of("больной"));

  private static final String HEAD =
      """
      правило:   cure-claim
      норма:     38-fz:24:1:2
      важность:  ошибка
      название:  "Излечение" / "Cure"
      сообщение: "Сказано: «{что}»" / "It says: “{что}”"
      совет:     "Уберите" / "Drop it"
      """;

  private static final String EXAMPLES =
      """
      нарушение: "Эта [[мазь вылечила гастрит]]."
      нарушение: "Наша [[мазь вылечила артрит]]."
      допустимо: "Мазь от гастрита."
      допустимо: "Артрит."
      """;

  private static RuleCompiler.Result compile(String rule, RuleSource... more) {
    List<RuleSource> sources = new ArrayList<>(List.of(more));
    sources.add(new RuleSource("rules/cure-claim.rule", rule));
    return new RuleCompiler(
            form -> WORDS.getOrDefault(form, List.of()), List.of("38-fz:24:1:2", "38-fz:24:1:3"))
        .compile(sources);
  }

  private static String problems(String rule, RuleSource... more) {
    StringBuilder text = new StringBuilder();
    for (RuleProblem problem : compile(rule, more).problems()) {
      text.append(RuleProblemText.of(problem, Language.RU));
    }
    return text.toString();
  }

  private static String problemWithPattern(String pattern) {
    List<RuleProblem> found =
        compile(HEAD + "искать: предложение\n  " + pattern + "\n" + EXAMPLES).problems();
    assertEquals(1, found.size(), found.toString());
    RuleProblem problem = found.get(0);
    return problem.line()
        + ":"
        + problem.column()
        + "+"
        + problem.length()
        + " "
        + problem.message().ru()
        + problem.nearest().map(n -> " → " + n).orElse("");
  }

  @Test
  void aRuleWithoutMistakesIsCompiled() {
    RuleCompiler.Result result =
        compile(
            HEAD + "искать: предложение {что = мазь вылечить @болезни}\n" + EXAMPLES,
            new RuleSource("lexicon/болезни.lexicon", "# болезни\nгастрит\nартрит\n"));
    assertEquals(List.of(), result.problems());
    assertEquals(List.of("cure-claim"), result.pack().rules().stream().map(Rule::id).toList());
    assertEquals(4, result.pack().examples("cure-claim").size());
  }

  @Test
  void aMisspeltKeywordIsShownWithWhatMayStandThereAndTheNearestWord() {
    assertEquals(
        """
        ошибка в правиле: неизвестное поле «наршение:»
          --> rules/cure-claim.rule:8:1
           |
        8  | наршение: "Эта [[мазь]]."
           | ^^^^^^^^^
           = здесь можно: искать:, нет:, страница:, кроме:, кроме поверх:, кроме рядом:, \
        кроме перед:, кроме после:, кроме блок:, кроме документ:, кроме внутри:, внутри:, говорит:, \
        кому:, кроме говорит:, кроме кому:, нарушение:, \
        допустимо:, пропуск:
           = похоже на: нарушение:
        """,
        problems(HEAD + "искать: предложение мазь\nнаршение: \"Эта [[мазь]].\"\n"));
  }

  @Test
  void severalMistakesAreShownInOneRun() {
    String rule =
        HEAD.replace("24:1:2", "24:1:22").replace("ошибка", "ашибка")
            + "искать: предложение @балезни мазь\n"
            + EXAMPLES;
    List<String> messages =
        compile(rule, new RuleSource("lexicon/болезни.lexicon", "гастрит")).problems().stream()
            .map(
                p -> p.line() + " " + p.message().ru() + p.nearest().map(n -> " → " + n).orElse(""))
            .toList();
    assertEquals(
        List.of(
            "2 в наборе нет нормы «38-fz:24:1:22» → 38-fz:24:1:2",
            "3 нет такого значения «ашибка» → ошибка",
            "7 нет такого списка слов «балезни» → болезни"),
        messages);
  }

  @Test
  void aRuleWithoutSeverityIsAMistake() {
    String rule = HEAD.replace("важность:  ошибка\n", "") + "искать: предложение мазь\n" + EXAMPLES;
    assertTrue(problems(rule).contains("в правиле нет поля «важность:»"));
  }

  @Test
  void aWordThatTheDictionaryDoesNotKnowIsAMistake() {
    assertTrue(problemWithPattern("мазь вылечитть").startsWith("8:8+9 словарь не знает слова"));
  }

  @Test
  void aFormInPlaceOfALemmaIsAMistakeThatNamesTheLemma() {
    assertEquals(
        "8:8+8 «вылечила» не начальная форма; начальная форма: вылечить → вылечить",
        problemWithPattern("мазь вылечила"));
  }

  @Test
  void anUnknownFeatureIsAMistake() {
    assertEquals(
        "8:17+5 нет такого признака «прошл» → прош",
        problemWithPattern("мазь   вылечить<прошл>".replace("   ", " ")));
  }

  @Test
  void aBranchWithoutAnAnchorIsRefused() {
    assertTrue(
        problemWithPattern("мазь | <глагол прош> ..3").startsWith("8:3+24 в каждом варианте"));
  }

  @Test
  void anAlternativeThatRepeatsAnotherIsRefused() {
    assertEquals(
        "8:28+4 этот вариант повторяет другой",
        problemWithPattern("мазь | \"тут\" | гастрит | мазь"));
  }

  @Test
  void anEmptyListIsRefusedAtItsPlace() {
    RuleProblem problem =
        compile(
                HEAD + "искать: предложение мазь @болезни\n" + EXAMPLES,
                new RuleSource("lexicon/болезни.lexicon", "# пока ничего\n"))
            .problems()
            .get(0);
    assertEquals(
        "lexicon/болезни.lexicon:1:1 список пуст: правило, которое его ищет, не найдёт ничего",
        problem.file()
            + ":"
            + problem.line()
            + ":"
            + problem.column()
            + " "
            + problem.message().ru());
  }

  @Test
  void featuresThatNoWordHasAtOnceAreRefused() {
    assertEquals("8:8+10 не бывает сразу: прош буд", problemWithPattern("мазь <прош буд>"));
    assertEquals(
        "8:8+20 не бывает сразу: наст повел", problemWithPattern("мазь вылечить<повел наст>"));
  }

  @Test
  void agreementNeedsTwoWords() {
    assertTrue(
        problemWithPattern("мазь согласовано(больной)").startsWith("8:8+20 согласоваться могут"));
  }

  @Test
  void aRuleThatCostsTooMuchIsRefusedAtItsDearestPattern() {
    String gaps = " ..15 <сущ>".repeat(12);
    assertTrue(
        problemWithPattern("{что = мазь" + gaps + "}")
            .startsWith("8:3+144 правило слишком дорого"));
  }

  @Test
  void aListTakesNumbersOfItemsAndNoOthers() {
    RuleCompiler.Result result =
        compile(HEAD + "искать: перечень 13 мазь далее: гастрит\n" + EXAMPLES);
    assertEquals(
        List.of("после «перечень» может стоять число от 1 до 12"),
        result.problems().stream().map(problem -> problem.message().ru()).toList());
  }

  @Test
  void anUnknownContextNamesTheNearest() {
    RuleProblem problem =
        compile(HEAD + "искать: предложение мазь\nвнутри: снаска\n" + EXAMPLES).problems().get(0);
    assertEquals(
        "8:9 нет такого окружения «снаска» → Optional[сноска]",
        problem.line()
            + ":"
            + problem.column()
            + " "
            + problem.message().ru()
            + " → "
            + problem.nearest());
  }

  @Test
  void emptyQuotesAreAMistakeWhereverTheyStand() {
    assertTrue(problemWithPattern("\"\"").contains("пустые кавычки"));
    assertTrue(problemWithPattern("\"а\" ..4 (\"б\" | \"в\")\"\"").contains("пустые кавычки"));
  }

  @Test
  void aNumberLongerThanAnyIsRefusedLikeOneThatIsTooLarge() {
    String digits = "9".repeat(40);
    String problem = problemWithPattern("\"а\" .." + digits + " \"б\"");
    assertTrue(problem.contains("пропуск слов может быть от 1 до 15"), problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "!", "{a = ", "согласовано(", "(боль | "})
  void bracketsNestedTooDeepAreAMistakeAndNoOverflow(String open) {
    String problem = problemWithPattern(open.repeat(200_000) + "боль");
    assertTrue(problem.contains("вложено глубже 100 скобок"), problem);
  }

  @Test
  void aGapTooLongIsRefused() {
    assertEquals(
        "8:8+4 пропуск слов может быть от 1 до 15", problemWithPattern("мазь ..99 гастрит"));
  }

  @Test
  void aPageFactStandsOnlyInAnAbsence() {
    assertTrue(
        problemWithPattern("$автор").endsWith("факт страницы можно искать только в поле «нет:»"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$автр | нет такого факта страницы",
        "$автор старе 3 месяцев | нет такого сравнения",
        "$автор старше 3 месяцев | так не сравнивают",
        "$дата-публикации старше 3 | так не сравнивают",
        "$дата-публикации старше 3 попугаев | так не сравнивают",
        "$адрес-формы из @нет-такого | нет такого списка адресов",
        "не $автор | перед фактом страницы может стоять только «нет»",
        "$дата-публикации позже 2026-02-30 | нет такого дня"
      })
  void aWrongPageTestIsAMistakeWithItsPlace(String test, String message) {
    String rule =
        HEAD.replace("{что}", "это")
            + "страница: "
            + test
            + "\n"
            + EXAMPLES.replaceAll("\\[\\[|\\]\\]", "");
    String found = compile(rule).problems().get(0).message().ru();
    assertTrue(found.startsWith(message), found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$автор",
        "нет $автор",
        "$дата-обновления старше 24 месяцев, нет $рецензент",
        "$дата-публикации позже сегодня",
        "$дата-публикации раньше 2020-01-01",
        "$дата-обновления раньше $дата-публикации",
        "$тип-разметки = Article | BlogPosting",
        "$главный-заголовок больше 1",
        "no $author, $source fewer 3"
      })
  void pageTestsCompile(String test) {
    String rule =
        HEAD.replace("{что}", "это")
            + "страница: "
            + test
            + "\n"
            + EXAMPLES.replaceAll("\\[\\[|\\]\\]", "");
    assertEquals(List.of(), compile(rule).problems());
  }

  @Test
  void anExampleMayNameTheDayOfTheLaw() {
    String rule =
        HEAD
            + "искать: предложение {что = мазь вылечить гастрит}\n"
            + EXAMPLES.replaceFirst("нарушение:", "нарушение: (объект = drug, день = 2014-03-01)");
    Example first = compile(rule).pack().examples("cure-claim").get(0);
    assertEquals(Optional.of(LocalDate.of(2014, 3, 1)), first.day());
    assertEquals(1, first.facts().size());
  }

  @Test
  void aDayThatIsNoDayAndAFactThatIsNoDayAreMistakes() {
    String rule =
        HEAD
            + "искать: предложение мазь вылечить гастрит\n"
            + EXAMPLES
                .replaceFirst("нарушение:", "нарушение: (день = 2014-02-30)")
                .replaceFirst("допустимо:", "допустимо: (объект = 2014-03-01)");
    List<String> messages =
        compile(rule).problems().stream().map(problem -> problem.message().ru()).toList();
    assertEquals(2, messages.size(), messages.toString());
    assertEquals("нет такого дня", messages.get(0));
    assertTrue(messages.get(1).startsWith("датой бывает только день"), messages.get(1));
  }

  @Test
  void anUnmarkedViolationIsRefused() {
    String rule =
        HEAD + "искать: предложение мазь\n" + EXAMPLES.replace("[[", "").replace("]]", "");
    assertEquals(2, compile(rule).problems().size());
  }

  @Test
  void theNameOfTheRuleIsTheNameOfItsFile() {
    String rule =
        HEAD.replace("cure-claim", "cure-claims") + "искать: предложение мазь\n" + EXAMPLES;
    assertEquals(
        "имя правила «cure-claims» и имя файла «cure-claim» различаются",
        compile(rule).problems().get(0).message().ru());
  }

  @Test
  void aMistakeInAWordListHasItsPlaceInTheList() {
    RuleCompiler.Result result =
        compile(
            HEAD + "искать: предложение мазь @болезни\n" + EXAMPLES,
            new RuleSource("lexicon/болезни.lexicon", "гастрит\n\n  артритт # опечатка\n"));
    RuleProblem problem = result.problems().get(0);
    assertEquals(
        "lexicon/болезни.lexicon:3:3",
        problem.file() + ":" + problem.line() + ":" + problem.column());
  }

  @Test
  void theFirstLineOfAListNamesIt() {
    assertEquals(
        "",
        problems(
            HEAD + "искать: предложение {что = мазь вылечить @болезни}\n" + EXAMPLES,
            new RuleSource("lexicon/bolezni.lexicon", "список: болезни\nгастрит\nартрит\n")));
  }

  @Test
  void aCommentInTheFirstLineOfAListIsNoPartOfItsName() {
    assertEquals(
        "",
        problems(
            HEAD + "искать: предложение {что = мазь вылечить @болезни}\n" + EXAMPLES,
            new RuleSource(
                "lexicon/bolezni.lexicon", "список: болезни # что лечат\nгастрит\nартрит\n")));
  }

  @Test
  void twoListsOfOneNameAreRefused() {
    String problems =
        problems(
            HEAD + "искать: предложение {что = мазь вылечить @болезни}\n" + EXAMPLES,
            new RuleSource("lexicon/a.lexicon", "список: болезни\nгастрит\n"),
            new RuleSource("lexicon/b.lexicon", "список: болезни\nартрит\n"));

    assertTrue(problems.contains("список «болезни» уже есть: lexicon/a.lexicon"), problems);
    assertTrue(problems.contains("lexicon/b.lexicon:1:1"), problems);
  }

  @Test
  void anElementIsNoListThatARuleMayName() {
    assertTrue(
        problems(
                HEAD + "искать: предложение мазь @болезнь\n" + EXAMPLES,
                new RuleSource("elements/a.lexicon", "элемент: болезнь\nгастрит\n"))
            .contains("нет такого списка слов"));
  }

  @Test
  void aListThatIncludesItselfIsRefused() {
    assertTrue(
        problems(
                HEAD + "искать: предложение мазь @болезни\n" + EXAMPLES,
                new RuleSource("lexicon/болезни.lexicon", "гастрит\n@болезни\n"))
            .contains("список «болезни» включает сам себя"));
  }

  @Test
  void englishKeywordsSayTheSame() {
    String english =
        """
        rule: cure-claim
        provision: 38-fz:24:1:2
        severity: error
        title: "Излечение" / "Cure"
        message: "Сказано" / "It says"
        advice: "Уберите" / "Drop it"
        find: sentence
          {what = мазь вылечить<past perf> гастрит}
        unless inside: question, negation
        violation: "Эта [[мазь вылечила гастрит]]."
        violation: "[[Мазь вылечила гастрит]]."
        allowed: "Мазь от гастрита."
        allowed: "Артрит."
        """;
    assertEquals("", problems(english));
  }

  @Test
  void compiledRulesAreReadAsTheyWereWritten() throws IOException {
    String rule =
        HEAD
            + """
            когда: точно объект = услуга | метод, носитель != radio
            искать: соседние 3
              {что = (мазь | "крем" | /\\d+мг/)} ..4 !больной вылечить<прош> гастрит? ^
            далее: @болезни+
            далее: согласовано(вылечить<прош !отриц> больной)
            вместе: гастрит
            кроме рядом: 4 артрит
            кроме внутри: вопрос
            внутри: отзыв, перечень
            """
            + EXAMPLES;
    RuleCompiler.Result result =
        compile(rule, new RuleSource("lexicon/болезни.lexicon", "гастрит\nгастрит больной\n"));
    assertEquals(List.of(), result.problems());
    RulePack pack = result.pack();
    RulePack read = RulePack.read(pack.toBytes());
    assertEquals(pack.rules(), List.copyOf(read.rules()));
    assertEquals(pack.index(), read.index());
    assertArrayEquals(pack.toBytes(), read.toBytes());
    assertEquals(
        Map.of("cure-claim", pack.examples("cure-claim")),
        RulePack.readExamples(pack.examplesToBytes()));
  }

  @Test
  void onlySignsTellWhetherAnythingIsNamed() {
    String found = "искать: предложение {что = мазь вылечить<прош>}\n" + EXAMPLES;
    String inRule = problems(HEAD + "когда: назван = nothing\n" + found);
    assertTrue(inRule.contains("нет такого факта"), inRule);
    String sign =
        """
        признак: пусто
        указывает: назван = %s
        сила: слабый
        искать: предложение
          мазь
        пример: "[[мазь]]"
        пример: "Вот [[мазь]]."
        не пример: "гель"
        не пример: "сироп"
        """;
    String value = problems(HEAD + found, new RuleSource("empty.sign", sign.formatted("гараж")));
    assertTrue(value.contains("нет такого значения"), value);
    assertTrue(value.contains("nothing"), value);
  }

  @Test
  void onlyOneWordMayStandBeforeAFact() {
    String found = "искать: предложение {что = мазь вылечить<прош>}\n" + EXAMPLES;
    assertEquals("", problems(HEAD + "when: certainly object = drug\n" + found));
    String problems = problems(HEAD + "когда: точна объект = лекарство\n" + found);
    assertTrue(problems.contains("здесь можно: точно"), problems);
  }

  @Test
  void aDamagedPackIsRefused() {
    byte[] bytes = compile(HEAD + "искать: предложение мазь\n" + EXAMPLES).pack().toBytes();
    assertThrows(IOException.class, () -> RulePack.read(Arrays.copyOf(bytes, bytes.length - 9)));
    bytes[3]++;
    assertThrows(IOException.class, () -> RulePack.read(bytes));
  }
}
