package dev.medlint.report;

import dev.medlint.filter.ReportedFinding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
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
   * @param waiting for how many days the oldest of them has waited since somebody decided that it
   *     is to be changed or asked about; empty: nobody did
   */
  record Row(String rule, List<Integer> counts, OptionalLong waiting) {
    Row {
      counts = List.copyOf(counts);
      Objects.requireNonNull(waiting);
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
    Map<String, LocalDate> oldest = new HashMap<>();
    for (FileReport file : report.files()) {
      int column = files.size();
      boolean any = false;
      for (ReportedFinding reported : file.findings()) {
        if (reported.isOpen() && report.thresholds().showsToPrograms(reported)) {
          String rule = reported.finding().rule();
          any = true;
          counts.computeIfAbsent(rule, r -> new int[report.files().size()])[column]++;
          if (reported.remark().isPresent()) {
            LocalDate day = reported.remark().get().decision().on();
            oldest.merge(rule, day, (a, b) -> a.isBefore(b) ? a : b);
          }
        }
      }
      if (any) {
        files.add(file.source().name());
      }
    }
    List<Row> rows = new ArrayList<>();
    counts.forEach(
        (rule, all) ->
            rows.add(
                new Row(rule, first(all, files.size()), waiting(oldest.get(rule), report.asOf()))));
    return new Portfolio(files, rows);
  }

  private static OptionalLong waiting(LocalDate since, LocalDate day) {
    return since == null || since.isAfter(day)
        ? OptionalLong.empty()
        : OptionalLong.of(day.toEpochDay() - since.toEpochDay());
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
