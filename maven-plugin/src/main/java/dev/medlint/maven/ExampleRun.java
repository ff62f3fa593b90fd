package dev.medlint.maven;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.RuleSpec;
import dev.medlint.rule.Example;
import dev.medlint.rule.Rule;
import dev.medlint.rule.Sign;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.TextSpan;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of the examples of a pack.
 *
 * @param pack its name
 * @param cases in the order of the rules, then of the signs
 * @param wording of what is told
 */
record ExampleRun(String pack, List<Case> cases, Wording wording) {

  /** How much of an example names it. */
  private static final int SHOWN = 80;

  ExampleRun {
    cases = List.copyOf(cases);
  }

  /** What came of one example. */
  enum Result {
    RIGHT,
    WRONG,
    /** A miss that is known and still there. */
    KNOWN_MISS
  }

  /**
   * One example.
   *
   * @param rule its rule or sign
   * @param place file and line
   * @param name what it shows
   * @param problem what is wrong with it; empty if nothing is
   * @param time its share of what all examples of the rule took
   */
  record Case(
      String rule, String place, String name, Result result, String problem, Duration time) {}

  /**
   * Runs the examples of a pack.
   *
   * @param day whose law is applied
   */
  static ExampleRun of(Pack pack, RuleFiles files, LocalDate day, Wording wording) {
    RuleSpec spec = new RuleSpec(Linter.of(pack, day));
    List<Case> cases = new ArrayList<>();
    for (Rule rule : pack.rules().rules()) {
      String file = files.of(rule.id());
      if (!pack.rules().examples(rule.id()).isEmpty()) {
        long start = System.nanoTime();
        add(rule.id(), file, spec.run(rule), start, wording, cases);
        unfilled(rule, file, spec, wording).ifPresent(cases::add);
      }
    }
    for (Sign sign : pack.rules().signs()) {
      long start = System.nanoTime();
      add(sign.id(), files.of(sign.id()), spec.run(sign), start, wording, cases);
    }
    return new ExampleRun(pack.name(), cases, wording);
  }

  private static void add(
      String rule,
      String file,
      List<RuleSpec.Outcome> outcomes,
      long start,
      Wording wording,
      List<Case> cases) {
    Duration all = Duration.ofNanos(System.nanoTime() - start);
    for (RuleSpec.Outcome outcome : outcomes) {
      cases.add(told(rule, file, outcome, all.dividedBy(outcomes.size()), wording));
    }
  }

  private static Case told(
      String rule, String file, RuleSpec.Outcome outcome, Duration time, Wording wording) {
    Example example = outcome.example();
    boolean russian = wording.language() == Language.RU;
    String kind = russian ? example.kind().russian() : example.kind().english();
    Result result =
        outcome.isBad()
            ? Result.WRONG
            : outcome.status() == RuleSpec.Status.STILL_MISSED ? Result.KNOWN_MISS : Result.RIGHT;
    return new Case(
        rule,
        file + ":" + example.line(),
        kind + ": " + shown(example.text()),
        result,
        outcome.isBad()
            ? kind + " " + quoted(shown(example.text()), wording) + ": " + why(outcome, wording)
            : "",
        time);
  }

  private static String shown(String text) {
    String line = text.replace('\n', ' ').strip();
    return line.length() > SHOWN ? line.substring(0, SHOWN).strip() + "…" : line;
  }

  private static String quoted(String text, Wording wording) {
    return wording.in("«" + text + "»", "“" + text + "”");
  }

  private static String why(RuleSpec.Outcome outcome, Wording wording) {
    List<String> reasons = new ArrayList<>();
    if (outcome.status() == RuleSpec.Status.NO_LONGER_MISSED) {
      reasons.add(
          wording.in(
              "теперь находится: сделайте его нарушением", "is found now: make it a violation"));
    } else if (outcome.status() == RuleSpec.Status.FAILED) {
      reasons.add(found(outcome, wording));
    }
    for (LocalizedText objection : outcome.objections()) {
      reasons.add(wording.in(objection));
    }
    return String.join("; ", reasons);
  }

  private static String found(RuleSpec.Outcome outcome, Wording wording) {
    if (outcome.found().isEmpty()) {
      return wording.in("не нашлось ничего", "nothing was found");
    }
    List<String> quotes = new ArrayList<>();
    for (TextSpan span : outcome.found()) {
      String quote = outcome.example().text().substring(span.start(), span.end());
      quotes.add(quoted(quote, wording));
    }
    return wording.in("нашлось: ", "found: ") + String.join(", ", quotes);
  }

  private static Optional<Case> unfilled(Rule rule, String file, RuleSpec spec, Wording wording) {
    List<LocalizedText> parts = spec.unfilled(rule);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (LocalizedText part : parts) {
      names.add(wording.in(part));
    }
    String problem =
        wording.in("осталось заполнить: ", "still to be filled in: ") + String.join(", ", names);
    return Optional.of(
        new Case(
            rule.id(),
            file + ":1",
            wording.in("правило дописано", "the rule is written to the end"),
            Result.WRONG,
            problem,
            Duration.ZERO));
  }

  /** Returns the name of all together, such as {@code medlint.our-rules}. */
  String suite() {
    return "medlint." + pack.replaceAll("[^\\p{L}\\p{N}._-]", "-");
  }

  /** Returns how long all took. */
  Duration time() {
    Duration all = Duration.ZERO;
    for (Case one : cases) {
      all = all.plus(one.time());
    }
    return all;
  }

  /** Returns the examples that somebody has to do something about. */
  List<Case> wrong() {
    List<Case> wrong = new ArrayList<>();
    for (Case one : cases) {
      if (one.result() == Result.WRONG) {
        wrong.add(one);
      }
    }
    return wrong;
  }

  /** Returns how many examples had some result. */
  int count(Result result) {
    int count = 0;
    for (Case one : cases) {
      count += one.result() == result ? 1 : 0;
    }
    return count;
  }

  /** Returns the counts in one line. */
  String summary() {
    return wording.in("medlint: набор ", "medlint: pack ")
        + pack
        + wording.in(", примеров ", ", examples ")
        + cases.size()
        + wording.in(", не сошлось ", ", not as expected ")
        + count(Result.WRONG)
        + wording.in(", известных пропусков ", ", known misses ")
        + count(Result.KNOWN_MISS);
  }
}
