package dev.medlint.explain;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.report.FileReport;
import dev.medlint.rule.Rule;
import dev.medlint.source.Language;
import dev.medlint.source.Spelling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Explains rules, provisions and places in texts to people. It is a linter's result put in words,
 * not a legal opinion, and says so. Immutable and thread-safe.
 */
public final class Explainer {

  private static final int MOST_NEAR = 3;

  private final Setting setting;
  private final Linter linter;
  private final Guards guards;

  /**
   * Creates an explainer.
   *
   * @param linter its day is the day whose law is explained; its pack must have examples and
   *     practice
   * @param language of everything but the words of norms and examples
   */
  public Explainer(Linter linter, Language language) {
    Pack pack = linter.pack();
    LocalDate day = linter.asOf();
    this.setting = new Setting(pack, day, Objects.requireNonNull(language));
    this.linter = linter;
    this.guards = Guards.of(pack);
  }

  /** Explains a rule or a provision; empty: the pack knows no such id. */
  public Optional<Explanation> explain(String id, Detail detail) {
    Optional<Rule> rule = setting.pack().rules().rule(id);
    if (rule.isPresent()) {
      return Optional.of(rule(rule.get(), detail));
    }
    if (setting.pack().law().editions(id).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(provision(id, detail));
  }

  /** Explains a rule. */
  public Explanation rule(Rule rule, Detail detail) {
    return new RuleExplanation(setting, detail, new Samples(setting, linter)).of(rule);
  }

  /**
   * Explains a provision.
   *
   * @param id of a provision that the pack has
   */
  public Explanation provision(String id, Detail detail) {
    Samples samples = new Samples(setting, linter);
    return new ProvisionExplanation(setting, detail, samples, guards).of(id);
  }

  /**
   * Explains what was found on a line of a checked text.
   *
   * @param report the result of the check, by the law of the explainer's day
   * @param line from 1, at most the number of lines of the text
   * @param column from 1, in UTF-16 units; empty: the whole line
   */
  public Explanation place(FileReport report, int line, OptionalInt column) {
    return new PlaceExplanation(setting, linter, report).of(line, column);
  }

  /** Returns the ids of rules and provisions that are written most like a word, best first. */
  public List<String> nearest(String word) {
    List<String> known = new ArrayList<>(setting.pack().rules().names().keySet());
    known.addAll(setting.pack().law().ids());
    List<String> near = new ArrayList<>();
    while (near.size() < MOST_NEAR) {
      Optional<String> next = Spelling.nearest(word, known);
      if (next.isEmpty()) {
        break;
      }
      near.add(next.get());
      known.remove(next.get());
    }
    return near;
  }
}
