package dev.medlint.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of one {@code .gitignore}: comments, {@code !} exceptions, and patterns of which the
 * last that matches decides. Immutable and thread-safe.
 */
final class IgnoreFile {

  private final Path folder;
  private final List<Line> lines;

  private IgnoreFile(Path folder, List<Line> lines) {
    this.folder = folder;
    this.lines = lines;
  }

  /**
   * Reads the {@code .gitignore} of a folder; a folder without one ignores nothing.
   *
   * @throws IOException if the file is there and cannot be read
   */
  static IgnoreFile of(Path folder) throws IOException {
    Path file = folder.resolve(".gitignore");
    List<Line> lines = new ArrayList<>();
    if (Files.isRegularFile(file)) {
      // Git takes the bytes as they are; ISO-8859-1 would too, but names in reports are UTF-8.
      String text = new String(OwnFile.read(file, OwnFile.BY_HAND), StandardCharsets.UTF_8);
      for (String line : text.split("\\R", -1)) {
        add(lines, line);
      }
    }
    return new IgnoreFile(folder, List.copyOf(lines));
  }

  /** Returns whether no line says anything. */
  boolean isEmpty() {
    return lines.isEmpty();
  }

  /**
   * Returns what the file says of a path: {@link Answer#SILENT} if no line matches.
   *
   * @param path below the folder of the file
   */
  Answer ask(Path path, boolean isFolder) {
    String name = PathNames.relative(folder, path);
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).pattern.matches(name, isFolder)) {
        return lines.get(i).keeps ? Answer.KEEP : Answer.IGNORE;
      }
    }
    return Answer.SILENT;
  }

  private static void add(List<Line> lines, String written) {
    String line = withoutTrailingBlanks(written);
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    boolean keeps = line.startsWith("!");
    String glob =
        keeps || line.startsWith("\\#") || line.startsWith("\\!") ? line.substring(1) : line;
    if (!glob.isEmpty() && !glob.equals("/")) {
      lines.add(new Line(PathPattern.of(glob), keeps));
    }
  }

  private static String withoutTrailingBlanks(String line) {
    int end = line.length();
    while (end > 0
        && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')
        && !(end > 1 && line.charAt(end - 2) == '\\')) {
      end--;
    }
    return line.substring(0, end);
  }

  enum Answer {
    IGNORE,
    KEEP,
    SILENT
  }

  private record Line(PathPattern pattern, boolean keeps) {}
}
