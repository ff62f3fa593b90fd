package dev.medlint.rule;

import dev.medlint.facts.AdObject;
import dev.medlint.facts.Audience;
import dev.medlint.facts.Completeness;
import dev.medlint.facts.FactSynonyms;
import dev.medlint.facts.Kind;
import dev.medlint.facts.Medium;
import dev.medlint.facts.Named;
import dev.medlint.facts.Stage;
import dev.medlint.source.TextSpan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of facts and their values in rules: those of contract.md, or Russian words for them.
 */
final class ConditionWords {

  private static final Map<String, String> FACTS =
      Map.of(
          "вид", "kind",
          "объект", "object",
          "аудитория", "audience",
          "носитель", "medium",
          "площадка", "platform",
          "стадия", "stage",
          "полный", "complete");

  /** What signs may tell and nobody states: no rule can ask for it. */
  private static final List<String> NAMED = List.of("nothing");

  private static final List<String> CERTAINLY = List.of("точно", "certainly");

  private ConditionWords() {}

  static String fact(String word) {
    return FACTS.getOrDefault(word, word);
  }

  /** Returns what a sign tells: a fact, or whether anything is named. */
  static String told(String word) {
    return word.equals("назван") ? Sign.NAMED : fact(word);
  }

  static String value(String fact, String word) {
    return FactSynonyms.id(fact, word);
  }

  static void checkTold(
      String fact, String written, Set<String> values, Problems problems, TextSpan place) {
    if (fact.equals(Sign.NAMED)) {
      checkValues(NAMED, values, problems, place);
    } else {
      check(fact, written, values, problems, place);
    }
  }

  static void check(
      String fact, String written, Set<String> values, Problems problems, TextSpan place) {
    List<String> allowed =
        switch (fact) {
          case "kind" -> ids(Kind.values());
          case "object" -> ids(AdObject.values());
          case "audience" -> ids(Audience.values());
          case "medium" -> ids(Medium.values());
          case "stage" -> ids(Stage.values());
          case "complete" -> ids(Completeness.values());
          case "platform" -> List.copyOf(values);
          default -> List.of();
        };
    if (allowed.isEmpty() && !fact.equals("platform")) {
      problems.addUnknown(
          place,
          written,
          "нет такого факта",
          "no such fact",
          FACTS.keySet().stream().sorted().toList());
      return;
    }
    checkValues(allowed, values, problems, place);
  }

  private static void checkValues(
      List<String> allowed, Set<String> values, Problems problems, TextSpan place) {
    for (String value : values) {
      if (!allowed.contains(value)) {
        problems.addUnknown(place, value, "нет такого значения", "no such value", allowed);
      }
    }
  }

  static void checkCertainty(String written, Problems problems, TextSpan place) {
    if (!CERTAINLY.contains(written)) {
      problems.addUnknown(
          place,
          written,
          "перед фактом может стоять только",
          "before a fact may stand only",
          CERTAINLY);
    }
  }

  private static List<String> ids(Named[] values) {
    return Arrays.stream(values).map(Named::id).toList();
  }
}
