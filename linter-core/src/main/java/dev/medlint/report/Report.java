package dev.medlint.report;

import dev.medlint.source.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that one run found. Here, and nowhere else, is decided what passes and what fails; a reporter
 * only draws it. Immutable and thread-safe.
 *
 * @param tool what made the report
 * @param asOf the day whose law was applied
 * @param files in the order of the input
 * @param unread inputs that could not be checked, in the order of the input
 * @param thresholds what is shown and what fails
 * @param notes what else the reader should know of the run, such as that the law is old
 * @param baseline what became of the baseline; empty: there is none
 */
public record Report(
    Tool tool,
    LocalDate asOf,
    List<FileReport> files,
    List<Unread> unread,
    Thresholds thresholds,
    List<LocalizedText> notes,
    Optional<BaselineChange> baseline) {

  public Report {
    Objects.requireNonNull(tool);
    Objects.requireNonNull(asOf);
    files = List.copyOf(files);
    unread = List.copyOf(unread);
    Objects.requireNonNull(thresholds);
    notes = List.copyOf(notes);
    Objects.requireNonNull(baseline);
  }

  /** Creates a report of a run without a baseline. */
  public Report(
      Tool tool,
      LocalDate asOf,
      List<FileReport> files,
      List<Unread> unread,
      Thresholds thresholds,
      List<LocalizedText> notes) {
    this(tool, asOf, files, unread, thresholds, notes, Optional.empty());
  }

  /** Creates a report without notes. */
  public Report(
      Tool tool,
      LocalDate asOf,
      List<FileReport> files,
      List<Unread> unread,
      Thresholds thresholds) {
    this(tool, asOf, files, unread, thresholds, List.of());
  }

  /** Returns what one text comes to. */
  public Verdict verdict(FileReport file) {
    return Verdict.of(file.findings());
  }

  /** Returns what all texts together come to: the gravest verdict there is. */
  public Verdict verdict() {
    Verdict gravest = unread.isEmpty() ? Verdict.PASS : Verdict.INCOMPLETE;
    for (FileReport file : files) {
      gravest = gravest.or(verdict(file));
    }
    return gravest;
  }

  /** Returns the counts and the outcome of the run. */
  public Summary summary() {
    Tally tally = new Tally(thresholds);
    for (FileReport file : files) {
      tally.add(file);
    }
    for (int i = 0; i < unread.size(); i++) {
      tally.addUnread();
    }
    if (baseline.isPresent()) {
      tally.baseline(baseline.get());
    }
    return tally.summary();
  }

  /** Returns what the run comes to. */
  public Outcome outcome() {
    return summary().outcome();
  }
}
