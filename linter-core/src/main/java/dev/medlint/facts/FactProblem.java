package dev.medlint.facts;

import dev.medlint.source.LocalizedText;
import java.util.Objects;

/**
 * A statement of a fact that could not be understood and was left out.
 *
 * @param origin how strong the source is
 * @param source in words, as in {@link Statements}
 * @param name fact name as written
 * @param value as written
 * @param message what is wrong, what is allowed, what was probably meant
 */
public record FactProblem(
    Origin origin, String source, String name, String value, LocalizedText message) {

  public FactProblem {
    Objects.requireNonNull(origin);
    Objects.requireNonNull(source);
    Objects.requireNonNull(name);
    Objects.requireNonNull(value);
    Objects.requireNonNull(message);
  }
}
