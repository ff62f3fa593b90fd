package dev.medlint.run;

import java.util.ArrayList;
import java.util.List;

/**
 * A glob over paths with {@code /} between their parts, as {@code .gitignore} has them: {@code *},
 * {@code ?}, {@code [a-z]}, {@code **} for any number of folders, and {@code \} before a character
 * that stands for itself. A pattern without an inner {@code /} matches a name at any depth; one
 * that ends with {@code /} matches folders only.
 *
 * <p>Matching takes at most the product of both lengths: no pattern of a user can hang a run. That,
 * and the same answers on every system, is why the file system's own matcher is not used.
 *
 * <p>Immutable and thread-safe.
 */
final class PathPattern {

  private static final int MOST_ALTERNATIVES = 1000;

  private final String[] segments;
  private final boolean foldersOnly;

  private PathPattern(String[] segments, boolean foldersOnly) {
    this.segments = segments;
    this.foldersOnly = foldersOnly;
  }

  /** Returns the pattern of one line of {@code .gitignore}, without {@code !} and comments. */
  static PathPattern of(String glob) {
    String rest = glob;
    boolean foldersOnly = rest.endsWith("/");
    if (foldersOnly) {
      rest = rest.substring(0, rest.length() - 1);
    }
    boolean anchored = rest.indexOf('/') >= 0;
    if (rest.startsWith("/")) {
      rest = rest.substring(1);
    }
    String[] parts = rest.split("/", -1);
    return new PathPattern(anchored ? parts : new String[] {"**", parts[0]}, foldersOnly);
  }

  /** Returns the patterns of a glob in which {@code {a,b}} stands for either. */
  static List<PathPattern> withAlternatives(String glob) {
    List<PathPattern> patterns = new ArrayList<>();
    for (String g : expand(withoutDot(glob))) {
      patterns.add(of(g));
    }
    return patterns;
  }

  /** Returns the patterns of several globs. */
  static List<PathPattern> allOf(List<String> globs) {
    List<PathPattern> patterns = new ArrayList<>();
    for (String glob : globs) {
      patterns.addAll(withAlternatives(glob));
    }
    return patterns;
  }

  /** Returns whether a string has a character that makes it a glob. */
  static boolean isGlob(String path) {
    for (int i = 0; i < path.length(); i++) {
      if ("*?[{".indexOf(path.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether the pattern names this very path.
   *
   * @param path with {@code /} between its parts and none at its ends
   * @param folder whether the path is a folder
   */
  boolean matches(String path, boolean folder) {
    return (folder || !foldersOnly) && matchesParts(path.split("/", -1));
  }

  /** Returns whether one of the patterns names the path or a folder that it lies in. */
  static boolean anyCovers(List<PathPattern> patterns, String path, boolean folder) {
    for (PathPattern p : patterns) {
      if (p.covers(path, folder)) {
        return true;
      }
    }
    return false;
  }

  private boolean covers(String path, boolean folder) {
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      if (matches(path.substring(0, end), true)) {
        return true;
      }
    }
    return matches(path, folder);
  }

  private boolean matchesParts(String[] path) {
    int p = 0;
    int s = 0;
    int lastStars = -1;
    int resume = 0;
    while (s < path.length) {
      if (p < segments.length && segments[p].equals("**")) {
        lastStars = p++;
        resume = s;
        if (p == segments.length) {
          return true;
        }
      } else if (p < segments.length && matchesName(segments[p], path[s])) {
        p++;
        s++;
      } else if (lastStars >= 0) {
        p = lastStars + 1;
        s = ++resume;
      } else {
        return false;
      }
    }
    return p == segments.length;
  }

  private static boolean matchesName(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int resume = 0;
    while (n < name.length()) {
      int next = p < pattern.length() ? matchOne(pattern, p, name.charAt(n)) : -1;
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = n;
      } else if (next > 0) {
        p = next;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** Returns the place after the pattern's item at {@code p} if it matches, else -1. */
  private static int matchOne(String pattern, int p, char c) {
    char item = pattern.charAt(p);
    if (item == '?') {
      return p + 1;
    }
    if (item == '\\' && p + 1 < pattern.length()) {
      return pattern.charAt(p + 1) == c ? p + 2 : -1;
    }
    int close = item == '[' ? pattern.indexOf(']', p + 2) : -1;
    if (close > 0) {
      return inClass(pattern.substring(p + 1, close), c) ? close + 1 : -1;
    }
    return item == c ? p + 1 : -1;
  }

  private static boolean inClass(String members, char c) {
    boolean negated = members.startsWith("!") || members.startsWith("^");
    boolean found = false;
    for (int i = negated ? 1 : 0; i < members.length(); i++) {
      if (i + 2 < members.length() && members.charAt(i + 1) == '-') {
        found |= members.charAt(i) <= c && c <= members.charAt(i + 2);
        i += 2;
      } else {
        found |= members.charAt(i) == c;
      }
    }
    return found != negated;
  }

  private static String withoutDot(String glob) {
    return glob.startsWith("./") ? glob.substring(1) : glob;
  }

  private static List<String> expand(String glob) {
    List<String> done = new ArrayList<>();
    List<String> open = new ArrayList<>(List.of(glob));
    while (!open.isEmpty() && open.size() + done.size() < MOST_ALTERNATIVES) {
      String g = open.remove(open.size() - 1);
      int close = g.indexOf('}');
      int brace = close < 0 ? -1 : g.lastIndexOf('{', close);
      if (brace < 0) {
        done.add(g);
        continue;
      }
      for (String choice : g.substring(brace + 1, close).split(",", -1)) {
        open.add(g.substring(0, brace) + choice + g.substring(close + 1));
      }
    }
    done.addAll(open);
    return done;
  }
}
