package dev.medlint.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Counts the scores of texts by point, by rule and by trap. */
final class Rows {

  private final List<CaseScore> scores;
  private final List<Integer> units;
  private final int unitCount;

  /**
   * Creates the counter.
   *
   * @param scores of the texts
   * @param units to which text, or pair, each score belongs, from 0
   * @param unitCount number of units
   */
  Rows(List<CaseScore> scores, List<Integer> units, int unitCount) {
    this.scores = scores;
    this.units = units;
    this.unitCount = unitCount;
  }

  /**
   * Returns all figures.
   *
   * @param name of what found the breaches
   * @param rules ids of its rules, in order, and the provisions that they cite; may be empty
   */
  BenchReport.Contestant contestant(String name, Map<String, Set<String>> rules) {
    List<Pairing.Pair> pairs = Pairing.of(scores, units);
    return new BenchReport.Contestant(
        name,
        Tallying.of(scores, pairs),
        total(name),
        byProvision(),
        byRule(rules),
        byTrap(pairs),
        pairs.isEmpty() ? Optional.empty() : Optional.of(ofPairs(pairs)));
  }

  /** Returns one row for all labels. */
  private Row total(String name) {
    Sample sample = new Sample(name);
    for (int i = 0; i < scores.size(); i++) {
      CaseScore score = scores.get(i);
      int found = 0;
      for (CaseScore.LabelScore label : score.labels()) {
        found += label.found() ? 1 : 0;
      }
      int right = score.right().size();
      boolean free = score.labelled().isFree();
      sample.add(
          units.get(i), counts(score, score.labels().size(), found, right, score.wrong(), free));
    }
    return Bootstrap.rows(List.of(sample), unitCount).get(0);
  }

  /** Returns a row for each labelled point and for each point that was reported wrongly. */
  private List<Row> byProvision() {
    Set<String> points = new TreeSet<>();
    for (CaseScore score : scores) {
      score.labels().forEach(label -> points.add(label.label().provision()));
      score.wrong().forEach(finding -> points.add(finding.provision()));
    }
    List<Sample> samples = new ArrayList<>();
    for (String point : points) {
      Sample sample = new Sample(point);
      for (int i = 0; i < scores.size(); i++) {
        sample.add(units.get(i), ofPoint(scores.get(i), point));
      }
      samples.add(sample);
    }
    return Bootstrap.rows(samples, unitCount);
  }

  private static Counts ofPoint(CaseScore score, String point) {
    int labels = 0;
    int found = 0;
    for (CaseScore.LabelScore label : score.labels()) {
      if (label.label().provision().equals(point)) {
        labels++;
        found += label.found() ? 1 : 0;
      }
    }
    int right = 0;
    for (CaseScore.Right finding : score.right()) {
      right += finding.countsFor(point) ? 1 : 0;
    }
    List<Observed> wrong = only(score.wrong(), f -> Points.same(point, f.provision()));
    return counts(score, labels, found, right, wrong, score.labelled().isFreeOf(point));
  }

  /**
   * Returns a row for each rule that some label asks for, or that reported something. A rule
   * answers for all labels of its provisions, also for those that other rules find.
   *
   * @param rules ids of the rules, in order, and the provisions that they cite
   */
  private List<Row> byRule(Map<String, Set<String>> rules) {
    List<Sample> samples = new ArrayList<>();
    for (Map.Entry<String, Set<String>> rule : rules.entrySet()) {
      Sample sample = new Sample(rule.getKey());
      for (int i = 0; i < scores.size(); i++) {
        sample.add(units.get(i), ofRule(scores.get(i), rule.getKey(), rule.getValue()));
      }
      if (sample.sum().isJudged()) {
        samples.add(sample);
      }
    }
    return Bootstrap.rows(samples, unitCount);
  }

  private static Counts ofRule(CaseScore score, String rule, Set<String> provisions) {
    int labels = 0;
    int found = 0;
    for (CaseScore.LabelScore label : score.labels()) {
      if (provisions.stream().anyMatch(label.label()::accepts)) {
        labels++;
        found += label.rules().contains(rule) ? 1 : 0;
      }
    }
    int right = 0;
    for (CaseScore.Right finding : score.right()) {
      right += finding.finding().rule().equals(rule) ? 1 : 0;
    }
    List<Observed> wrong = only(score.wrong(), f -> f.rule().equals(rule));
    return counts(score, labels, found, right, wrong, isFreeOf(provisions, score.labelled()));
  }

  /** A pair tells of the rules of its point, other texts only of rules with no breach in them. */
  private static boolean isFreeOf(Set<String> provisions, LabelledCase labelled) {
    Predicate<String> free = labelled::isFreeOf;
    return labelled.expectation() == Expectation.LAWFUL
        ? provisions.stream().anyMatch(free)
        : provisions.stream().allMatch(free);
  }

  /** Returns a row for each trap: its labels are its pairs, found are those that are right. */
  private List<Row> byTrap(List<Pairing.Pair> pairs) {
    Map<String, Sample> samples = new TreeMap<>();
    for (Pairing.Pair pair : pairs) {
      samples.computeIfAbsent(pair.trap(), Sample::new).add(pair.unit(), ofPair(pair));
    }
    return Bootstrap.rows(List.copyOf(samples.values()), unitCount);
  }

  /** Returns one row for all pairs, counted like a trap. */
  private Row ofPairs(List<Pairing.Pair> pairs) {
    Sample sample = new Sample("pairs");
    for (Pairing.Pair pair : pairs) {
      sample.add(pair.unit(), ofPair(pair));
    }
    return Bootstrap.rows(List.of(sample), unitCount).get(0);
  }

  private static Counts ofPair(Pairing.Pair pair) {
    return new Counts(1, pair.right() ? 1 : 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  private static Counts counts(
      CaseScore score, int labels, int found, int right, List<Observed> wrong, boolean free) {
    boolean running = score.labelled().expectation() == Expectation.RUNNING;
    int errors = running ? only(wrong, Observed::error).size() : 0;
    int warnings = running ? wrong.size() - errors : 0;
    boolean reported = free && (score.lost() || !wrong.isEmpty());
    return new Counts(
        labels,
        found,
        right,
        wrong.size(),
        errors,
        warnings,
        labels > 0 ? 1 : 0,
        found > 0 ? 1 : 0,
        free ? 1 : 0,
        reported ? 1 : 0);
  }

  private static List<Observed> only(List<Observed> findings, Predicate<Observed> wanted) {
    return findings.stream().filter(wanted).toList();
  }
}
