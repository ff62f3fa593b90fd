package dev.medlint;

import dev.medlint.extract.PageFactName;
import dev.medlint.facts.Kind;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Alternative;
import dev.medlint.law.Applicability;
import dev.medlint.law.Finding;
import dev.medlint.law.Judge;
import dev.medlint.report.FileReport;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.Example;
import dev.medlint.rule.FactCondition;
import dev.medlint.rule.PageTest;
import dev.medlint.rule.Rewrite;
import dev.medlint.rule.Rule;
import dev.medlint.rule.Severity;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.TextSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at an example of a rule with the eyes of all other rules, and puts the words that the rule
 * and the example suggest into the text. Immutable and thread-safe.
 */
final class RelationSpec {

  private final Linter linter;
  private final RuleSpec spec;

  RelationSpec(Linter linter, RuleSpec spec) {
    this.linter = linter;
    this.spec = spec;
  }

  /**
   * Returns what is wrong, each said for the author of the rule.
   *
   * @param report of the example, by all rules of the pack
   */
  List<LocalizedText> objections(Rule rule, Example example, FileReport report) {
    List<LocalizedText> objections = new ArrayList<>();
    if (example.kind() == Example.Kind.ALLOWED) {
      FileReport bound = asBound(rule, example, report);
      otherBreaches(rule, example, bound, objections);
      needlessMarks(example, bound, objections);
    } else if (example.kind() == Example.Kind.VIOLATION) {
      overridden(rule, report, objections);
      instead(rule, example, report, objections);
      for (Statements facts : settings(rule, example)) {
        rewrite(rule, example, facts, objections);
      }
    }
    return objections.stream().distinct().toList();
  }

