package dev.medlint.run;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * One text to be checked.
 *
 * @param name as reports show it: the path as it was given, with {@code /} between its parts
 * @param path where to read it; empty: standard input
 * @param configuration that holds for it
 */
public record Input(String name, Optional<Path> path, Configuration configuration) {

  /** The name that reports give to standard input. */
  public static final String STANDARD_INPUT = "<stdin>";

  public Input {
    Objects.requireNonNull(name);
    Objects.requireNonNull(path);
    Objects.requireNonNull(configuration);
  }

  /** Returns whether the text comes from standard input. */
  public boolean isStandardInput() {
    return path.isEmpty();
  }
}
