package dev.medlint.run;

import dev.medlint.Linter;
import dev.medlint.detect.DrugList;
import dev.medlint.extract.DocumentDate;
import dev.medlint.facts.Statements;
import dev.medlint.report.FileReport;
import dev.medlint.source.SourceText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives the linter of each day, all of which share rules and dictionaries. Classes with names where
 * lambdas would do: the first lambda of a process costs several milliseconds. Thread-safe.
 */
public final class LintersByDay implements Linters {

  private final Linter linter;

  /** Creates the linters that share all but the day and the user's names with one of them. */
  public LintersByDay(Linter linter) {
    this.linter = Objects.requireNonNull(linter);
  }

  @Override
  public TextLinter at(LocalDate day, DrugList drugs) {
    return new OfDay(linter.with(drugs).at(day));
  }

  @Override
  public String mark() {
    return linter.namesElements() ? "elements" : "";
  }

  private static final class OfDay implements TextLinter {

    private final Linter linter;

    private OfDay(Linter linter) {
      this.linter = linter;
    }

    @Override
    public FileReport lint(SourceText text, List<Statements> given) {
      return linter.lint(text, given);
    }

    @Override
    public Optional<DocumentDate> date(SourceText text) {
      return linter.date(text);
    }
  }
}
