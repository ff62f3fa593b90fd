package dev.medlint.maven;

import dev.medlint.filter.ReportedFinding;
import dev.medlint.report.FileReport;
import dev.medlint.report.Report;
import dev.medlint.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How often texts breach one norm. Not thread-safe. */
final class NormCount {

  private final String citation;
  private final Set<String> files = new HashSet<>();
  private int errors;
  private int warnings;
  private int infos;

  private NormCount(String citation) {
    this.citation = citation;
  }

  /** Counts the findings that stand, the most frequent norms first. */
  static List<NormCount> of(List<Report> reports, Wording wording) {
    Map<String, NormCount> byProvision = new TreeMap<>();
    for (int i = 0; i < reports.size(); i++) {
      for (FileReport file : reports.get(i).files()) {
        for (ReportedFinding finding : file.findings()) {
          if (finding.isOpen()) {
            byProvision
                .computeIfAbsent(
                    finding.finding().provision(),
                    id -> new NormCount(wording.in(finding.finding().citation())))
                .add(finding.finding().severity(), i + "/" + file.source().name());
          }
        }
      }
    }
    List<NormCount> counts = new ArrayList<>(byProvision.values());
    counts.sort(
        Comparator.comparing((NormCount c) -> c.errors)
            .thenComparing(c -> c.warnings)
            .thenComparing(c -> c.infos)
            .reversed());
    return counts;
  }

  private void add(Severity severity, String file) {
    files.add(file);
    switch (severity) {
      case ERROR -> errors++;
      case WARNING -> warnings++;
      case INFO -> infos++;
    }
  }

  String citation() {
    return citation;
  }

  int files() {
    return files.size();
  }

  int errors() {
    return errors;
  }

  int warnings() {
    return warnings;
  }

  int infos() {
    return infos;
  }
}
