package dev.medlint.run;

import java.nio.file.Path;

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

  private static String withSlashes(String path, String separator) {
    return separator.equals("/") ? path : path.replace(separator, "/");
  }
}
