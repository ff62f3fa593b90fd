package dev.medlint.report;

import dev.medlint.filter.ReportedFinding;
import java.util.Objects;

/**
 * Counts texts as they come, so that a stream of any length can be summed up without keeping it.
 * Not thread-safe.
 */
public final class Tally {

  private final Thresholds thresholds;
  private int files;
  private int errors;
  private int warnings;
  private int infos;
  private int hidden;
  private int suppressed;
  private int unread;
  private int failing;

  /** Creates a tally of nothing. */
  public Tally(Thresholds thresholds) {
    this.thresholds = Objects.requireNonNull(thresholds);
  }

  /** Counts a text that was checked. */
  public void add(FileReport file) {
    files++;
    for (ReportedFinding finding : file.findings()) {
      add(finding);
    }
  }

  /** Counts an input that could not be checked. */
  public void addUnread() {
    unread++;
  }

  private void add(ReportedFinding finding) {
    if (!finding.isOpen()) {
      suppressed++;
      return;
    }
    switch (finding.finding().severity()) {
      case ERROR -> errors++;
      case WARNING -> warnings++;
      case INFO -> infos++;
    }
    if (thresholds.fails(finding)) {
      failing++;
    }
    if (!thresholds.showsToPeople(finding)) {
      hidden++;
    }
  }

  /** Returns the counts so far. */
  public Summary summary() {
    return new Summary(
        files, errors, warnings, infos, hidden, suppressed, unread, failing, outcome());
  }

  private Outcome outcome() {
    if (failing > thresholds.maxFindings()) {
      return Outcome.FINDINGS;
    }
    return unread > 0 ? Outcome.INCOMPLETE : Outcome.CLEAN;
  }
}
