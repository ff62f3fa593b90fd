package dev.medlint.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Knows in which file of a pack a rule or sign stands: the file bears its name. */
final class RuleFiles {

  private final Map<String, String> byId = new HashMap<>();

  /**
   * Reads the names below a folder.
   *
   * @param directory from which files are named, if they lie in it
   */
  RuleFiles(Path directory, Path pack) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(pack)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.endsWith(".rule") || name.endsWith(".sign")) {
        Path shown = file.startsWith(directory) ? directory.relativize(file) : file;
        byId.put(name.substring(0, name.lastIndexOf('.')), shown.toString().replace('\\', '/'));
      }
    }
  }

  /** Returns the file of a rule; its id if there is none of that name. */
  String of(String id) {
    return byId.getOrDefault(id, id);
  }
}
