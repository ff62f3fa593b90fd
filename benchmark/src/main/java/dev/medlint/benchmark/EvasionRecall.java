package dev.medlint.benchmark;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.RuleSpec;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.rule.Example;
import dev.medlint.rule.Rule;
import dev.medlint.source.Format;
import dev.medlint.source.TextSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Writes the examples of all rules of a pack evasively and counts how many breaches are still
 * found, and how many lawful texts are reported that were not.
 */
final class EvasionRecall {

  private final RuleSpec spec;
  private final List<Case> breaches = new ArrayList<>();
  private final List<Case> lawful = new ArrayList<>();

  /** An example that is judged as it should be, before anything is changed. */
  private record Case(Rule rule, Example example, List<TextSpan> marked) {}

  /**
   * What came of one way to evade.
   *
   * @param changed breaches at least one word of which was changed
   * @param found of these
   * @param breaches all of them
   * @param falselyFound lawful texts in which the rule now finds a breach
   * @param lawful all lawful texts
   */
  record Outcome(int changed, int found, int breaches, int falselyFound, int lawful) {

    /** Returns by how many points of a hundred recall fell. */
    double lost() {
      return 100.0 * (changed - found) / breaches;
    }

    /** Returns by how many it fell among those of which a word was changed. */
    double lostOfChanged() {
      return changed == 0 ? 0 : 100.0 * (changed - found) / changed;
    }
  }

  /**
   * Chooses the examples: plain text, with a place.
   *
   * @param pack with examples
   */
  EvasionRecall(Pack pack, LocalDate day) {
    this.spec = new RuleSpec(Linter.of(pack, day));
    for (Rule rule : pack.rules().rules()) {
      for (Example example : pack.rules().examples(rule.id())) {
        if (example.format() == Format.TEXT && !rule.isAbsence()) {
          choose(rule, example);
        }
      }
    }
  }

  private void choose(Rule rule, Example example) {
    if (spec.run(rule, example).status() != RuleSpec.Status.PASSED) {
      return;
    }
    Optional<TextSpan> expected = example.expected();
    if (example.kind() == Example.Kind.VIOLATION && expected.isPresent()) {
      breaches.add(new Case(rule, example, List.of(expected.get())));
    } else if (example.kind() == Example.Kind.ALLOWED) {
      // Nothing is marked in a lawful text; all its words are those that a rule may stumble over.
      TextSpan all = new TextSpan(0, example.text().length());
      lawful.add(new Case(rule, example, List.of(all)));
    }
  }

  /** Measures one way to evade; the examples that are lost are told to {@code lost}. */
  Outcome measure(Evasion evasion, EvasiveText.Share share, List<String> lost) {
    int changed = 0;
    int found = 0;
    for (Case breach : breaches) {
      EvasiveText text = EvasiveText.of(breach.example().text(), breach.marked(), evasion, share);
      if (text.changed() > 0) {
        changed++;
        TextSpan expected = text.moved(breach.marked().get(0));
        if (isFound(breach, text.text(), expected)) {
          found++;
        } else {
          lost.add(breach.rule().id() + ": " + text.text());
        }
      }
    }
    int falselyFound = 0;
    for (Case allowed : lawful) {
      EvasiveText text = EvasiveText.of(allowed.example().text(), allowed.marked(), evasion, share);
      boolean reported =
          text.changed() > 0
              && isFound(allowed, text.text(), new TextSpan(0, text.text().length()));
      falselyFound += reported ? 1 : 0;
    }
    return new Outcome(changed, found, breaches.size(), falselyFound, lawful.size());
  }

  private boolean isFound(Case one, String text, TextSpan expected) {
    Example e = one.example();
    Example written =
        new Example(
            e.kind(),
            text,
            e.format(),
            Optional.of(expected),
            e.facts(),
            e.day(),
            e.others(),
            Optional.empty(),
            e.line());
    TreeSet<String> points = new TreeSet<>();
    one.rule().provisions().forEach(points::addAll);
    for (ReportedFinding reported : spec.lint(one.rule(), written).findings()) {
      TextSpan span = reported.finding().span();
      boolean touches = span.start() < expected.end() && span.end() > expected.start();
      boolean same =
          e.kind() == Example.Kind.ALLOWED
              ? reported.finding().rule().equals(one.rule().id())
              : reported.finding().rule().equals(one.rule().id())
                  || points.contains(reported.finding().provision());
      if (touches && same) {
        return true;
      }
    }
    return false;
  }

  /**
   * Prints a table; with {@code --list EVASION} also the texts in which a breach is no longer
   * found.
   */
  public static void main(String[] args) {
    EvasionRecall recall =
        new EvasionRecall(Pack.bundledWithExamples(), LocalDate.of(2026, 11, 22));
    String listed = args.length > 1 && "--list".equals(args[0]) ? args[1] : "";
    System.out.printf(
        Locale.ROOT,
        "%d breaches, %d lawful texts%n",
        recall.breaches.size(),
        recall.lawful.size());
    System.out.printf(
        Locale.ROOT,
        "%-14s %-9s %8s %8s %10s %8s%n",
        "evasion",
        "share",
        "changed",
        "lost",
        "of changed",
        "false");
    for (Evasion evasion : Evasion.values()) {
      if (!listed.isEmpty() && !listed.equals(evasion.title())) {
        continue;
      }
      for (EvasiveText.Share share : EvasiveText.Share.values()) {
        List<String> lost = new ArrayList<>();
        Outcome outcome = recall.measure(evasion, share, lost);
        System.out.printf(
            Locale.ROOT,
            "%-14s %-9s %8d %8.1f %10.1f %8d%n",
            evasion.title(),
            share.name().toLowerCase(Locale.ROOT),
            outcome.changed(),
            outcome.lost(),
            outcome.lostOfChanged(),
            outcome.falselyFound());
        if (!listed.isEmpty()) {
          lost.forEach(System.out::println);
        }
      }
    }
  }
}
