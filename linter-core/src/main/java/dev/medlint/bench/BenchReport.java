package dev.medlint.bench;

import dev.medlint.measured.MeasuredRules;
import dev.medlint.measured.RuleCounts;
import dev.medlint.source.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was measured.
 *
 * @param medlint the figures of medlint
 * @param baselines the figures of the lists of words: dictionary forms first, then written forms
 * @param problems records that could not be read or checked, in the order of the files
 * @param unlabelled number of records without labels; they were checked and not counted
 */
public record BenchReport(
    Contestant medlint, List<Contestant> baselines, List<Problem> problems, int unlabelled) {

  public BenchReport {
    Objects.requireNonNull(medlint);
    baselines = List.copyOf(baselines);
    problems = List.copyOf(problems);
  }

  /** Returns what was counted of each rule of medlint, to be kept beside the rules. */
  public MeasuredRules measuredRules(BenchFrame frame) {
    Map<String, RuleCounts> rules = new TreeMap<>();
    for (Row row : medlint.rules()) {
      Counts c = row.counts();
      rules.put(
          row.name(),
          new RuleCounts(
              c.labels(),
              c.found(),
              c.right(),
              c.wrong(),
              c.falseErrors(),
              c.falseWarnings(),
              c.carriers(),
              c.caught(),
              c.free(),
              c.reported()));
    }
    Totals totals = medlint.totals();
    return new MeasuredRules(
        frame.tool().pack(), frame.asOf().toString(), totals.cases(), totals.words(), rules);
  }

  /**
   * The figures of one way to find breaches.
   *
   * @param name {@code medlint}, {@code lemma-list} or {@code word-list}
   * @param totals counts over all texts
   * @param all figures over all labels
   * @param provisions by point, in the order of ids
   * @param rules by rule, in the order of the pack; empty for lists of words
   * @param traps pairs by trap, in the order of names: labels are pairs, found are right ones
   * @param pairs all pairs, counted like a trap; empty: there are none
   */
  public record Contestant(
      String name,
      Totals totals,
      Row all,
      List<Row> provisions,
      List<Row> rules,
      List<Row> traps,
      Optional<Row> pairs) {

    public Contestant {
      Objects.requireNonNull(name);
      Objects.requireNonNull(totals);
      Objects.requireNonNull(all);
      provisions = List.copyOf(provisions);
      rules = List.copyOf(rules);
      traps = List.copyOf(traps);
      Objects.requireNonNull(pairs);
    }

    /** Returns the row of a point, if there is one. */
    Optional<Row> provision(String id) {
      return named(id, provisions);
    }

    /** Returns the row of a trap, if there is one. */
    Optional<Row> trap(String name) {
      return named(name, traps);
    }

    private static Optional<Row> named(String name, List<Row> rows) {
      return rows.stream().filter(r -> r.name().equals(name)).findFirst();
    }
  }

  /**
   * A record that could not be read or checked.
   *
   * @param file name of the batch
   * @param line from 1
   * @param reason what is wrong and what to do
   */
  public record Problem(String file, int line, LocalizedText reason) {
    public Problem {
      Objects.requireNonNull(file);
      Objects.requireNonNull(reason);
    }
  }
}
