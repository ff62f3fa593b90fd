package dev.medlint.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * One text to be checked.
 *
 * @param name as reports show it: the path as it was given, with {@code /} between its parts
 * @param path where it lies; empty: nowhere, or on standard input
 * @param configuration that holds for it
 * @param content what was handed over in memory, which nobody changes; empty: it is read from the
 *     path, or from standard input
 */
public record Input(
    String name, Optional<Path> path, Configuration configuration, Optional<byte[]> content) {

  /** The name that reports give to standard input. */
  public static final String STANDARD_INPUT = "<stdin>";

  public Input {
    Objects.requireNonNull(name);
    Objects.requireNonNull(path);
    Objects.requireNonNull(configuration);
    Objects.requireNonNull(content);
  }

  /** Creates an input that is read from its path, or from standard input. */
  public Input(String name, Optional<Path> path, Configuration configuration) {
    this(name, path, configuration, Optional.empty());
  }

  /**
   * Returns a file that was handed over in memory. It has no path of its own, but the one that its
   * name would have in the folder of the configuration, so that what this says of paths holds.
   */
  public static Input of(String name, byte[] content, Configuration configuration) {
    Optional<Path> place = Optional.empty();
    if (configuration.file().isPresent()) {
      place = PathNames.below(configuration.file().get().toAbsolutePath().getParent(), name);
    }
    return new Input(name, place, configuration, Optional.of(content));
  }

  /** Returns whether the text comes from standard input. */
  public boolean isStandardInput() {
    return path.isEmpty() && content.isEmpty();
  }

  /** Returns where the bytes are read from; empty: from memory, or from standard input. */
  Optional<Path> file() {
    return content.isPresent() ? Optional.empty() : path;
  }

  /** Opens what does not come from standard input. */
  InputStream open() throws IOException {
    return content.isPresent()
        ? new ByteArrayInputStream(content.get())
        : Files.newInputStream(path.orElseThrow());
  }
}
