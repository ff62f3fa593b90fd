package dev.medlint.run;

import dev.medlint.decision.Decision;
import dev.medlint.filter.Baseline;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses the texts that differ from a commit: committed, staged, unstaged and untracked ones. In
 * doubt a text is checked. When something that findings depend on has changed beside the texts
 * (configuration, rules, decisions, baseline), all are. Not thread-safe.
 */
public final class ChangedSince {

  private static final String OPTION = "--changed-since";

  /** Files that change findings by being there, and so by being there no more. */
  private static final Set<String> SETTINGS =
      Set.of(
          ConfigurationFinder.FILE_NAME,
          ConfigurationFinder.OTHER_FILE_NAME,
          Decision.FILE_NAME,
          Baseline.FILE_NAME);

  private final String ref;
  private final GitProgram git;
  private final Map<Path, Optional<Path>> roots = new HashMap<>();
  private final Map<Path, GitTree> trees = new HashMap<>();

  private ChangedSince(String ref, GitProgram git) {
    this.ref = Objects.requireNonNull(ref);
    this.git = git;
  }

  /**
   * Which texts are to be checked.
   *
   * @param inputs the chosen ones, in order
   * @param skips the others
   * @param notes what was chosen and why
   * @param warnings why all were chosen although it was not asked for
   */
  public record Choice(
      List<Input> inputs,
      List<Skip> skips,
      List<LocalizedText> notes,
      List<LocalizedText> warnings) {

    public Choice {
      inputs = List.copyOf(inputs);
      skips = List.copyOf(skips);
      notes = List.copyOf(notes);
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Chooses.
   *
   * @param ref names a commit of the repository in which the texts lie
   * @param inputs all texts
   * @param places where decisions and baselines are
   * @param more files and folders that findings depend on beside those and the configurations, such
   *     as rules; those that do not exist do not count
   * @throws ConfigurationException if there is no such commit
   */
  public static Choice choose(
      String ref, List<Input> inputs, ReviewFiles.Places places, List<Path> more)
      throws ConfigurationException, InterruptedException {
    return choose(ref, inputs, places, more, new GitProgram("git"));
  }

  static Choice choose(
      String ref, List<Input> inputs, ReviewFiles.Places places, List<Path> more, GitProgram git)
      throws ConfigurationException, InterruptedException {
    if (ref.isBlank() || ref.startsWith("-")) {
      throw wrong(
          "нужно имя коммита, ветки или метки, например origin/main",
          "the name of a commit, branch or tag is needed, such as origin/main");
    }
    try {
      return new ChangedSince(ref, git).choice(inputs, places, more);
    } catch (IOException e) {
      return all(
          inputs,
          "git не запускается, поэтому проверяются все файлы; установите git или уберите " + OPTION,
          "git cannot be started, so that all files are checked; install git or drop " + OPTION);
    } catch (GitTree.RefusedException e) {
      return all(
          inputs,
          "git не отвечает, поэтому проверяются все файлы; он сообщает: " + e.getMessage(),
          "git does not answer, so that all files are checked; it says: " + e.getMessage());
    } catch (GitTree.UnknownCommitException e) {
      throw unknown(ref, e);
    }
  }

  private static Choice all(List<Input> inputs, String ru, String en) {
    return new Choice(inputs, List.of(), List.of(), List.of(new LocalizedText(ru, en)));
  }

  private static ConfigurationException unknown(String ref, GitTree.UnknownCommitException e) {
    String root = PathNames.of(e.root());
    return e.isShallow()
        ? wrong(
            "в неполной копии "
                + root
                + " нет коммита «"
                + ref
                + "»; получите историю: git fetch"
                + " --unshallow (GitHub Actions: fetch-depth: 0; GitLab: GIT_DEPTH: 0)",
            "the shallow clone "
                + root
                + " has no commit “"
                + ref
                + "”; fetch the history: git"
                + " fetch --unshallow (GitHub Actions: fetch-depth: 0; GitLab: GIT_DEPTH: 0)")
        : wrong(
            "в репозитории "
                + root
                + " нет коммита «"
                + ref
                + "»; проверьте имя (git branch -a,"
                + " git tag) или получите его: git fetch origin",
            "the repository "
                + root
                + " has no commit “"
                + ref
                + "”; check the name (git branch"
                + " -a, git tag) or fetch it: git fetch origin");
  }

  private static ConfigurationException wrong(String ru, String en) {
    return new ConfigurationException(
        List.of(new ConfigurationException.Problem(OPTION, new LocalizedText(ru, en))));
  }

  private Choice choice(List<Input> inputs, ReviewFiles.Places places, List<Path> more)
      throws IOException,
          InterruptedException,
          GitTree.RefusedException,
          GitTree.UnknownCommitException {
    List<Input> chosen = new ArrayList<>();
    List<Skip> skips = new ArrayList<>();
    int outside = 0;
    for (Input input : inputs) {
      Optional<GitTree> tree =
          input.path().isPresent() ? tree(real(input.path().get())) : Optional.empty();
      outside += input.path().isPresent() && tree.isEmpty() ? 1 : 0;
      if (tree.isEmpty() || tree.get().mayHaveChanged(real(input.path().get()))) {
        chosen.add(input);
      } else {
        skips.add(skip(input));
      }
    }
    if (skips.isEmpty() && outside > 0 && trees.isEmpty()) {
      return all(
          inputs,
          "файлы лежат вне репозитория git, поэтому проверяются все",
          "the files lie in no git repository, so that all are checked");
    }
    Optional<String> setting = changedSetting(inputs, places, more);
    if (setting.isPresent() && !skips.isEmpty()) {
      LocalizedText note =
          new LocalizedText(
              "изменилось то, от чего зависят находки ("
                  + setting.get()
                  + "): проверяются все"
                  + " файлы, не только изменённые с "
                  + ref,
              "what findings depend on has changed ("
                  + setting.get()
                  + "): all files are checked,"
                  + " not only those changed since "
                  + ref);
      return new Choice(inputs, List.of(), List.of(note), List.of());
    }
    return new Choice(chosen, skips, List.of(counts(chosen.size(), inputs.size())), List.of());
  }

  private Skip skip(Input input) {
    return new Skip(
        input.name(), new LocalizedText("не отличается от " + ref, "does not differ from " + ref));
  }

  private LocalizedText counts(int chosen, int all) {
    return chosen == 0
        ? new LocalizedText(
            "с " + ref + " ничего не изменилось, проверять нечего (файлов: " + all + ")",
            "nothing has changed since " + ref + ", nothing to check (files: " + all + ")")
        : new LocalizedText(
            "изменённые с " + ref + " файлы: " + chosen + " из " + all,
            "files changed since " + ref + ": " + chosen + " of " + all);
  }

  /** Returns a path whose folders are no links, as git names it. */
  private static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    Path name = absolute.getFileName();
    return folder == null || name == null ? absolute : folder.toRealPath().resolve(name);
  }

  private Optional<GitTree> tree(Path file)
      throws IOException,
          InterruptedException,
          GitTree.RefusedException,
          GitTree.UnknownCommitException {
    Optional<Path> root = root(file);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    GitTree known = trees.get(root.get());
    if (known == null) {
      known = GitTree.compare(git, root.get(), ref);
      trees.put(root.get(), known);
    }
    return Optional.of(known);
  }

  private Optional<Path> root(Path file) {
    Path folder = file.getParent();
    Optional<Path> known = roots.get(folder);
    if (known == null) {
      known = GitTree.rootOf(folder);
      roots.put(folder, known);
    }
    return known;
  }

  /** Returns the name of something beside the texts that may have changed. */
  private Optional<String> changedSetting(
      List<Input> inputs, ReviewFiles.Places places, List<Path> more) throws IOException {
    Set<Path> settings = new LinkedHashSet<>(more);
    Set<String> lists = new HashSet<>();
    Configuration last = null;
    for (Input input : inputs) {
      Configuration configuration = input.configuration();
      if (configuration != last) {
        last = configuration;
        if (configuration.file().isPresent()) {
          settings.add(configuration.file().get());
        }
        settings.add(places.decisionsOf(configuration));
        settings.add(places.baselineOf(configuration));
        lists.add(configuration.drugs().source());
      }
    }
    for (Path setting : settings) {
      if (Files.exists(setting) && mayHaveChanged(setting)) {
        return Optional.of(PathNames.of(setting));
      }
    }
    for (GitTree tree : trees.values()) {
      for (String name : tree.differing()) {
        String simple = name.substring(name.lastIndexOf('/') + 1);
        boolean gone = tree.gone().contains(name) && SETTINGS.contains(simple);
        if (lists.contains(simple) || (gone && isAbove(name, tree, inputs))) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isAbove(String name, GitTree tree, List<Input> inputs) throws IOException {
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    for (Input input : inputs) {
      if (input.path().isPresent()) {
        Path file = real(input.path().get());
        Optional<Path> root = root(file);
        if (root.isPresent()
            && trees.get(root.get()) == tree
            && PathNames.relative(root.get(), file).startsWith(folder)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What lies in no repository of the texts cannot be compared. */
  private boolean mayHaveChanged(Path setting) throws IOException {
    Path real = real(setting);
    if (Files.isDirectory(real)) {
      return folderMayHaveChanged(real);
    }
    Optional<Path> root = root(real);
    GitTree tree = root.isPresent() ? trees.get(root.get()) : null;
    return tree == null || tree.mayHaveChanged(real);
  }

  private boolean folderMayHaveChanged(Path folder) throws IOException {
    Optional<Path> root = GitTree.rootOf(folder);
    GitTree tree = root.isPresent() ? trees.get(root.get()) : null;
    if (tree == null) {
      return true;
    }
    String prefix = PathNames.relative(root.get(), folder) + "/";
    for (String gone : tree.gone()) {
      if (gone.startsWith(prefix)) {
        return true;
      }
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(file -> !Files.isDirectory(file) && tree.mayHaveChanged(file));
    }
  }
}
