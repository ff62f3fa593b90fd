package dev.medlint.lsp;

import dev.medlint.filter.ReportedFinding;
import dev.medlint.report.FileReport;
import dev.medlint.report.Thresholds;
import dev.medlint.report.Verdict;
import dev.medlint.run.Configuration;
import dev.medlint.source.LocalizedText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the check of one version of a text came to. Immutable and thread-safe.
 *
 * @param number counts checks, so that none of another text or version has the same
 * @param document that was checked
 * @param configuration that held
 * @param decisions file of decisions that holds; it need not exist
 * @param day whose law was applied if the text names no other
 * @param report what was found; empty: the text was not checked
 * @param unread why it, or a part of it, was not checked
 * @param foreign whether it is not in Russian, which is no matter of concern
 * @param thresholds what people are shown
 */
record CheckedDocument(
    long number,
    OpenDocument document,
    Configuration configuration,
    Path decisions,
    LocalDate day,
    Optional<FileReport> report,
    List<LocalizedText> unread,
    boolean foreign,
    Thresholds thresholds) {

  CheckedDocument {
    Objects.requireNonNull(document);
    Objects.requireNonNull(configuration);
    Objects.requireNonNull(decisions);
    Objects.requireNonNull(day);
    Objects.requireNonNull(report);
    unread = List.copyOf(unread);
    Objects.requireNonNull(thresholds);
  }

  /** Returns the findings that the editor shows: the same as the command line, in its order. */
  List<ReportedFinding> shown() {
    List<ReportedFinding> shown = new ArrayList<>();
    for (ReportedFinding reported : all()) {
      if (thresholds.showsToPeople(reported)) {
        shown.add(reported);
      }
    }
    return shown;
  }

  /** Returns all findings, also those that nobody is shown. */
  List<ReportedFinding> all() {
    return report.isPresent() ? report.get().findings() : List.of();
  }

  /** Returns a finding that stands; empty: there is none by that fingerprint. */
  Optional<ReportedFinding> open(String fingerprint) {
    return all().stream()
        .filter(one -> one.isOpen() && one.finding().fingerprint().equals(fingerprint))
        .findFirst();
  }

  /** Returns what the text comes to. */
  Verdict verdict() {
    Verdict found = Verdict.of(all());
    return unread.isEmpty() || found == Verdict.FAIL ? found : Verdict.INCOMPLETE;
  }
}
