package dev.medlint.detect;

import java.util.List;
import java.util.Objects;

/**
 * A user's own list of prescription medicines. Immutable and thread-safe.
 *
 * @param source where it was read, for reports
 * @param names as written, in the order of the list, without repeats
 */
public record DrugList(String source, List<String> names) {

  /** No list. */
  public static final DrugList NONE = new DrugList("", List.of());

  public DrugList {
    Objects.requireNonNull(source);
    names = List.copyOf(names);
  }

  /** Returns whether there is no name. */
  public boolean isEmpty() {
    return names.isEmpty();
  }
}
