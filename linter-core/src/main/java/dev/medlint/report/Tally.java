package dev.medlint.report;

import dev.medlint.filter.Disposition;
import dev.medlint.filter.ReportedFinding;
import java.util.Objects;
import java.util.Optional;

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
  private int decided;
  private int known;
  private int unread;
  private int failing;
  private Optional<BaselineChange> baseline = Optional.empty();

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
      if (finding.disposition() instanceof Disposition.Decided) {
        decided++;
      } else if (finding.disposition() instanceof Disposition.Known) {
        known++;
      } else {
        suppressed++;
      }
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

  /** Notes what became of the baseline. */
  public void baseline(BaselineChange change) {
    baseline = Optional.of(change);
  }

  /** Returns the counts so far. */
  public Summary summary() {
    return new Summary(
        files,
        errors,
        warnings,
        infos,
        hidden,
        suppressed,
        decided,
        known,
        unread,
        failing,
        baseline,
        outcome());
  }

  private Outcome outcome() {
    if (failing > thresholds.maxFindings() || (baseline.isPresent() && baseline.get().fails())) {
      return Outcome.FINDINGS;
    }
    return unread > 0 ? Outcome.INCOMPLETE : Outcome.CLEAN;
  }
}
