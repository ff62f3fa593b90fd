package dev.medlint.explain;

import java.util.List;
import java.util.Objects;

/**
 * All that is said of one thing, without layout.
 *
 * @param title what is explained
 * @param sections in the order of reading
 */
public record Explanation(String title, List<Section> sections) {

  public Explanation {
    Objects.requireNonNull(title);
    sections = List.copyOf(sections);
  }
}
