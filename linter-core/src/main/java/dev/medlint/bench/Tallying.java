package dev.medlint.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds the scores of texts up to totals. */
final class Tallying {

  private final Map<String, int[]> byPoint = new TreeMap<>();
  private int cases;
  private int lost;
  private int breaches;
  private int found;
  private int anywhere;
  private int wholeAds;
  private int beside;
  private int lawful;
  private int lawfulReported;
  private int lawfulWarned;
  private int texts;
  private int words;
  private int falseErrors;
  private int falseWarnings;
  private int textsWithFalseError;
  private int passages;
  private int passagesFound;
  private int unjudged;

  private Tallying() {}

  static Totals of(List<CaseScore> scores, List<Pairing.Pair> pairs) {
    Tallying tallying = new Tallying();
    for (CaseScore score : scores) {
      tallying.add(score);
    }
    return tallying.totals(pairs);
  }

  private void add(CaseScore score) {
    cases++;
    lost += score.lost() ? 1 : 0;
    unjudged += score.unjudged();
    switch (score.labelled().expectation()) {
      case BREACH -> addBreach(score);
      case LAWFUL -> {
        lawful++;
        lawfulReported += score.isOk() ? 0 : 1;
        lawfulWarned += score.warnedOnly() ? 1 : 0;
      }
      case RUNNING -> addRunning(score);
      case OPEN -> {
        // Nobody has decided what should be found.
      }
    }
  }

  private void addBreach(CaseScore score) {
    for (CaseScore.LabelScore label : score.labels()) {
      int[] point = byPoint.computeIfAbsent(label.label().provision(), p -> new int[2]);
      breaches++;
      point[0]++;
      if (label.found()) {
        found++;
        point[1]++;
      }
      anywhere += label.anywhere() ? 1 : 0;
    }
    if (score.labelled().complete()) {
      wholeAds++;
      beside += score.errorsBeside();
    }
  }

  private void addRunning(CaseScore score) {
    texts++;
    words += score.labelled().words();
    int errors = 0;
    for (Observed finding : score.wrong()) {
      errors += finding.error() ? 1 : 0;
    }
    falseErrors += errors;
    falseWarnings += score.wrong().size() - errors;
    textsWithFalseError += errors > 0 ? 1 : 0;
    for (CaseScore.LabelScore label : score.labels()) {
      passages++;
      passagesFound += label.found() ? 1 : 0;
    }
  }

  private double meanRecall() {
    double sum = 0;
    for (int[] point : byPoint.values()) {
      sum += Counts.share(point[1], point[0]);
    }
    return Counts.share(sum, byPoint.size());
  }

  private Totals totals(List<Pairing.Pair> pairs) {
    int right = 0;
    for (Pairing.Pair pair : pairs) {
      right += pair.right() ? 1 : 0;
    }
    return new Totals(
        cases,
        lost,
        breaches,
        found,
        anywhere,
        meanRecall(),
        wholeAds,
        beside,
        lawful,
        lawfulReported,
        lawfulWarned,
        pairs.size(),
        right,
        texts,
        words,
        falseErrors,
        falseWarnings,
        textsWithFalseError,
        passages,
        passagesFound,
        unjudged);
  }
}
