package dev.medlint.extract;

import java.util.Objects;

/**
 * A fact that a document states about itself.
 *
 * @param value as written
 * @param at where in the source it is stated, UTF-16 offset; the head of the settings where they
 *     are not written plainly
 */
public record DeclaredFact(String value, int at) {

  public DeclaredFact {
    Objects.requireNonNull(value);
  }
}
