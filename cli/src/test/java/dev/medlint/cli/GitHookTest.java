package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the hook of examples/ci in a repository of git with the program as it is. */
class GitHookTest {

  private static final Path HOOK = Path.of("..", "examples", "ci", "pre-commit");
  private static final String LAWFUL = "Приём терапевта: 1500 рублей.\n";

  @TempDir Path folder;
  private Path repository;
  private String program;

  @BeforeEach
  void makeRepository() throws Exception {
    program = program().toString();
    repository = Files.createDirectory(folder.resolve("my texts"));
    git("init", "--quiet");
    git("config", "user.name", "A. Orlova");
    git("config", "user.email", "orlova@example.org");
    Path hooks = Files.createDirectories(repository.resolve(".git/hooks"));
    Path hook = Files.copy(HOOK, hooks.resolve("pre-commit"));
    assertTrue(hook.toFile().setExecutable(true));
    write("medlint.yaml", "version: 1\nfacts: { kind: ad, object: service, complete: false }\n");
    git("config", "medlint.program", program);
    git("config", "medlint.options", "--as-of 2026-11-22 --lang ru");
  }

  @Test
  void aLawfulTextIsCommittedWithoutAWord() throws Exception {
    write("цены на приём.md", LAWFUL);
    git("add", ".");

    assertEquals(new Ended(0, ""), git("commit", "--quiet", "-m", "Prices"));
    assertEquals(1, commits());
  }

  @Test
  void aBreachStopsTheCommitAndIsNamedByItsPlace() throws Exception {
    write("blog/-story.md", "Осень.\n\n" + Desk.BREACH + "\n");
    git("add", ".");

    Ended commit = git("commit", "--quiet", "-m", "Story");

    assertEquals(1, commit.code());
    assertTrue(commit.told().contains("ошибка[cure-story]"), commit.told());
    assertTrue(commit.told().contains("--> blog/-story.md:3:"), commit.told());
    assertEquals(0, commits());
  }

  @Test
  void whatIsStagedIsCheckedAndNotWhatLiesInTheFolder() throws Exception {
    write("a.md", Desk.BREACH + "\n");
    git("add", ".");
    write("a.md", LAWFUL);
    assertEquals(1, git("commit", "--quiet", "-m", "Breach").code());

    git("add", ".");
    write("a.md", Desk.BREACH + "\n");
    assertEquals(new Ended(0, ""), git("commit", "--quiet", "-m", "Lawful"));
  }

  @Test
  void whatIsCommittedWithoutBeingStagedIsCheckedToo() throws Exception {
    write("a.md", LAWFUL);
    git("add", ".");
    git("commit", "--quiet", "-m", "Lawful");
    write("a.md", Desk.BREACH + "\n");

    assertEquals(1, git("commit", "--quiet", "--all", "-m", "Breach").code());
    assertEquals(1, commits());
  }

  @Test
  void onlyTextsOfTheCommitAreChecked() throws Exception {
    write("old.md", Desk.BREACH + "\n");
    git("add", ".");
    git("commit", "--quiet", "--no-verify", "-m", "Old");
    write("new.md", LAWFUL);
    git("add", ".");

    assertEquals(new Ended(0, ""), git("commit", "--quiet", "-m", "New"));
  }

  @Test
  void whatTheBaselineKnowsStopsNoCommitAndANewSentenceDoes() throws Exception {
    write("blog/old.md", Desk.BREACH + "\n");
    Desk.Run made = new Desk(repository).run("baseline", "create", ".");
    assertEquals(0, made.code(), made.err());
    git("add", ".");
    assertEquals(new Ended(0, ""), git("commit", "--quiet", "-m", "Old"));

    write("blog/old.md", Desk.BREACH + "\n\nМы гарантируем полное излечение за неделю.\n");
    git("add", ".");
    Ended commit = git("commit", "--quiet", "-m", "New sentence");

    assertEquals(1, commit.code());
    assertTrue(commit.told().contains("полное излечение"), commit.told());
    assertTrue(!commit.told().contains("гастрита"), commit.told());
  }

  @Test
  void aTextThatCannotBeReadStopsTheCommit() throws Exception {
    Files.write(repository.resolve("scan.txt"), new byte[] {0, 1, 2, 3, 0, 0, 7});
    git("add", ".");

    Ended commit = git("commit", "--quiet", "-m", "Scan");

    assertEquals(1, commit.code());
    assertTrue(commit.told().contains("не прочитано: scan.txt"), commit.told());
  }

  @Test
  void aCommitWithoutTextsNeedsNoProgram() throws Exception {
    git("config", "medlint.program", "no-such-program");
    write("logo.svg", "<svg/>");
    git("add", ".");

    assertEquals(new Ended(0, ""), git("commit", "--quiet", "-m", "Logo"));
  }

  @Test
  void aMissingProgramIsToldWithWhatToDo() throws Exception {
    git("config", "medlint.program", "no-such-program");
    write("a.md", LAWFUL);
    git("add", ".");

    Ended commit = git("commit", "--quiet", "-m", "Prices");

    assertEquals(1, commit.code());
    assertEquals(
        """
        medlint: нет программы «no-such-program»; задайте: git config medlint.program /путь/к/medlint
        medlint: there is no program “no-such-program”; set it: git config medlint.program /path/to/medlint
        """,
        commit.told());
  }

  private int commits() throws Exception {
    Ended log = git("rev-list", "--all", "--count");
    return Integer.parseInt(log.told().strip());
  }

  private void write(String name, String text) throws IOException {
    Path file = repository.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Returns a program that runs the classes under test. */
  private Path program() throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path script = folder.resolve("medlint");
    Files.writeString(
        script,
        "#!/usr/bin/env bash\nexec '"
            + java
            + "' -XX:TieredStopAtLevel=1 -cp '"
            + classes
            + "' "
            + Main.class.getName()
            + " \"$@\"\n");
    assertTrue(script.toFile().setExecutable(true));
    return script;
  }

  private Ended git(String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(repository.toFile()).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("GIT_") || name.startsWith("MEDLINT"));
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("HOME", folder.toString());
    environment.put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    return new Ended(process.exitValue(), told);
  }

  /** What git came to, with all that it and the hook wrote. */
  private record Ended(int code, String told) {}
}
