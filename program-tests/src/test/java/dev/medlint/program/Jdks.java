package dev.medlint.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Other releases of Java on this machine: those of the variable {@code MEDLINT_JDKS} (folders,
 * separated as in PATH); without it, those beside the one that runs the tests and those of
 * variables like {@code JAVA_HOME_21_X64}. One for each release.
 */
final class Jdks {

  private static final int OLDEST = 17;

  private Jdks() {}

  /** A JDK that was found. */
  record Jdk(int version, Path home) {

    Path java() {
      return Program.javaOf(home);
    }

    @Override
    public String toString() {
      return "Java " + version + " in " + home;
    }
  }

  /** Returns all but the release that runs the tests, oldest first. */
  static List<Jdk> others() {
    Map<Integer, Jdk> found = new TreeMap<>();
    for (Path home : homes()) {
      int version = version(home);
      if (version >= OLDEST && version != Runtime.version().feature()) {
        found.putIfAbsent(version, new Jdk(version, home));
      }
    }
    return List.copyOf(found.values());
  }

  private static List<Path> homes() {
    String named = System.getenv("MEDLINT_JDKS");
    List<Path> homes = new ArrayList<>();
    if (named != null) {
      for (String home : named.split(java.io.File.pathSeparator)) {
        homes.add(Path.of(home));
      }
      return homes;
    }
    System.getenv()
        .forEach(
            (name, value) -> {
              if (name.startsWith("JAVA_HOME_")) {
                homes.add(Path.of(value));
              }
            });
    Path beside = Path.of(System.getProperty("java.home")).getParent();
    try (Stream<Path> folders = Files.list(beside)) {
      folders.sorted().forEach(homes::add);
    } catch (IOException e) {
      // Nobody may look there; what the variables name is all there is.
    }
    return homes;
  }

  /** Returns the release as the JDK itself names it; 0: this is none. */
  private static int version(Path home) {
    if (!Files.isExecutable(Program.javaOf(home))) {
      return 0;
    }
    try {
      for (String line : Files.readAllLines(home.resolve("release"))) {
        if (line.startsWith("JAVA_VERSION=\"")) {
          String digits = line.substring("JAVA_VERSION=\"".length()).split("[^0-9]", 2)[0];
          return digits.isEmpty() ? 0 : Integer.parseInt(digits);
        }
      }
    } catch (IOException e) {
      return 0; // something else that has a folder bin
    }
    return 0;
  }
}
