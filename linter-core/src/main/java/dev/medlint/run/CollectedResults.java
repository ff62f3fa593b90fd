package dev.medlint.run;

import dev.medlint.report.FileReport;
import dev.medlint.report.Unread;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the results of a run for a report: texts that were checked, and what could not be, with the
 * place where it stood among them. Not thread-safe.
 */
public final class CollectedResults implements CheckRun.Sink<RuntimeException> {

  private final List<FileReport> files = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();

  @Override
  public void take(Result result) {
    if (result instanceof Result.Checked checked) {
      files.add(checked.report());
    } else if (result instanceof Result.NotChecked not) {
      unread.add(not.unread().at(new Unread.Place(files.size(), not.line(), false)));
    } else if (result instanceof Result.Malformed line) {
      Unread.Place place = new Unread.Place(files.size(), line.line(), true);
      unread.add(new Unread(line.input() + ":" + line.line(), line.error()).at(place));
    }
  }

  /** Returns the texts that were checked, in order. */
  public List<FileReport> files() {
    return List.copyOf(files);
  }

  /** Returns what could not be checked, in order. */
  public List<Unread> unread() {
    return List.copyOf(unread);
  }
}
