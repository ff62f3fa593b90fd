package dev.medlint.report;

import dev.medlint.rule.Confidence;
import dev.medlint.rule.Rule;
import dev.medlint.rule.Severity;
import dev.medlint.source.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What outputs say of a rule apart from its findings. It is not the compiled rule, so that a saved
 * report can be drawn without the pack that made it.
 *
 * @param id of the rule
 * @param severity of a breach that certainly binds
 * @param confidence that the words mean what the rule takes them to mean
 * @param title name for people
 * @param why the reason behind the rule; may be empty
 * @param advice what to write instead
 * @param provisions all that the rule cites, in its order
 * @param formerly earlier ids
 * @param limits where the words of the rule do not count, such as «в вопросе»
 * @param rewrites words that could stand instead, with the facts that they are for
 * @param lawful short texts that the rule takes for lawful; in Russian
 */
public record RuleText(
    String id,
    Severity severity,
    Confidence confidence,
    LocalizedText title,
    LocalizedText why,
    LocalizedText advice,
    List<String> provisions,
    List<String> formerly,
    List<LocalizedText> limits,
    List<LocalizedText> rewrites,
    List<String> lawful) {

  public RuleText {
    Objects.requireNonNull(id);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(confidence);
    Objects.requireNonNull(title);
    Objects.requireNonNull(why);
    Objects.requireNonNull(advice);
    provisions = List.copyOf(provisions);
    formerly = List.copyOf(formerly);
    limits = List.copyOf(limits);
    rewrites = List.copyOf(rewrites);
    lawful = List.copyOf(lawful);
  }

  /** Creates a text that says nothing of limits and of lawful words. */
  public RuleText(
      String id,
      Severity severity,
      Confidence confidence,
      LocalizedText title,
      LocalizedText why,
      LocalizedText advice,
      List<String> provisions,
      List<String> formerly) {
    this(
        id,
        severity,
        confidence,
        title,
        why,
        advice,
        provisions,
        formerly,
        List.of(),
        List.of(),
        List.of());
  }

  /** Returns the same text with limits and lawful words. */
  public RuleText with(
      List<LocalizedText> someLimits, List<LocalizedText> someRewrites, List<String> someLawful) {
    return new RuleText(
        id,
        severity,
        confidence,
        title,
        why,
        advice,
        provisions,
        formerly,
        someLimits,
        someRewrites,
        someLawful);
  }

  /** Returns the texts of a compiled rule. */
  public static RuleText of(Rule rule) {
    List<String> provisions = new ArrayList<>();
    for (List<String> group : rule.provisions()) {
      provisions.addAll(group);
    }
    return new RuleText(
        rule.id(),
        rule.severity(),
        rule.confidence(),
        rule.title(),
        rule.why(),
        rule.advice(),
        provisions,
        rule.formerly());
  }
}
