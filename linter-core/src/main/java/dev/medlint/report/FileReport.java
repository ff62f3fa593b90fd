package dev.medlint.report;

import dev.medlint.extract.PageFacts;
import dev.medlint.facts.Facts;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.source.SourceText;
import java.util.List;
import java.util.Objects;

/**
 * All that was found in one text.
 *
 * @param source the text
 * @param facts what was known of it, and from where
 * @param page sources, author, reviewer and dates; meaningful for articles and pages
 * @param findings by start, end, rule, provision
 */
public record FileReport(
    SourceText source, Facts facts, PageFacts page, List<ReportedFinding> findings) {

  public FileReport {
    Objects.requireNonNull(source);
    Objects.requireNonNull(facts);
    Objects.requireNonNull(page);
    findings = List.copyOf(findings);
  }
}
