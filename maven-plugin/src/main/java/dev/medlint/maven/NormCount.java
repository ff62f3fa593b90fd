package dev.medlint.maven;

import dev.medlint.filter.Disposition;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.report.FileReport;
import dev.medlint.report.Report;
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
  private int known;

  private NormCount(String citation) {
    this.citation = citation;
  }

  /** Counts what stands and what a baseline knows, the most frequent norms first. */
  static List<NormCount> of(List<Report> reports, Wording wording) {
    Map<String, NormCount> byProvision = new TreeMap<>();
    for (int i = 0; i < reports.size(); i++) {
      for (FileReport file : reports.get(i).files()) {
        for (ReportedFinding finding : file.findings()) {
          if (finding.isOpen() || isKnown(finding)) {
            byProvision
                .computeIfAbsent(
                    finding.finding().provision(),
                    id -> new NormCount(wording.in(finding.finding().citation())))
                .add(finding, i + "/" + file.source().name());
          }
        }
      }
    }
    List<NormCount> counts = new ArrayList<>(byProvision.values());
    counts.sort(
        Comparator.comparing((NormCount c) -> c.errors)
            .thenComparing(c -> c.warnings)
            .thenComparing(c -> c.infos)
            .thenComparing(c -> c.known)
            .reversed());
    return counts;
  }

  private static boolean isKnown(ReportedFinding finding) {
    return finding.disposition() instanceof Disposition.Known;
  }

  private void add(ReportedFinding finding, String file) {
    files.add(file);
    if (isKnown(finding)) {
      known++;
      return;
    }
    switch (finding.finding().severity()) {
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

  /** Returns how many findings of a baseline breach it. */
  int known() {
    return known;
  }
}
