package dev.medlint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedSinceTest {

  @TempDir Path folder;
  private Path work;

  @BeforeEach
  void lay() throws Exception {
    assumeTrue(hasGit(), "there is no git");
    work = Files.createDirectory(folder.resolve("work")).toRealPath();
    git(work, "init", "-q");
    write("a.txt", "first");
    write("sub/b.txt", "first");
    write("sub/c.txt", "first");
    commit();
  }

  private static boolean hasGit() throws InterruptedException {
    try {
      return new GitProgram("git").ask(Path.of("."), "--version").isGood();
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void nothingIsLeftWhenNothingChanged() throws Exception {
    ChangedSince.Choice choice = choose("HEAD");
    assertEquals(List.of(), names(choice));
    assertEquals(
        "с HEAD ничего не изменилось, проверять нечего (файлов: 3)", choice.notes().get(0).ru());
    assertEquals("a.txt", choice.skips().get(0).path());
  }

  @Test
  void committedStagedUnstagedAndUntrackedFilesAreLeft() throws Exception {
    write("a.txt", "committed");
    commit();
    write("sub/b.txt", "staged");
    git(work, "add", ".");
    write("sub/c.txt", "unstaged");
    write("sub/new.txt", "untracked");
    assertEquals(
        List.of("a.txt", "sub/b.txt", "sub/c.txt", "sub/new.txt"), names(choose("HEAD~1")));
    assertEquals(List.of("sub/b.txt", "sub/c.txt", "sub/new.txt"), names(choose("HEAD")));
  }

  @Test
  void stagedChangeIsLeftAlthoughTheFileWasPutBack() throws Exception {
    write("a.txt", "staged");
    git(work, "add", ".");
    write("a.txt", "first");
    assertEquals(List.of("a.txt"), names(choose("HEAD")));
  }

  @Test
  void renamedFileIsLeftByItsNewName() throws Exception {
    git(work, "mv", "a.txt", "moved.txt");
    commit();
    assertEquals(List.of("moved.txt"), names(choose("HEAD~1")));
  }

  @Test
  void namesMayHoldAnything() throws Exception {
    List<String> odd = new ArrayList<>();
    for (String name :
        List.of("по-русски.txt", "two words.txt", "a\"quote'.txt", "new\nline.txt")) {
      try {
        write(name, "first");
        odd.add(name);
      } catch (IOException | InvalidPathException e) {
        continue; // this system has no such names
      }
    }
    commit();
    assertEquals(List.of(), names(choose("HEAD")));
    for (String name : odd) {
      write(name, "second");
    }
    assertEquals(odd.stream().sorted().toList(), names(choose("HEAD")));
  }

  @Test
  void whatGitDoesNotTrackMayHaveChanged() throws Exception {
    write(".gitignore", "/public/\n");
    write("public/page.txt", "generated");
    commit();
    List<String> all = List.of("a.txt", "public/page.txt");
    assertEquals(List.of("public/page.txt"), names(choose("HEAD", work, all, List.of())));
  }

  @Test
  void fileWhoseChangesGitOverlooksMayHaveChanged() throws Exception {
    git(work, "update-index", "--assume-unchanged", "a.txt");
    assertEquals(List.of("a.txt"), names(choose("HEAD")));
  }

  @Test
  void folderOfARepositoryIsComparedToo() throws Exception {
    write("sub/b.txt", "second");
    ChangedSince.Choice choice =
        choose("HEAD", work.resolve("sub"), List.of("b.txt", "c.txt"), List.of());
    assertEquals(List.of("b.txt"), names(choice));
  }

  @Test
  void secondWorkingTreeIsComparedByItself() throws Exception {
    Path second = folder.toRealPath().resolve("second");
    git(work, "worktree", "add", "-q", second.toString());
    write("a.txt", "changed in the first");
    Files.writeString(second.resolve("sub/c.txt"), "changed in the second");
    List<String> all = List.of("a.txt", "sub/b.txt", "sub/c.txt");
    assertEquals(List.of("sub/c.txt"), names(choose("HEAD", second, all, List.of())));
  }

  @Test
  void submoduleIsComparedWithWhatTheOuterRepositoryHeld() throws Exception {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    git(inner, "init", "-q");
    Files.writeString(inner.resolve("x.txt"), "first");
    Files.writeString(inner.resolve("y.txt"), "first");
    git(inner, "add", ".");
    git(inner, "commit", "-q", "-m", "inner");
    git(
        work,
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "add",
        "-q",
        inner.toString(),
        "mod");
    commit();
    assertEquals(List.of(), names(choose("HEAD")));
    assertEquals(List.of("mod/x.txt", "mod/y.txt"), names(choose("HEAD~1")));
    write("mod/x.txt", "second");
    assertEquals(List.of("mod/x.txt"), names(choose("HEAD")));
    git(work.resolve("mod"), "commit", "-q", "-a", "-m", "later");
    assertEquals(List.of("mod/x.txt"), names(choose("HEAD")));
  }

  @Test
  void linkIsAlwaysLeft() throws Exception {
    try {
      Files.createSymbolicLink(work.resolve("link.txt"), folder.resolve("elsewhere.txt"));
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "no links here");
    }
    Files.writeString(folder.resolve("elsewhere.txt"), "x");
    commit();
    assertEquals(List.of("link.txt"), names(choose("HEAD")));
  }

  @Test
  void changedConfigurationDecisionsBaselineAndRulesLeaveAll() throws Exception {
    List<String> all = List.of("a.txt", "sub/b.txt", "sub/c.txt");
    for (String setting :
        List.of(
            "medlint.yaml", "medlint-decisions.jsonl", "medlint-baseline.json", "pack/x.rule")) {
      write(setting, setting.equals("medlint.yaml") ? "version: 1\n" : "");
      ChangedSince.Choice choice = choose("HEAD", work, all, List.of(work.resolve("pack")));
      assertEquals(all, names(choice), setting);
      assertTrue(choice.notes().get(0).ru().contains("проверяются все файлы"), setting);
      commit();
      assertEquals(List.of(), names(choose("HEAD", work, all, List.of(work.resolve("pack")))));
    }
  }

  @Test
  void configurationThatIsThereNoMoreLeavesAll() throws Exception {
    write("sub/medlint.yaml", "version: 1\n");
    write("other/medlint.yaml", "version: 1\n");
    commit();
    git(work, "rm", "-q", "other/medlint.yaml");
    assertEquals(List.of(), names(choose("HEAD")));
    git(work, "rm", "-q", "sub/medlint.yaml");
    ChangedSince.Choice choice = choose("HEAD");
    assertEquals(List.of("a.txt", "sub/b.txt", "sub/c.txt"), names(choice));
    assertTrue(choice.notes().get(0).en().contains("(sub/medlint.yaml)"));
  }

  @Test
  void settingOutsideTheRepositoryCannotBeComparedAndLeavesAll() throws Exception {
    Path list = Files.writeString(folder.resolve("list.txt"), "x");
    List<String> all = List.of("a.txt", "sub/b.txt");
    assertEquals(all, names(choose("HEAD", work, all, List.of(list))));
  }

  @Test
  void unknownCommitIsToldWithWhatToDo() {
    ConfigurationException e =
        assertThrows(ConfigurationException.class, () -> choose("нет-такой"));
    assertEquals(
        "--changed-since: the repository "
            + PathNames.of(work)
            + " has no commit “нет-такой”; check the name (git branch -a, git tag) or fetch it: git"
            + " fetch origin",
        e.getMessage());
  }

  @Test
  void nameThatGitWouldTakeForAnOptionIsRefused() {
    assertThrows(ConfigurationException.class, () -> choose("--output=x"));
    assertThrows(ConfigurationException.class, () -> choose(" "));
  }

  @Test
  void shallowCloneIsToldHowToGetItsHistory() throws Exception {
    write("a.txt", "second");
    commit();
    Path clone = folder.toRealPath().resolve("clone");
    git(folder, "clone", "-q", "--depth", "1", work.toUri().toString(), clone.toString());
    ConfigurationException e =
        assertThrows(
            ConfigurationException.class,
            () -> choose("HEAD~1", clone, List.of("a.txt"), List.of()));
    assertTrue(e.getMessage().contains("git fetch --unshallow"), e.getMessage());
  }

  @Test
  void allIsCheckedWithAWarningWhereThereIsNoRepository() throws Exception {
    Path plain = Files.createDirectory(folder.resolve("plain"));
    Files.writeString(plain.resolve("a.txt"), "x");
    ChangedSince.Choice choice = choose("HEAD", plain, List.of("a.txt"), List.of());
    assertEquals(List.of("a.txt"), names(choice));
    assertEquals(
        "файлы лежат вне репозитория git, поэтому проверяются все", choice.warnings().get(0).ru());
  }

  @Test
  void allIsCheckedWithAWarningWhereThereIsNoGit() throws Exception {
    ChangedSince.Choice choice =
        ChangedSince.choose(
            "HEAD",
            inputs(work, List.of("a.txt")),
            places(work),
            List.of(),
            new GitProgram("no-program-of-this-name"));
    assertEquals(List.of("a.txt"), names(choice));
    assertTrue(choice.warnings().get(0).ru().startsWith("git не запускается"));
  }

  @Test
  void repositoryThatGitRefusesIsCheckedWholeAndItsWordsAreShown() throws Exception {
    Path broken = Files.createDirectory(folder.resolve("broken"));
    Files.createDirectory(broken.resolve(".git"));
    Files.writeString(broken.resolve("a.txt"), "x");
    ChangedSince.Choice choice = choose("HEAD", broken, List.of("a.txt"), List.of());
    assertEquals(List.of("a.txt"), names(choice));
    assertTrue(
        choice.warnings().get(0).en().contains("fatal: not a git repository"),
        choice.warnings().toString());
  }

  private ChangedSince.Choice choose(String ref) throws Exception {
    InputFinder finder = new InputFinder(work, List.of(), List.of(), ConfigurationFinder.upward());
    InputFinder.Found found = finder.find(List.of("."));
    return ChangedSince.choose(ref, found.inputs(), places(work), List.of());
  }

  private static ChangedSince.Choice choose(
      String ref, Path from, List<String> names, List<Path> more) throws Exception {
    return ChangedSince.choose(ref, inputs(from, names), places(from), more);
  }

  private static List<Input> inputs(Path from, List<String> names) throws ConfigurationException {
    List<Input> inputs = new ArrayList<>();
    ConfigurationFinder finder = ConfigurationFinder.upward();
    for (String name : names) {
      Path path = from.resolve(name);
      inputs.add(new Input(name, Optional.of(path), finder.find(path)));
    }
    return inputs;
  }

  private static ReviewFiles.Places places(Path directory) {
    return new ReviewFiles.Places(directory, Optional.empty(), Optional.empty());
  }

  private static List<String> names(ChangedSince.Choice choice) {
    return choice.inputs().stream().map(Input::name).sorted().toList();
  }

  private void write(String name, String text) throws IOException {
    Path file = work.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void commit() throws Exception {
    git(work, "add", "-A");
    git(work, "commit", "-q", "--allow-empty", "-m", "state");
  }

  private static void git(Path folder, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "-c",
                "user.name=Test",
                "-c",
                "user.email=test@example.org",
                "-c",
                "core.autocrlf=false",
                "-c",
                "commit.gpgsign=false"));
    command.addAll(List.of(arguments));
    GitProgram.Answer answer = new GitProgram("git").ask(folder, command.toArray(String[]::new));
    assertTrue(answer.isGood(), String.join(" ", command) + ": " + answer.complaint());
  }
}
