package dev.medlint.rule;

import java.util.List;
import java.util.Objects;

/**
 * One thing to look for: patterns that must all be found in one window of text.
 *
 * @param scope kind of window
 * @param size number of sentences for {@link Scope#NEIGHBOURS} and {@link Scope#SECTION}, of items
 *     for {@link Scope#LIST}, else 0
 * @param parts the first pattern and those joined to it; at least one
 */
public record Query(Scope scope, int size, List<Part> parts) {

  public Query {
    Objects.requireNonNull(scope);
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a query needs a pattern");
    }
  }

  /** How a pattern is joined to the ones before it. */
  public enum Joint {
    FIRST,
    /** After the part before it. */
    THEN,
    /** Anywhere in the window; evidence, but not part of what is marked. */
    WITH
  }

  /** A pattern of a query. */
  public record Part(Joint joint, Pattern pattern) {
    public Part {
      Objects.requireNonNull(joint);
      Objects.requireNonNull(pattern);
    }
  }
}
