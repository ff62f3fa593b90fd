package dev.medlint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.rule.RuleCompiler;
import dev.medlint.rule.RuleSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenReachTest {

  private static final RuleCompiler COMPILER =
      new RuleCompiler(Linter.vocabulary(), List.of("x:1"));

  private static String problems(String pattern) {
    String rule =
        """
        правило: one
        норма: x:1
        важность: ошибка
        название: "а"
        сообщение: "а"
        совет: "а"
        искать: предложение боль\s"""
            + pattern
            + """

            нарушение: "[[а]]"
            нарушение: "[[а]]"
            допустимо: "а"
            допустимо: "а"
            """;
    RuleSource list = new RuleSource("l.lexicon", "список: лекарства\nмазь\nхороший сироп\n");
    return String.join(
        ", ",
        COMPILER.compile(List.of(new RuleSource("one.rule", rule), list)).problems().stream()
            .map(p -> p.line() + ":" + p.column() + " " + p.message().ru())
            .toList());
  }

  @Test
  void featuresThatNoFormOfALemmaHasAreRefused() {
    assertEquals(
        "7:26 никогда не совпадёт: признаки слова «дом» не допускают «прош»",
        problems("дом<прош>"));
    assertEquals(
        "7:26 никогда не совпадёт: признаки слова «вылечить» не допускают «несов наст»",
        problems("вылечить<наст несов>"));
    assertEquals(
        "7:26 никогда не совпадёт: признаки слова «клиника» не допускают «муж»",
        problems("клиника<муж>"));
    assertEquals(
        "7:26 никогда не совпадёт: признаки слова «клиника» не допускают «сущ»",
        problems("клиника<!сущ>"));
  }

  @Test
  void featuresThatNoReadingOfAFormHasAreRefused() {
    assertEquals(
        "7:26 никогда не совпадёт: форма «снова» читается так: нареч",
        problems("\"снова\"<глагол>"));
    assertEquals("", problems("\"дома\"<нареч>"));
    assertEquals("", problems("\"анна\"<фио>"));
  }

  @Test
  void featuresThatNoWordOfAListHasAreRefused() {
    assertEquals(
        "7:26 никогда не совпадёт: ни у одного слова списка «лекарства» нет таких признаков",
        problems("@лекарства<прош>"));
    assertEquals("", problems("@лекарства<прил превосх>"));
  }

  @Test
  void whatSomeFormHasIsNotRefused() {
    assertEquals("", problems("вылечить<прич страд кратк>"));
    assertEquals("", problems("лечить<наст 2л мн>"));
    assertEquals("", problems("хороший<превосх род>"));
    assertEquals("", problems("быть<буд>"));
    assertEquals("", problems("вылечить<отриц>"));
  }
}
