package dev.medlint.run;

import dev.medlint.facts.Statements;
import dev.medlint.report.FileReport;
import dev.medlint.source.SourceText;
import java.util.List;

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
}
