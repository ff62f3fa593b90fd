package dev.medlint.run;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** How reports and patterns write a path: with {@code /}, whatever the system uses. */
final class PathNames {

  private PathNames() {}

  /** Returns a path as a report shows it. */
  static String of(Path path) {
    return withSlashes(path.toString(), path.getFileSystem().getSeparator());
  }

  /** Returns a path from a folder above it, without a leading {@code ./}. */
  static String relative(Path folder, Path path) {
    return of(folder.relativize(path));
  }

  /**
   * Returns where a path that somebody else wrote, with {@code /} or {@code \\}, would lie in a
   * folder; empty: outside of it, or it is no path.
   */
  static Optional<Path> below(Path folder, String name) {
    try {
      Path path = folder.resolve(name.replace('\\', '/')).normalize();
      return path.startsWith(folder) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static String withSlashes(String path, String separator) {
    return separator.equals("/") ? path : path.replace(separator, "/");
  }
}
