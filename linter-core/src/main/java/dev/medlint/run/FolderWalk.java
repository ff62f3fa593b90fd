package dev.medlint.run;

import dev.medlint.records.RecordFormat;
import dev.medlint.report.Unread;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One walk through a folder. Symbolic links to folders are followed after all real folders, each
 * real folder once, so that neither a loop nor a second way to a folder shows a file twice.
 */
final class FolderWalk {

  private static final Set<String> LEFT_OUT = Set.of("node_modules", "target");

  private static final Set<String> EXTENSIONS =
      Set.of(
          "txt",
          "md",
          "markdown",
          "html",
          "htm",
          "xhtml",
          "php",
          "twig",
          "liquid",
          "njk",
          "hbs",
          "erb",
          "jsp",
          "tpl",
          "docx",
          "docm",
          "odt",
          "rtf",
          "eml",
          "srt",
          "vtt");

  /** Endings of files that may hold many texts, or none at all. */
  private static final Set<String> TABLES_AND_EXPORTS =
      Set.of("xlsx", "xlsm", "csv", "tsv", "json", "xml");

  private final Path root;
  private final ConfigurationFinder configurations;
  private final PathSet include;
  private static final LocalizedText UNREADABLE_NAME =
      new LocalizedText(
          "имя файла не читается в кодировке системы; задайте LC_ALL=C.UTF-8 или переименуйте файл",
          "the name of the file cannot be read in the encoding of the system; set LC_ALL=C.UTF-8 or"
              + " rename the file");

  private final PathSet exclude;
  private final List<PathPattern> wanted;
  private final List<String> files = new ArrayList<>();
  private final List<Skip> skips = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final Set<Path> visited = new HashSet<>();
  private final Deque<Path> links = new ArrayDeque<>();

  /**
   * Creates a walk.
   *
   * @param root absolute, normalised folder
   * @param configurations each folder is walked as its own configuration says
   * @param include if not empty, take these files instead of those that configurations include
   * @param exclude leave these out beside those that configurations exclude
   * @param wanted if not empty, take the files below the root that these match
   */
  FolderWalk(
      Path root,
      ConfigurationFinder configurations,
      PathSet include,
      PathSet exclude,
      List<PathPattern> wanted) {
    this.root = root;
    this.configurations = configurations;
    this.include = include;
    this.exclude = exclude;
    this.wanted = wanted;
  }

  void run() throws ConfigurationException {
    List<IgnoreFile> above = new ArrayList<>();
    try {
      addIgnoreFilesAbove(above);
    } catch (IOException e) {
      cannotRead(root, e);
    }
    enter(root, above);
    while (!links.isEmpty()) {
      Path link = links.removeFirst();
      if (visited.contains(realPath(link))) {
        skip(
            link,
            true,
            "ссылка на папку, которая уже просмотрена",
            "links to a folder seen before");
      } else {
        enter(link, above);
      }
    }
    Collections.sort(files);
  }

  /** Returns paths from the root, sorted. */
  List<String> files() {
    return files;
  }

  List<Skip> skips() {
    return skips;
  }

  List<Unread> unread() {
    return unread;
  }

  private void enter(Path folder, List<IgnoreFile> above) throws ConfigurationException {
    if (!visited.add(realPath(folder))) {
      return;
    }
    Configuration configuration = configurations.inFolder(folder);
    Choice choice =
        new Choice(
            include.isEmpty() ? configuration.includedPaths() : include,
            configuration.excludedPaths());
    try {
      List<IgnoreFile> ignores = above;
      IgnoreFile own = IgnoreFile.of(folder);
      if (!own.isEmpty()) {
        ignores = new ArrayList<>(above);
        ignores.add(own);
      }
      for (Path entry : sortedEntries(folder)) {
        visit(entry, ignores, choice);
      }
    } catch (IOException e) {
      cannotRead(folder, e);
    }
  }

