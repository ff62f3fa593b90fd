package dev.medlint.maven;

import dev.medlint.Pack;
import dev.medlint.explain.ReportDetails;
import dev.medlint.report.Details;
import dev.medlint.report.ReportWriter;
import dev.medlint.report.RuleText;
import java.time.LocalDate;
import java.util.List;

/** What the reports say beyond the findings, from the pack on the class path. */
record PackTexts(Pack pack, LocalDate asOf) implements ReportWriter.Source {

  /** Practice and examples are read only for the reports that tell of them. */
  @Override
  public Details details() {
    return new ReportDetails(Pack.bundledWithExamples(), asOf);
  }

  @Override
  public List<RuleText> ruleTexts() {
    return pack.rules().rules().stream().map(RuleText::of).toList();
  }
}
