package dev.medlint.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.source.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleRelationsTest {

  private static final List<String> WORDS = List.of("мазь", "гель", "артрит");

  /** Returns a rule file; its header fields stand in lines 7 and after. */
  private static RuleSource rule(String id, String fields) {
    return rule(id, fields, "нарушение: \"Наша [[мазь]].\"\n");
  }

  private static RuleSource rule(String id, String fields, String examples) {
    return new RuleSource(
        "rules/" + id + ".rule",
        "правило: "
            + id
            + "\n"
            + """
            норма: 1:1
            важность: ошибка
            название: "Мазь" / "Ointment"
            сообщение: "Мазь" / "Ointment"
            совет: "Уберите" / "Drop it"
            """
            + fields
            + """
            искать: предложение {что = мазь} | {что = гель} ..2 {болезнь = артрит}?
            нарушение: "Эта [[мазь]]."
            допустимо: "Артрит."
            допустимо: "Отдых."
            """
            + examples);
  }

  private static RuleCompiler.Result compile(RuleSource... files) {
    return new RuleCompiler(
            form -> WORDS.contains(form) ? List.of(form) : List.of(), List.of("1:1"))
        .compile(List.of(files));
  }

  private static String problems(Language language, RuleSource... files) {
    StringBuilder text = new StringBuilder();
    for (RuleProblem problem : compile(files).problems()) {
      text.append(RuleProblemText.of(problem, language));
    }
    return text.toString();
  }

  private static List<String> messages(RuleSource... files) {
    List<String> messages = new ArrayList<>();
    for (RuleProblem problem : compile(files).problems()) {
      messages.add(
          problem.file()
              + ':'
              + problem.line()
              + ':'
              + problem.column()
              + '+'
              + problem.length()
              + ' '
              + problem.message().ru());
    }
    return messages;
  }

  @Test
  void aRuleOverridesAlsoWhatTheOverriddenOverride() {
    RuleCompiler.Result result =
        compile(
            rule("strong", "отменяет: middle\n"),
            rule("middle", "overrides: weak\n"),
            rule("weak", ""));
    assertEquals(List.of(), result.problems());
    assertEquals(
        List.of("middle []", "strong []", "weak []"),
        result.pack().rules().stream().map(r -> r.id() + " " + r.formerly()).toList());
    assertEquals(List.of("middle", "weak"), result.pack().rule("strong").get().overrides());
    assertEquals(List.of("weak"), result.pack().rule("middle").get().overrides());
  }

  @Test
  void anUnknownOverriddenRuleIsShownWithTheNearestName() {
    assertEquals(
        """
        ошибка в правиле: в наборе нет правила «week»
          --> rules/strong.rule:7:11
           |
        7  | отменяет: week
           |           ^^^^
           = здесь можно: strong, weak
           = похоже на: weak
        """,
        problems(Language.RU, rule("strong", "отменяет: week\n"), rule("weak", "")));
  }

  @Test
  void aRuleOverridesNeitherItselfNorAnotherTwice() {
    assertEquals(
        List.of(
            "rules/strong.rule:7:11+6 правило не может отменять само себя",
            "rules/strong.rule:7:25+4 правило «weak» названо дважды"),
        messages(rule("strong", "отменяет: strong, weak, weak\n"), rule("weak", "")));
  }

  @Test
  void aLongCircleIsShownWholeAndOnce() {
    assertEquals(
        """
        mistake in a rule: rules override each other in a circle: \
        b → c → d → b; remove one of the links
          --> rules/b.rule:7:1
           |
        7  | отменяет: a, c
           | ^^^^^^^^^^^^^^
        """,
        problems(
            Language.EN,
            rule("a", ""),
            rule("b", "отменяет: a, c\n"),
            rule("c", "отменяет: d\n"),
            rule("d", "отменяет: b\n"),
            rule("e", "отменяет: b\n")));
  }

  @Test
  void theNameOfARemovedRuleIsNotUsedAgain() {
    RuleSource retired =
        new RuleSource("rules/retired.txt", "# имена\nold  2026-11-22 заменено\n\nolder\n");
    assertEquals(
        List.of(
            "rules/new.rule:7:9+5 имя «older» было у удалённого правила"
                + " (rules/retired.txt:4): дайте другое",
            "rules/old.rule:1:10+3 имя «old» было у удалённого правила"
                + " (rules/retired.txt:2): дайте другое"),
        messages(rule("old", ""), rule("new", "прежде: older\n"), retired));
  }

  @Test
  void aFormerNameBelongsToOneRuleOnly() {
    assertEquals(
        List.of(
            "rules/b.rule:7:9+1 прежнее имя «a» носит правило набора: уберите его отсюда",
            "rules/b.rule:7:12+3 прежнее имя «was» уже записано в правиле «a»"),
        messages(rule("a", "прежде: was\n"), rule("b", "прежде: a, was\n")));
  }

  @Test
  void aTextShowsOnlyWhatEveryBranchCaptures() {
    assertEquals(
        """
        ошибка в правиле: часть «болезнь» выделена не в каждом варианте поиска: заключите в \
        {болезнь = …} слова каждого из них или уберите её из текста
          --> rules/a.rule:7:22
           |
        7  | замена: "{что} лечит {болезнь}" / "{что}"
           |                      ^^^^^^^^^
           = здесь можно: что
        """,
        problems(Language.RU, rule("a", "замена: \"{что} лечит {болезнь}\" / \"{что}\"\n")));
  }

  @Test
  void anExampleNamesOtherRulesAndLawfulWords() {
    RuleCompiler.Result result =
        compile(
            rule(
                "a",
                "замена: (объект = drug) \"гель\" / \"gel\"\n",
                """
                допустимо: (объект = услуга, кроме b | c) "Сон."
                нарушение: "Наша [[мазь]]." -> "кровать"
                """),
            rule("b", ""),
            rule("c", ""));
    assertEquals(List.of(), result.problems());
    List<Example> examples = result.pack().examples("a");
    assertEquals(List.of("b", "c"), examples.get(3).others());
    assertEquals(Optional.of("кровать"), examples.get(4).instead());
    assertEquals("gel", result.pack().rule("a").get().rewrites().get(0).text().en());
  }

  @Test
  void marksThatStandInTheWrongPlaceAreMistakes() {
    assertEquals(
        List.of(
            "rules/a.rule:11:19+1 в наборе нет правила «x»",
            "rules/a.rule:12:13+7 нарушения других правил отмечают только в примерах"
                + " «допустимо»",
            "rules/a.rule:13:13+5 перед именем правила стоит только слово «кроме», а не «крмое»",
            "rules/a.rule:14:22+5 законный текст пишут только после примера «нарушение»"),
        messages(
            rule(
                "a",
                "",
                """
                допустимо: (кроме x) "Сон."
                нарушение: (кроме b) "Наша [[мазь]]."
                допустимо: (крмое b) "Покой."
                допустимо: "Ужин" -> "Сон"
                """),
            rule("b", "")));
  }
}
