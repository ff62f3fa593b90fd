package dev.medlint.report;

import dev.medlint.filter.ReportedFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many findings stand, by rule and text: the overview of many texts.
 *
 * @param files names of the texts with findings that stand, in the order of the report
 * @param rows by rule id
 */
record Portfolio(List<String> files, List<Row> rows) {

  Portfolio {
    files = List.copyOf(files);
    rows = List.copyOf(rows);
  }

  /**
   * One rule.
   *
   * @param rule its id
   * @param counts how many stand in each text, in the order of the texts
   */
  record Row(String rule, List<Integer> counts) {
    Row {
      counts = List.copyOf(counts);
    }

    int total() {
      int total = 0;
      for (int count : counts) {
        total += count;
      }
      return total;
    }
  }

  /** Counts the findings that outputs for programs hold. */
  static Portfolio of(Report report) {
    List<String> files = new ArrayList<>();
    Map<String, int[]> counts = new TreeMap<>();
    for (FileReport file : report.files()) {
      int column = files.size();
      boolean any = false;
      for (ReportedFinding reported : file.findings()) {
        if (reported.isOpen() && report.thresholds().showsToPrograms(reported)) {
          any = true;
          counts
              .computeIfAbsent(reported.finding().rule(), r -> new int[report.files().size()])[
              column]++;
        }
      }
      if (any) {
        files.add(file.source().name());
      }
    }
    List<Row> rows = new ArrayList<>();
    counts.forEach((rule, all) -> rows.add(new Row(rule, first(all, files.size()))));
    return new Portfolio(files, rows);
  }

  private static List<Integer> first(int[] counts, int n) {
    List<Integer> first = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      first.add(counts[i]);
    }
    return first;
  }

  /** Returns how many findings stand in a text. */
  int total(int file) {
    int total = 0;
    for (Row row : rows) {
      total += row.counts().get(file);
    }
    return total;
  }
}
