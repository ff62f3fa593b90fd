package dev.medlint.rule;

import dev.medlint.source.LocalizedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A mistake in a rule file or word list.
 *
 * @param file path as given to the compiler
 * @param line from 1
 * @param column from 1, in UTF-16 units
 * @param length number of characters to underline, at least 1
 * @param lineText the line, for printing
 * @param message what is wrong
 * @param expected what may stand here; may be empty
 * @param nearest the nearest right word, if one is near
 */
public record RuleProblem(
    String file,
    int line,
    int column,
    int length,
    String lineText,
    LocalizedText message,
    List<String> expected,
    Optional<String> nearest) {

  public RuleProblem {
    Objects.requireNonNull(file);
    Objects.requireNonNull(lineText);
    Objects.requireNonNull(message);
    expected = List.copyOf(expected);
    Objects.requireNonNull(nearest);
  }
}
