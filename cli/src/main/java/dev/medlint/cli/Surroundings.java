package dev.medlint.cli;

import dev.medlint.report.ShownFrom;
import dev.medlint.source.Language;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * All of the outside world that a run may touch beside the files it is told of.
 *
 * @param in standard input
 * @param out standard output; gets UTF-8
 * @param err standard error; gets UTF-8
 * @param clock what day it is
 * @param environment environment variables
 * @param directory absolute; where relative paths begin
 * @param terminal whether a person looks at the output
 */
public record Surroundings(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Clock clock,
    Map<String, String> environment,
    Path directory,
    boolean terminal) {

  public Surroundings {
    Objects.requireNonNull(in);
    Objects.requireNonNull(out);
    Objects.requireNonNull(err);
    Objects.requireNonNull(clock);
    environment = Map.copyOf(environment);
    Objects.requireNonNull(directory);
  }

  /**
   * Returns the language of the system's locale; Russian if it names none. Where the launcher gives
   * Java another locale, it hands on the user's own.
   */
  Language language() {
    for (String variable : new String[] {"MEDLINT_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
      String locale = environment.getOrDefault(variable, "").toLowerCase(Locale.ROOT);
      if (!locale.isEmpty()) {
        boolean none = locale.equals("c") || locale.startsWith("c.") || locale.equals("posix");
        return none || locale.startsWith("ru") ? Language.RU : Language.EN;
      }
    }
    return Language.RU;
  }

  /** Returns whether colour suits the terminal. */
  boolean wantsColour() {
    return terminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /**
   * Returns from where services of builds know files: the top of the repository, where GitHub or
   * GitLab says which that is; else the current folder.
   */
  ShownFrom shownFrom() {
    for (String variable : new String[] {"GITHUB_WORKSPACE", "CI_PROJECT_DIR"}) {
      String top = environment.getOrDefault(variable, "");
      if (!top.isEmpty() && directory.startsWith(top)) {
        return ShownFrom.folder(directory.getFileSystem().getPath(top), directory);
      }
    }
    return ShownFrom.folder(directory, directory);
  }
}
