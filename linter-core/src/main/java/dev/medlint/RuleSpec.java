package dev.medlint;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Family;
import dev.medlint.law.Provision;
import dev.medlint.match.SignMatch;
import dev.medlint.report.FileReport;
import dev.medlint.rule.Example;
import dev.medlint.rule.FactCondition;
import dev.medlint.rule.Rule;
import dev.medlint.rule.Sign;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Runs the examples that sit in rules, through the whole line, as texts of users would be, and
 * those of signs as far as these are matched.
 *
 * <p>An example is a whole ad, or a whole article where the rule is no law, unless its facts say
 * otherwise. Immutable and thread-safe.
 */
public final class RuleSpec {

  /** The word of the template of {@code rules new}. */
  private static final String TO_FILL = "заполните";

  private final Linter linter;
  private final RelationSpec relations;

  /**
   * Creates a runner.
   *
   * @param linter its pack must have examples
   */
  public RuleSpec(Linter linter) {
    this.linter = Objects.requireNonNull(linter);
    this.relations = new RelationSpec(linter, this);
  }

  private static final LocalizedText NOT_SHOWN =
      new LocalizedText(
          "ни один пример «нарушение» не показывает замену: добавьте такой, к которому она подходит",
          "no “violation” example shows the rewrite: add one that it fits");

  /** What came of an example. */
  public enum Status {
    /** As expected. */
    PASSED,
    FAILED,
    /** A known miss that is still missed: shown, not counted. */
    STILL_MISSED,
    /** A known miss that is found now: it must become a violation. */
    NO_LONGER_MISSED
  }

  /**
   * The result of one example.
   *
   * @param found what the rule marked, UTF-16 ranges in the example's text
   * @param objections what other rules find in a lawful text, or what is wrong with the words that
   *     are suggested, each with what to do; none where only the example was run
   */
  public record Outcome(
      Example example, Status status, List<TextSpan> found, List<LocalizedText> objections) {
    public Outcome {
      Objects.requireNonNull(example);
      Objects.requireNonNull(status);
      found = List.copyOf(found);
      objections = List.copyOf(objections);
    }

    /** Returns whether somebody has to do something about it. */
    public boolean isBad() {
      return isMisjudged() || !objections.isEmpty();
    }

    /** Returns whether the example is judged otherwise than it says. */
    public boolean isMisjudged() {
      return status == Status.FAILED || status == Status.NO_LONGER_MISSED;
    }
  }

  /**
   * Runs all examples of a rule, in file order, and looks at each with the other rules of the pack
   * and with the words that are suggested.
   */
  public List<Outcome> run(Rule rule) {
    List<Outcome> outcomes = new ArrayList<>();
    boolean rewritten = rule.rewrites().isEmpty();
    List<Example> examples = linter.pack().rules().examples(rule.id());
    for (Example example : examples) {
      FileReport report = lint(rule, example);
      List<LocalizedText> objections = relations.objections(rule, example, report);
      outcomes.add(outcome(rule, example, report, objections));
      rewritten =
          rewritten
              || example.kind() == Example.Kind.VIOLATION && relations.showsRewrite(rule, example);
    }
    if (!rewritten && !outcomes.isEmpty()) {
      outcomes.set(0, withObjection(outcomes.get(0), NOT_SHOWN));
    }
    return outcomes;
  }

  private static Outcome withObjection(Outcome outcome, LocalizedText objection) {
    List<LocalizedText> objections = new ArrayList<>(outcome.objections());
    objections.add(objection);
    return new Outcome(outcome.example(), outcome.status(), outcome.found(), objections);
  }

  /**
   * Returns which parts of a rule still bear the word of the template that asks to be replaced;
   * empty: none does. A rule that is only half written must not pass for a tested one.
   */
  public List<LocalizedText> unfilled(Rule rule) {
    List<LocalizedText> parts = new ArrayList<>();
    addUnfilled(rule.title(), "название", "title", parts);
    addUnfilled(rule.message(), "сообщение", "message", parts);
    addUnfilled(rule.advice(), "совет", "advice", parts);
    addUnfilled(rule.why(), "почему", "why", parts);
    int examples = 0;
    for (Example example : linter.pack().rules().examples(rule.id())) {
      examples += isUnfilled(example.text()) ? 1 : 0;
    }
    if (examples > 0) {
      parts.add(new LocalizedText("примеров: " + examples, "examples: " + examples));
    }
    return parts;
  }

