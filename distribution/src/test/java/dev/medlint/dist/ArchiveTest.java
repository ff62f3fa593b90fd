package dev.medlint.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

  private static final Map<String, String> JAVA =
      Map.of("JAVA_HOME", System.getProperty("java.home"), "PATH", "/usr/bin:/bin");

  @TempDir Path folder;

  @Test
  void theFirstCommandOfTheReadmeRunsFromTheZip() throws Exception {
    Path home = Packages.unpack(Packages.file(".zip"), folder);
    assertExamplesAreChecked(home, without("MEDLINT_ARCHIVE"));
  }

  @Test
  void startsBecomeQuickInAFolderOfAnyNameAndGoOnWhenItMoves() throws Exception {
    assumeFalse(Packages.onWindows(), "the launcher for Windows leaves that to Java");
    Path place = Files.createDirectories(folder.resolve("Моя папка"));
    Path home = Packages.unpack(Packages.file(".tar.gz"), place);
    assertExamplesAreChecked(home, JAVA);
    assertFalse(Files.exists(home.resolve("lib/start/medlint.jsa")), "made at the first start");
    assertExamplesAreChecked(home, JAVA);
    waitFor(home.resolve("lib/start/medlint.jsa"));
    assertTrue(classesAreShared(home), "the archive is used");
    assertEquals(List.of("java", "made-for", "medlint.jsa"), namesIn(home.resolve("lib/start")));

    Path moved = folder.resolve("moved");
    Files.move(home, moved);
    assertExamplesAreChecked(moved, JAVA);
    assertFalse(classesAreShared(moved), "an archive for another folder is not used");
    // That start makes another one: without waiting, the folder could not be deleted under it.
    waitFor(moved.resolve("lib/start/medlint.jsa"));
    assertTrue(classesAreShared(moved), "the archive for the new folder is used");
  }

  @Test
  void aFolderThatMayNotBeWrittenToLeavesNothingBehind() throws Exception {
    assumeFalse(Packages.onWindows());
    Path home = Packages.unpack(Packages.file(".tar.gz"), folder);
    for (int i = 0; i < 2; i++) {
      assertExamplesAreChecked(home, without("HOME", "MEDLINT_ARCHIVE", "off"));
    }
    assertFalse(Files.exists(home.resolve("lib/start/made-for")));
  }

  @Test
  void withoutJavaTheLauncherSaysWhatToDo() throws Exception {
    assumeFalse(Packages.onWindows());
    Path home = Packages.unpack(Packages.file(".tar.gz"), folder);
    Start start = new Start(home, Map.of("PATH", "/nonexistent", "LANG", "en_GB.UTF-8"));
    Start.End end = start.run(Path.of("/bin/bash"), List.of("bin/medlint", "check", "examples"));
    assertEquals(
        "medlint: There is no Java. Install JDK 17 or newer and put java on the PATH.\n",
        end.err());
    assertEquals(2, end.code());
  }

  @Test
  void theJarAloneChecksAndWithoutArgumentsShowsHelp() throws Exception {
    Path home = Packages.unpack(Packages.file(".zip"), folder);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    for (Path jar : List.of(Packages.file(".jar"), home.resolve("lib/medlint.jar"))) {
      Start start = new Start(home, Map.of());
      Start.End help = start.run(java, List.of("-jar", jar.toString()));
      assertEquals(2, help.code(), "nothing was checked");
      assertTrue(help.out().startsWith("Использование: medlint КОМАНДА"), help.out());
      Stream<String> line =
          Stream.concat(Stream.of("-jar", jar.toString()), Start.CHECK_EXAMPLES.stream());
      Start.End end = start.run(java, line.toList());
      assertEquals(start.inMemory(Start.CHECK_EXAMPLES).out(), end.out());
      assertEquals(1, end.code());
    }
  }

  private static void assertExamplesAreChecked(Path home, Map<String, String> environment)
      throws IOException, InterruptedException {
    Start start = new Start(home, environment);
    Path launcher = home.resolve(Packages.onWindows() ? "bin/medlint.cmd" : "bin/medlint");
    Start.End end = start.run(launcher, Start.CHECK_EXAMPLES);
    assertEquals(start.inMemory(Start.CHECK_EXAMPLES), end);
    assertEquals(1, end.code());
  }

  private static boolean classesAreShared(Path home) throws IOException, InterruptedException {
    Path log = home.resolve("loaded.txt");
    Map<String, String> environment = new HashMap<>(JAVA);
    environment.put("MEDLINT_JAVA_OPTS", "-Xlog:class+load:file=loaded.txt");
    new Start(home, environment)
        .run(home.resolve("bin/medlint"), List.of("check", "examples/5-lawful-ad.html"));
    List<String> main =
        Files.readAllLines(log).stream().filter(l -> l.contains(" dev.medlint.cli.Main ")).toList();
    assertEquals(1, main.size(), main::toString);
    return main.get(0).contains("shared objects file");
  }

  private static void waitFor(Path file) throws IOException, InterruptedException {
    for (int i = 0; i < 2400 && Files.exists(file.resolveSibling("making")); i++) {
      Thread.sleep(50);
    }
    assertTrue(Files.exists(file), () -> "not made: " + file);
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  /** Returns the environment without one variable, and with others. */
  private static Map<String, String> without(String variable, String... more) {
    Map<String, String> environment = new HashMap<>(JAVA);
    environment.remove(variable);
    for (int i = 0; i < more.length; i += 2) {
      environment.put(more[i], more[i + 1]);
    }
    return environment;
  }
}
