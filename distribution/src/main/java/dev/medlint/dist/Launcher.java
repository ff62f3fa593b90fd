package dev.medlint.dist;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The launcher of the repository, of which those of the distributions take over parts. In it a part
 * stands between {@code # --- shared: NAME} and {@code # --- end}; a template asks for it by {@code
 * # --- include: NAME}. Immutable.
 */
final class Launcher {

  private static final String SHARED = "# --- shared: ";
  private static final String END = "# --- end";
  private static final String INCLUDE = "# --- include: ";
  private static final String LOOKS_FOR_HOME = "find_home\n";

  private final Map<String, String> parts;

  /**
   * Reads the launcher.
   *
   * @throws IllegalArgumentException if a part is not closed or comes twice
   */
  Launcher(String script) {
    Map<String, String> found = new LinkedHashMap<>();
    String name = "";
    StringBuilder part = new StringBuilder();
    for (String line : Objects.requireNonNull(script).split("\n", -1)) {
      if (line.startsWith(SHARED)) {
        require(name.isEmpty(), "not closed: " + name);
        name = line.substring(SHARED.length());
        part.setLength(0);
      } else if (line.equals(END)) {
        require(!name.isEmpty(), "an end without a beginning");
        require(found.put(name, part.toString()) == null, "twice: " + name);
        name = "";
      } else {
        part.append(line).append('\n');
      }
    }
    require(name.isEmpty(), "not closed: " + name);
    parts = found;
  }

  /**
   * Returns a template with the parts that it asks for.
   *
   * @throws IllegalArgumentException if there is no such part
   */
  String from(String template) {
    StringBuilder made = new StringBuilder();
    for (String line : template.strip().split("\n", -1)) {
      if (line.startsWith(INCLUDE)) {
        String name = line.substring(INCLUDE.length());
        require(parts.containsKey(name), "no part: " + name);
        made.append(parts.get(name));
      } else {
        made.append(line).append('\n');
      }
    }
    return made.toString();
  }

  /** Returns a launcher that need not look for its folder, which costs a link two processes. */
  static String installedIn(String folder, String launcher) {
    int call = launcher.indexOf("\n" + LOOKS_FOR_HOME) + 1;
    require(call > 0, "the launcher does not look for its folder");
    return launcher.substring(0, call)
        + "home="
        + folder
        + "\n"
        + launcher.substring(call + LOOKS_FOR_HOME.length());
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException("launcher: " + otherwise);
    }
  }
}