  /** Returns whether an example shows what any rewrite of its rule would make of it. */
  boolean showsRewrite(Rule rule, Example example) {
    for (Statements facts : settings(rule, example)) {
      if (suggested(rule, spec.lint(rule, example, example.text(), facts)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads an ad that does not say what it advertises as one of the first object that the rule's
   * provisions bind: without an object nothing is sure, and so nothing would be said.
   */
  private FileReport asBound(Rule rule, Example example, FileReport report) {
    boolean open = report.facts().objects().value().isEmpty();
    if (!open || report.facts().kind().value().orElse(Kind.ARTICLE) != Kind.AD) {
      return report;
    }
    LocalDate day = example.day().orElse(linter.asOf());
    List<Alternative> bound =
        new Judge().alternatives(rule, report.facts(), day, linter.pack().law());
    if (bound.isEmpty()) {
      return report;
    }
    Map<String, String> facts = new LinkedHashMap<>(spec.facts(rule, example).values());
    facts.put("object", bound.get(0).objects().iterator().next().id());
    return spec.lint(rule, example, example.text(), new Statements(Origin.COMMAND_LINE, "", facts));
  }

  /**
   * A lawful example of one rule is a text that others, too, should leave alone. What a whole site
   * lacks is left out: no example is a whole site with all its pages, so that each of them would
   * lack what every other rule about sites asks for, which tells nothing of that other rule.
   */
  private void otherBreaches(
      Rule rule, Example example, FileReport report, List<LocalizedText> objections) {
    for (Finding finding : shown(report)) {
      String other = finding.rule();
      if (!other.equals(rule.id())
          && !example.others().contains(other)
          && !isOfLackingSite(other)) {
        objections.add(
            new LocalizedText(
                "здесь правило «"
                    + other
                    + "» находит «"
                    + finding.quote()
                    + "»: если это его нарушение, пометьте пример: (кроме "
                    + other
                    + "); если нет, поправьте то правило",
                "here the rule “"
                    + other
                    + "” finds «"
                    + finding.quote()
                    + "»: if that is a breach of it, mark the example: (except "
                    + other
                    + "); if not, correct that rule"));
      }
    }
  }

  /** Returns whether a rule asks what is on no page of a site. */
  private boolean isOfLackingSite(String id) {
    boolean ofSite = false;
    boolean lacking = false;
    for (PageTest test : linter.pack().rules().rule(id).orElseThrow().search().page()) {
      ofSite |= test.fact() == PageFactName.SITE && !test.negated();
      lacking |= test.negated();
    }
    return ofSite && lacking;
  }

  private void needlessMarks(Example example, FileReport report, List<LocalizedText> objections) {
    Set<String> finding = new LinkedHashSet<>();
    report.findings().forEach(reported -> finding.add(reported.finding().rule()));
    for (String other : example.others()) {
      if (!finding.contains(other) && linter.pack().rules().rule(other).isPresent()) {
        objections.add(
            new LocalizedText(
                "пометка «кроме " + other + "» лишняя: это правило здесь ничего не находит",
                "the mark “except " + other + "” is needless: that rule finds nothing here"));
      }
    }
  }

  private static void overridden(Rule rule, FileReport report, List<LocalizedText> objections) {
    for (Finding own : findings(rule, report)) {
      for (ReportedFinding reported : report.findings()) {
        Finding other = reported.finding();
        boolean together =
            own.span().isEmpty() ? other.span().isEmpty() : own.span().overlaps(other.span());
        if (together && other.overrides().contains(rule.id())) {
          objections.add(
              new LocalizedText(
                  "здесь находит и правило «"
                      + other.rule()
                      + "», которое отменяет это: людям оно этого примера не покажет; перенесите"
                      + " пример туда или уберите отмену",
                  "the rule “"
                      + other.rule()
                      + "”, which overrides this one, finds these words too, so that people never"
                      + " see this finding; move the example there or drop the override"));
        }
      }
    }
  }

  private void instead(
      Rule rule, Example example, FileReport report, List<LocalizedText> objections) {
    List<Finding> own = findings(rule, report);
    if (example.instead().isEmpty() || own.isEmpty()) {
      return;
    }
    Changed changed = Changed.of(example, own.get(0).span(), example.instead().get());
    FileReport after = spec.lint(rule, example, changed.text(), spec.facts(rule, example));
    for (Finding finding : after(rule, after, new TextSpan(0, changed.text().length()))) {
      objections.add(
          stillFound(
              finding,
              new LocalizedText("текст после «->»", "the text after “->”"),
              example.instead().get()));
    }
  }

  private void rewrite(
      Rule rule, Example example, Statements facts, List<LocalizedText> objections) {
    Optional<Finding> finding = suggested(rule, spec.lint(rule, example, example.text(), facts));
    if (finding.isEmpty()) {
      return;
    }
    String words = finding.get().rewrite().orElseThrow().ru();
    Changed changed = Changed.of(example, finding.get().span(), words);
    FileReport after = spec.lint(rule, example, changed.text(), facts);
    for (Finding found : after(rule, after, changed.words())) {
      objections.add(stillFound(found, new LocalizedText("замена", "the rewrite"), words));
    }
  }

  private static LocalizedText stillFound(Finding finding, LocalizedText what, String words) {
    return new LocalizedText(
        what.ru()
            + " не годится: в «"
            + words
            + "» правило «"
            + finding.rule()
            + "» "
            + (finding.span().isEmpty()
                ? "недовольно тем же"
                : "находит «" + finding.quote() + "»"),
        what.en()
            + " will not do: in «"
            + words
            + "» the rule “"
            + finding.rule()
            + "” "
            + (finding.span().isEmpty() ? "misses the same" : "finds «" + finding.quote() + "»"));
  }

  private static Optional<Finding> suggested(Rule rule, FileReport report) {
    return findings(rule, report).stream().filter(f -> f.rewrite().isPresent()).findFirst();
  }

  /** Returns what the rule itself still finds anywhere, and what others find in the new words. */
  private static List<Finding> after(Rule rule, FileReport report, TextSpan words) {
    List<Finding> found = new ArrayList<>(findings(rule, report));
    for (Finding finding : shown(report)) {
      if (!finding.rule().equals(rule.id()) && finding.span().overlaps(words)) {
        found.add(finding);
      }
    }
    return found;
  }

  private static List<Finding> findings(Rule rule, FileReport report) {
    List<Finding> found = new ArrayList<>();
    for (ReportedFinding reported : report.findings()) {
      if (reported.finding().rule().equals(rule.id())) {
        found.add(reported.finding());
      }
    }
    return found;
  }

  /**
   * Returns the findings of words that people see and that rest on no fact unsaid. An absence is
   * none: an example is seldom a whole ad with all its warnings.
   */
  private static List<Finding> shown(FileReport report) {
    List<Finding> shown = new ArrayList<>();
    for (ReportedFinding reported : report.findings()) {
      Finding finding = reported.finding();
      if (!finding.span().isEmpty()
          && finding.severity().compareTo(Severity.WARNING) >= 0
          && finding.confidence().compareTo(Confidence.MEDIUM) >= 0
          && finding.applicability() instanceof Applicability.Applies) {
        shown.add(finding);
      }
    }
    return shown;
  }

  /**
   * Returns the facts of an example, and with each rewrite's conditions where it leaves them open.
   */
  private List<Statements> settings(Rule rule, Example example) {
    Set<Map<String, String>> settings = new LinkedHashSet<>();
    Map<String, String> given = spec.facts(rule, example).values();
    for (Rewrite rewrite : rule.rewrites()) {
      settings.addAll(withConditions(given, example, rewrite.conditions()));
    }
    return settings.stream().map(f -> new Statements(Origin.COMMAND_LINE, "", f)).toList();
  }

  /** Every value of every condition, beside what the example itself states. */
  private static List<Map<String, String>> withConditions(
      Map<String, String> given, Example example, List<FactCondition> conditions) {
    List<Map<String, String>> settings = List.of(given);
    for (FactCondition condition : conditions) {
      boolean stated =
          example.facts().stream().anyMatch(fact -> fact.fact().equals(condition.fact()));
      if (!stated && !condition.negated()) {
        settings = withValues(settings, condition);
      }
    }
    return settings;
  }

  private static List<Map<String, String>> withValues(
      List<Map<String, String>> settings, FactCondition condition) {
    List<Map<String, String>> all = new ArrayList<>();
    for (Map<String, String> setting : settings) {
      for (String value : condition.values().stream().sorted().toList()) {
        Map<String, String> more = new LinkedHashMap<>(setting);
        more.put(condition.fact(), value);
        all.add(more);
      }
    }
    return all;
  }

  /**
   * A text with other words.
   *
   * @param words UTF-16 range of the new words
   */
  private record Changed(String text, TextSpan words) {

    /** What is absent is added at the end, as a paragraph of its own. */
    static Changed of(Example example, TextSpan span, String words) {
      String text = example.text();
      if (!span.isEmpty()) {
        TextSpan placed = new TextSpan(span.start(), span.start() + words.length());
        return new Changed(
            text.substring(0, span.start()) + words + text.substring(span.end()), placed);
      }
      String before = text + "\n\n";
      return new Changed(
          before + words, new TextSpan(before.length(), before.length() + words.length()));
    }
  }
}
