package dev.medlint.run;

import dev.medlint.extract.DocumentDate;
import dev.medlint.facts.Statements;
import dev.medlint.report.FileReport;
import dev.medlint.source.SourceText;
import java.util.List;
import java.util.Optional;

/** Checks one text: what a {@link CheckRun} does with every input. Must be thread-safe. */
@FunctionalInterface
public interface TextLinter {

  /**
   * Checks a text.
   *
   * @param text the text
   * @param given what is known of it beside what it says itself, in any order
   */
  FileReport lint(SourceText text, List<Statements> given);

  /**
   * Returns the day that a text bears by its own words or markup; empty: it bears none.
   *
   * @throws dev.medlint.UnclearFactsException if it states a day that cannot be understood
   */
  default Optional<DocumentDate> date(SourceText text) {
    return Optional.empty();
  }
}
