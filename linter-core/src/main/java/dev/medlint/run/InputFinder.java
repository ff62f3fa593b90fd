package dev.medlint.run;

import dev.medlint.report.Unread;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the texts that the named paths stand for: files, folders, globs, and {@code -} for standard
 * input.
 *
 * <p>A file named by hand is always taken. A folder is walked for the formats that medlint reads.
 * Inputs come in the order of the names; those of one folder are sorted by path. A file reached
 * twice is taken once. Not thread-safe; use one for each run.
 */
public final class InputFinder {

  private final Path directory;
  private final PathSet include;
  private final PathSet exclude;
  private final ConfigurationFinder configurations;
  private final List<Input> inputs = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final List<Skip> skips = new ArrayList<>();
  private final Set<Path> taken = new HashSet<>();

  /**
   * Creates a finder.
   *
   * @param directory absolute; where relative paths and patterns begin
   * @param include globs; if there are any, a walk takes what they match instead of the formats
   *     that medlint reads and of what the configuration includes
   * @param exclude globs that a walk leaves out, beside those of the configuration
   * @param configurations finds the configuration of each name
   */
  public InputFinder(
      Path directory,
      List<String> include,
      List<String> exclude,
      ConfigurationFinder configurations) {
    this.directory = directory;
    this.include = PathSet.of(directory, include);
    this.exclude = PathSet.of(directory, exclude);
    this.configurations = configurations;
  }

  /**
   * Finds the texts. What cannot be read on the disk is an entry of the answer.
   *
   * @param names paths, globs and {@code -}, as written
   * @throws ConfigurationException if a configuration cannot be used
   */
  public Found find(List<String> names) throws ConfigurationException {
    for (String name : names) {
      findOne(name);
    }
    return new Found(inputs, unread, skips);
  }

  private void findOne(String name) throws ConfigurationException {
    if (name.equals("-")) {
      if (taken.add(Path.of("-"))) {
        inputs.add(
            new Input(Input.STANDARD_INPUT, Optional.empty(), configurations.find(directory)));
      }
      return;
    }
    Path path;
    try {
      path = directory.resolve(name);
    } catch (InvalidPathException e) {
      miss(name, e);
      return;
    }
    if (Files.isDirectory(path)) {
      walk(path, displayed(name), List.of());
    } else if (Files.exists(path)) {
      take(path, displayed(name), configurations.find(path));
    } else if (PathPattern.isGlob(name)) {
      expand(name);
    } else {
      unread.add(
          new Unread(
              displayed(name),
              new LocalizedText(
                  "такого файла или папки нет; проверьте путь",
                  "no such file or folder; check the path")));
    }
  }

  private void miss(String name, InvalidPathException cause) {
    unread.add(
        new Unread(
            name,
            new LocalizedText(
                "это не путь: " + cause.getReason(), "not a path: " + cause.getReason())));
  }

  private void expand(String glob) throws ConfigurationException {
    String written = glob.replace('\\', '/');
    int fixed = 0;
    for (int slash = written.indexOf('/'); slash >= 0; slash = written.indexOf('/', slash + 1)) {
      if (PathPattern.isGlob(written.substring(0, slash))) {
        break;
      }
      fixed = slash + 1;
    }
    int before = inputs.size();
    Path start = directory.resolve(written.substring(0, fixed));
    // A leading slash anchors the pattern to the folder where the walk begins.
    List<PathPattern> wanted = PathPattern.withAlternatives("/" + written.substring(fixed));
    if (Files.isDirectory(start)) {
      walk(start, displayed(written.substring(0, fixed)), wanted);
    }
    if (inputs.size() == before) {
      unread.add(
          new Unread(
              glob,
              new LocalizedText(
                  "под этот образец не подошёл ни один файл", "no file matches this pattern")));
    }
  }

  private void walk(Path folder, String name, List<PathPattern> wanted)
      throws ConfigurationException {
    FolderWalk walk = new FolderWalk(folder.normalize(), configurations, include, exclude, wanted);
    walk.run();
    String prefix = name.isEmpty() || name.endsWith("/") ? name : name + "/";
    for (String file : walk.files()) {
      Path path = folder.resolve(file).normalize();
      take(path, prefix + file, configurations.inFolder(path.getParent()));
    }
    for (Skip skip : walk.skips()) {
      skips.add(new Skip(prefix + skip.path(), skip.reason()));
    }
    for (Unread u : walk.unread()) {
      unread.add(new Unread(prefix + u.path(), u.reason()));
    }
  }

  private void take(Path path, String name, Configuration configuration) {
    if (taken.add(identity(path))) {
      inputs.add(new Input(name, Optional.of(path), configuration));
    }
  }

  private static Path identity(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  /** Returns a name as reports show it: {@code .} is empty, {@code ./a} is {@code a}. */
  private static String displayed(String name) {
    String shown = name.replace('\\', '/');
    while (shown.startsWith("./")) {
      shown = shown.substring(2);
    }
    return shown.equals(".") ? "" : shown;
  }

  /**
   * What was found.
   *
   * @param inputs texts in order
   * @param unread names that stand for nothing, folders that cannot be listed
   * @param skips what walks left out
   */
  public record Found(List<Input> inputs, List<Unread> unread, List<Skip> skips) {
    public Found {
      inputs = List.copyOf(inputs);
      unread = List.copyOf(unread);
      skips = List.copyOf(skips);
    }
  }
}
