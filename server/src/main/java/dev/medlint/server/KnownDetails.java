package dev.medlint.server;

import dev.medlint.Pack;
import dev.medlint.explain.ReportDetails;
import dev.medlint.law.Finding;
import dev.medlint.report.Details;
import dev.medlint.report.FileReport;
import dev.medlint.report.FindingDetails;
import dev.medlint.report.ProvisionText;
import dev.medlint.report.Report;
import dev.medlint.report.RuleText;
import dev.medlint.source.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Details that put together what is said of all rules once, not for each answer. Thread-safe. */
final class KnownDetails implements Details {

  private final ReportDetails details;
  private final List<RuleText> rules;

  KnownDetails(Pack pack, LocalDate day) {
    this.details = new ReportDetails(pack, day);
    this.rules = List.copyOf(details.rules());
  }

  @Override
  public List<RuleText> rules() {
    return rules;
  }

  @Override
  public List<ProvisionText> provisions(Report report) {
    return details.provisions(report);
  }

  @Override
  public List<LocalizedText> notChecked() {
    return details.notChecked();
  }

  @Override
  public FindingDetails of(FileReport file, Finding finding) {
    return details.of(file, finding);
  }

  /** Returns what is said of a provision; empty: there is none by that id on the day. */
  Optional<ProvisionText> provision(String id) {
    return details.provision(id);
  }
}
