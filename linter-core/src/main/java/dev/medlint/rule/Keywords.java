package dev.medlint.rule;

import dev.medlint.rule.dsl.RuleFileLexer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The spellings of the keywords, for messages: the grammar holds them, but does not tell them. */
final class Keywords {

  private static final Map<Integer, List<String>> SPELLINGS = new LinkedHashMap<>();

  static {
    put(RuleFileLexer.RULE, "правило:", "rule:");
    put(RuleFileLexer.PROVISION, "норма:", "provision:");
    put(RuleFileLexer.SEVERITY, "важность:", "severity:");
    put(RuleFileLexer.CONFIDENCE, "уверенность:", "confidence:");
    put(RuleFileLexer.TITLE, "название:", "title:");
    put(RuleFileLexer.MESSAGE, "сообщение:", "message:");
    put(RuleFileLexer.ADVICE, "совет:", "advice:");
    put(RuleFileLexer.WHY, "почему:", "why:");
    put(RuleFileLexer.FORMERLY, "прежде:", "formerly:");
    put(RuleFileLexer.WHEN, "когда:", "when:");
    put(RuleFileLexer.OVERRIDES, "отменяет:", "overrides:");
    put(RuleFileLexer.REWRITE, "замена:", "rewrite:");
    put(RuleFileLexer.FIND, "искать:", "find:");
    put(RuleFileLexer.ABSENT, "нет:", "absent:");
    put(RuleFileLexer.PAGE, "страница:", "page:");
    put(RuleFileLexer.THEN, "далее:", "then:");
    put(RuleFileLexer.WITH, "вместе:", "with:");
    put(RuleFileLexer.UNLESS, "кроме:", "unless:");
    put(RuleFileLexer.UNLESS_OVER, "кроме поверх:", "unless over:");
    put(RuleFileLexer.UNLESS_NEAR, "кроме рядом:", "unless near:");
    put(RuleFileLexer.UNLESS_BEFORE, "кроме перед:", "unless before:");
    put(RuleFileLexer.UNLESS_AFTER, "кроме после:", "unless after:");
    put(RuleFileLexer.UNLESS_BLOCK, "кроме блок:", "unless block:");
    put(RuleFileLexer.UNLESS_DOCUMENT, "кроме документ:", "unless document:");
    put(RuleFileLexer.UNLESS_INSIDE, "кроме внутри:", "unless inside:");
    put(RuleFileLexer.INSIDE, "внутри:", "inside:");
    put(RuleFileLexer.SPEAKER, "говорит:", "speaker:");
    put(RuleFileLexer.ADDRESSEE, "кому:", "addressee:");
    put(RuleFileLexer.UNLESS_SPEAKER, "кроме говорит:", "unless speaker:");
    put(RuleFileLexer.UNLESS_ADDRESSEE, "кроме кому:", "unless addressee:");
    put(RuleFileLexer.VIOLATION, "нарушение:", "violation:");
    put(RuleFileLexer.ALLOWED, "допустимо:", "allowed:");
    put(RuleFileLexer.KNOWN_MISS, "пропуск:", "known-miss:");
    put(RuleFileLexer.SIGN, "признак:", "sign:");
    put(RuleFileLexer.TELLS, "указывает:", "tells:");
    put(RuleFileLexer.WEIGHT, "сила:", "weight:");
    put(RuleFileLexer.EXAMPLE, "пример:", "example:");
    put(RuleFileLexer.COUNTER, "не пример:", "counter:");
    put(RuleFileLexer.FILE, "файл:", "file:");
  }

  private Keywords() {}

  private static void put(int type, String russian, String english) {
    SPELLINGS.put(type, List.of(russian, english));
  }

  static String russian(int type) {
    return SPELLINGS.get(type).get(0);
  }

  static List<String> all() {
    List<String> all = new ArrayList<>();
    SPELLINGS.values().forEach(all::addAll);
    return all;
  }
}
