package dev.medlint.cli;

import dev.medlint.decision.Decision;
import dev.medlint.decision.DecisionLines;
import dev.medlint.decision.Problem;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.ReviewFiles;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The file of decisions that a command reads and writes anew. Not thread-safe. */
final class DecisionStore {

  private final Path path;
  private DecisionLines lines;

  private DecisionStore(Path path, DecisionLines lines) {
    this.path = path;
    this.lines = lines;
  }

  /** Reads a file; it need not exist. */
  static DecisionStore of(Path path) throws ConfigurationException {
    return new DecisionStore(path, ReviewFiles.readDecisions(path));
  }

  Path path() {
    return path;
  }

  DecisionLines lines() {
    return lines;
  }

  /** Tells which lines cannot be read; they stay in the file as they are. */
  void complain(Console console) {
    for (Problem problem : lines.problems()) {
      LocalizedText text = problem.in(lines.name());
      console.complain(
          new LocalizedText(text.ru() + " (строка сохранена)", text.en() + " (the line is kept)"));
    }
  }

  /** Writes other decisions in place of those that were there, all or nothing. */
  void write(List<Decision> decisions) throws IOException, UsageException {
    lines = lines.with(decisions);
    ReportFiles.keep(path, lines::write);
  }
}
