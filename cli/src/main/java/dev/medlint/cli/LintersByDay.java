package dev.medlint.cli;

import dev.medlint.Linter;
import dev.medlint.facts.Statements;
import dev.medlint.report.FileReport;
import dev.medlint.run.TextLinter;
import dev.medlint.source.SourceText;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * Gives the linter of each day. Classes with names where lambdas would do: the first lambda of a
 * process costs several milliseconds. Thread-safe.
 */
final class LintersByDay implements Function<LocalDate, TextLinter> {

  private final Linter linter;

  LintersByDay(Linter linter) {
    this.linter = linter;
  }

  @Override
  public TextLinter apply(LocalDate day) {
    return new Named(linter.at(day));
  }

  private static final class Named implements TextLinter {

    private final Linter linter;

    private Named(Linter linter) {
      this.linter = linter;
    }

    @Override
    public FileReport lint(SourceText text, List<Statements> given) {
      return linter.lint(text, given);
    }
  }
}
