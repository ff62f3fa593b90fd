package dev.medlint.rulesets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.RuleSpec;
import dev.medlint.rule.Example;
import dev.medlint.rule.Rule;
import dev.medlint.source.TextSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples of every rule in the pack, each as a test of its own. */
class PackTest {

  private static final int LEAST_OF_EACH_KIND = 4;

  private final Pack pack = Pack.bundledWithExamples();

  @TestFactory
  Stream<DynamicContainer> everyRuleJudgesItsExamplesAsItSays() {
    RuleSpec spec = new RuleSpec(Linter.of(pack, LocalDate.of(2026, 11, 22)));
    return pack.rules().rules().stream()
        .map(
            rule -> DynamicContainer.dynamicContainer(rule.id(), tests(rule.id(), spec.run(rule))));
  }

  @TestFactory
  Stream<DynamicContainer> everySignIsSeenWhereItSays() {
    RuleSpec spec = new RuleSpec(Linter.of(pack, LocalDate.of(2026, 11, 22)));
    return pack.rules().signs().stream()
        .map(
            sign -> DynamicContainer.dynamicContainer(sign.id(), tests(sign.id(), spec.run(sign))));
  }

  private static List<DynamicTest> tests(String id, List<RuleSpec.Outcome> outcomes) {
    return outcomes.stream()
        .map(
            outcome ->
                DynamicTest.dynamicTest(
                    outcome.example().line() + " " + outcome.example().kind(),
                    () -> assertFalse(outcome.isBad(), () -> describe(id, outcome))))
        .toList();
  }

  private static String describe(String id, RuleSpec.Outcome outcome) {
    Example example = outcome.example();
    StringBuilder text = new StringBuilder(id);
    text.append(':').append(example.line()).append(' ').append(example.kind());
    text.append(": ").append(example.text()).append("\nfound:");
    for (TextSpan span : outcome.found()) {
      text.append(" «").append(example.text(), span.start(), span.end()).append('»');
    }
    outcome.objections().forEach(objection -> text.append('\n').append(objection.en()));
    return text.toString();
  }

  @Test
  void everyRuleHasEnoughBreachesAndNearMisses() {
    List<String> poor =
        pack.rules().rules().stream()
            .filter(
                r ->
                    count(r, Example.Kind.VIOLATION) < LEAST_OF_EACH_KIND
                        || count(r, Example.Kind.ALLOWED) < LEAST_OF_EACH_KIND)
            .map(Rule::id)
            .toList();
    assertEquals(List.of(), poor);
  }

  @Test
  void everyRuleSaysWhyInBothLanguages() {
    List<String> untranslated =
        pack.rules().rules().stream()
            .filter(r -> !r.why().ru().isEmpty() && r.why().ru().equals(r.why().en()))
            .map(Rule::id)
            .toList();
    assertEquals(List.of(), untranslated);
  }

  private long count(Rule rule, Example.Kind kind) {
    return pack.rules().examples(rule.id()).stream().filter(e -> e.kind() == kind).count();
  }
}
