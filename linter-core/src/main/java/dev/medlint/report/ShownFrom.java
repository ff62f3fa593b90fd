package dev.medlint.report;

import java.nio.file.Path;
import java.util.Objects;

/**
 * The folder from which a format names files: services that show findings beside a change know
 * files by their path in the repository only. Paths are compared as text, since names of texts need
 * not be files at all. Immutable and thread-safe.
 */
public final class ShownFrom {

  /** Names files as the report does. */
  public static final ShownFrom REPORT = new ShownFrom("", "");

  private final String root;
  private final String prefix;

  private ShownFrom(String root, String prefix) {
    this.root = root;
    this.prefix = prefix;
  }

  /**
   * Returns a way to name files from a folder.
   *
   * @param root absolute; names begin here
   * @param directory absolute; relative names of the report begin here. If it is not below the
   *     root, they stay as they are
   */
  public static ShownFrom folder(Path root, Path directory) {
    String top = slashed(Objects.requireNonNull(root));
    String below = slashed(Objects.requireNonNull(directory));
    return new ShownFrom(top, below.startsWith(top) ? below.substring(top.length()) : "");
  }

  private static String slashed(Path folder) {
    String path = folder.normalize().toString().replace('\\', '/');
    return path.endsWith("/") ? path : path + '/';
  }

  /** Returns the name of a file as a service expects it. */
  String name(String reported) {
    if (!root.isEmpty() && reported.startsWith(root)) {
      return reported.substring(root.length());
    }
    return UriReference.isAbsolute(reported) ? reported : prefix + reported;
  }
}
