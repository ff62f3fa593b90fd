package dev.medlint.law;

import dev.medlint.source.LocalizedText;
import java.util.Objects;

/**
 * A mistake in a law file.
 *
 * @param file path as it was given to the parser
 * @param line from 1
 * @param message what is wrong and what to do
 */
public record LawProblem(String file, int line, LocalizedText message) {

  public LawProblem {
    Objects.requireNonNull(file);
    Objects.requireNonNull(message);
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + message.ru();
  }
}
