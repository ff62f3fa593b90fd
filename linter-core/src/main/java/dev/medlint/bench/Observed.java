package dev.medlint.bench;

import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Finding;
import dev.medlint.report.FileReport;
import dev.medlint.rule.Severity;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What of a finding counts.
 *
 * @param rule which rule saw it
 * @param provision what it says is breached
 * @param error whether it is an error; else it is a warning
 * @param span UTF-16 range in the source text; empty for an absence
 */
record Observed(String rule, String provision, boolean error, TextSpan span) {

  Observed {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(provision);
    Objects.requireNonNull(span);
  }

  boolean isLocated() {
    return !span.isEmpty();
  }

  /** Returns the errors and warnings of a report that stand. */
  static List<Observed> in(FileReport report) {
    List<Observed> observed = new ArrayList<>();
    for (ReportedFinding reported : report.findings()) {
      Finding finding = reported.finding();
      if (reported.isOpen() && finding.severity() != Severity.INFO) {
        boolean error = finding.severity() == Severity.ERROR;
        observed.add(new Observed(finding.rule(), finding.provision(), error, finding.span()));
      }
    }
    return observed;
  }
}
