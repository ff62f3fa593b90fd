package dev.medlint.run;

import java.nio.file.Path;
import java.util.List;

/**
 * Globs and the folder from which they count. Immutable and thread-safe.
 *
 * @param base absolute, normalised
 */
record PathSet(Path base, List<PathPattern> patterns) {

  PathSet {
    patterns = List.copyOf(patterns);
  }

  static PathSet of(Path base, List<String> globs) {
    return new PathSet(base.normalize(), PathPattern.allOf(globs));
  }

  boolean isEmpty() {
    return patterns.isEmpty();
  }

  /** Returns whether a pattern names the path or a folder that it lies in. */
  boolean covers(Path path, boolean folder) {
    Path normal = path.normalize();
    if (patterns.isEmpty() || !normal.startsWith(base)) {
      return false;
    }
    return PathPattern.anyCovers(patterns, PathNames.relative(base, normal), folder);
  }
}
