package dev.medlint.report;

import dev.medlint.api.Api;
import dev.medlint.api.Internal;
import dev.medlint.extract.PageFacts;
import dev.medlint.facts.Facts;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.source.SourceText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that was found in one text.
 *
 * @param source the text
 * @param facts what was known of it, and from where
 * @param page sources, author, reviewer and dates; meaningful for articles and pages
 * @param findings by start, end, rule, provision
 * @param lawDay the day whose law was applied; empty: that of the whole report
 */
@Api
public record FileReport(
    SourceText source,
    Facts facts,
    @Internal PageFacts page,
    List<ReportedFinding> findings,
    @Internal Optional<LawDay> lawDay) {

  @Internal
  public FileReport {
    Objects.requireNonNull(source);
    Objects.requireNonNull(facts);
    Objects.requireNonNull(page);
    findings = List.copyOf(findings);
    Objects.requireNonNull(lawDay);
  }

  /** Creates a report by the law of the day of the whole report. */
  @Internal
  public FileReport(
      SourceText source, Facts facts, PageFacts page, List<ReportedFinding> findings) {
    this(source, facts, page, findings, Optional.empty());
  }

  /** Returns this report with other findings. */
  @Internal
  public FileReport withFindings(List<ReportedFinding> others) {
    return new FileReport(source, facts, page, others, lawDay);
  }

  /** Returns this report with another page. */
  @Internal
  public FileReport withPage(PageFacts other) {
    return new FileReport(source, facts, other, findings, lawDay);
  }

  /** Returns this report with the day whose law was applied. */
  @Internal
  public FileReport withLawDay(LawDay day) {
    return new FileReport(source, facts, page, findings, Optional.of(day));
  }
}