  private void visit(Path entry, List<IgnoreFile> ignores, Choice choice)
      throws ConfigurationException {
    boolean folder = Files.isDirectory(entry);
    if (isIgnored(entry, folder, ignores)) {
      skip(entry, folder, "назван в .gitignore", "named in .gitignore");
    } else if (isExcluded(entry, folder, choice)) {
      skip(entry, folder, "исключён образцом exclude", "left out by an exclude pattern");
    } else if (!folder) {
      visitFile(entry, choice);
    } else if (isLeftOut(entry.getFileName().toString())) {
      skip(entry, true, "такие папки не просматриваются", "folders of this name are not walked");
    } else if (Files.isSymbolicLink(entry)) {
      links.addLast(entry);
    } else {
      enter(entry, ignores);
    }
  }

  private void visitFile(Path file, Choice choice) {
    String name = PathNames.relative(root, file);
    if (!wanted.isEmpty()) {
      if (!PathPattern.anyCovers(wanted, name, false)) {
        return;
      }
    } else if (!isReadable(file, choice)) {
      skip(file, false, "формат, который medlint не читает", "a format that medlint does not read");
      return;
    }
    if (Files.isRegularFile(file)) {
      if (!leadsToFile(name)) {
        unread.add(new Unread(name, UNREADABLE_NAME));
      } else if (OwnReport.isOne(file)) {
        skip(file, false, "отчёт самого medlint", "a report of medlint itself");
      } else {
        files.add(name);
      }
    } else if (Files.exists(file)) {
      skip(file, false, "не обычный файл (канал, сокет, устройство)", "not a regular file");
    } else {
      skip(file, false, "ссылка в никуда", "a link to nothing");
    }
  }

  /**
   * Returns whether a name as Java shows it leads back to the file: not all bytes are characters.
   */
  private boolean leadsToFile(String name) {
    try {
      Path file = root.resolve(name);
      boolean doubtful = name.indexOf('\uFFFD') >= 0 || name.indexOf('?') >= 0;
      return !doubtful || Files.exists(file);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean isReadable(Path file, Choice choice) {
    if (!choice.include().isEmpty()) {
      return choice.include().covers(file, false);
    }
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return EXTENSIONS.contains(extension)
        || (TABLES_AND_EXPORTS.contains(extension)
            && Files.isRegularFile(file)
            && RecordFormat.isWorthReading(file));
  }

  private boolean isExcluded(Path entry, boolean folder, Choice choice) {
    return exclude.covers(entry, folder) || choice.exclude().covers(entry, folder);
  }

  private static boolean isLeftOut(String name) {
    return name.startsWith(".") || LEFT_OUT.contains(name);
  }

  private static boolean isIgnored(Path entry, boolean folder, List<IgnoreFile> ignores) {
    for (int i = ignores.size() - 1; i >= 0; i--) {
      IgnoreFile.Answer answer = ignores.get(i).ask(entry, folder);
      if (answer != IgnoreFile.Answer.SILENT) {
        return answer == IgnoreFile.Answer.IGNORE;
      }
    }
    return false;
  }

  /** Adds the ignore files of the folders above, if the root lies in a Git working tree. */
  private void addIgnoreFilesAbove(List<IgnoreFile> found) throws IOException {
    Path top = root;
    while (top != null && !Files.exists(top.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
      top = top.getParent();
    }
    if (top == null || top.equals(root)) {
      return;
    }
    Path folder = top;
    for (Path part : top.relativize(root)) {
      IgnoreFile file = IgnoreFile.of(folder);
      if (!file.isEmpty()) {
        found.add(file);
      }
      folder = folder.resolve(part);
    }
  }

  private static List<Path> sortedEntries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        entries.add(entry);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    Collections.sort(entries);
    return entries;
  }

  private static Path realPath(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  private void skip(Path path, boolean folder, String ru, String en) {
    String name = PathNames.relative(root, path);
    skips.add(new Skip(folder ? name + "/" : name, new LocalizedText(ru, en)));
  }

  private void cannotRead(Path path, IOException cause) {
    unread.add(new Unread(PathNames.relative(root, path), ReadFailure.describe(cause)));
  }

  /** What is taken in one folder, and what is left out. */
  private record Choice(PathSet include, PathSet exclude) {}
}