  private static void addUnfilled(
      LocalizedText text, String ru, String en, List<LocalizedText> parts) {
    if (isUnfilled(text.ru()) || isUnfilled(text.en())) {
      parts.add(new LocalizedText(ru, en));
    }
  }

  private static boolean isUnfilled(String text) {
    return text.toLowerCase(Locale.ROOT).contains(TO_FILL);
  }

  /**
   * Runs all examples of a sign, in file order: whether its words are seen, whatever that tells.
   */
  public List<Outcome> run(Sign sign) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Example example : linter.pack().rules().examples(sign.id())) {
      outcomes.add(run(sign, example));
    }
    return outcomes;
  }

  private Outcome run(Sign sign, Example example) {
    SourceText text = new SourceText(sign.id(), example.text(), example.format(), "UTF-8");
    AnnotatedText read = linter.read(text);
    List<TextSpan> found = new ArrayList<>();
    for (SignMatch match : linter.signs(read)) {
      if (match.sign().id().equals(sign.id())) {
        found.add(match.span().isEmpty() ? match.span() : read.document().toSource(match.span()));
      }
    }
    boolean seen =
        example.expected().isPresent()
            ? found.contains(example.expected().get())
            : !found.isEmpty();
    boolean right = seen == (example.kind() == Example.Kind.EXAMPLE);
    return new Outcome(example, right ? Status.PASSED : Status.FAILED, found, List.of());
  }

  /** Checks the text of an example, under its facts, by all rules of the pack. */
  public FileReport lint(Rule rule, Example example) {
    return lint(rule, example, example.text(), facts(rule, example));
  }

  /** Checks other words as a text of the example's format and day. */
  FileReport lint(Rule rule, Example example, String words, Statements facts) {
    SourceText text = new SourceText(rule.id(), words, example.format(), "UTF-8");
    Linter ofDay = example.day().isPresent() ? linter.at(example.day().get()) : linter;
    return ofDay.lintAsStated(text, List.of(facts));
  }

  /** Runs one example of a rule, without a look at other rules. */
  public Outcome run(Rule rule, Example example) {
    return outcome(rule, example, lint(rule, example), List.of());
  }

  private static Outcome outcome(
      Rule rule, Example example, FileReport report, List<LocalizedText> objections) {
    List<TextSpan> found = new ArrayList<>();
    for (ReportedFinding reported : report.findings()) {
      TextSpan span = reported.finding().span();
      if (reported.finding().rule().equals(rule.id()) && !found.contains(span)) {
        found.add(span);
      }
    }
    return new Outcome(example, status(rule, example, found), found, objections);
  }

  private static Status status(Rule rule, Example example, List<TextSpan> found) {
    boolean caught =
        rule.isAbsence()
            ? !found.isEmpty()
            : example.expected().isPresent() && found.equals(List.of(example.expected().get()));
    return switch (example.kind()) {
      case VIOLATION -> caught ? Status.PASSED : Status.FAILED;
      case ALLOWED -> found.isEmpty() ? Status.PASSED : Status.FAILED;
      case KNOWN_MISS -> caught ? Status.NO_LONGER_MISSED : Status.STILL_MISSED;
      case EXAMPLE, COUNTER -> throw new IllegalArgumentException(example.kind().english());
    };
  }

  /** Returns the facts under which an example is run. */
  public Statements facts(Rule rule, Example example) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("kind", isLaw(rule) ? "ad" : "article");
    facts.put("complete", "true");
    for (FactCondition condition : rule.conditions()) {
      if (!condition.negated()) {
        facts.put(condition.fact(), condition.values().stream().sorted().toList().get(0));
      }
    }
    for (FactCondition condition : example.facts()) {
      facts.put(condition.fact(), String.join(", ", condition.values().stream().sorted().toList()));
    }
    return new Statements(Origin.COMMAND_LINE, "", facts);
  }

  private boolean isLaw(Rule rule) {
    for (List<String> group : rule.provisions()) {
      for (String id : group) {
        for (Provision edition : linter.pack().law().editions(id)) {
          if (edition.family() == Family.LAW) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
