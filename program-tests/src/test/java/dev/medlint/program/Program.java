package dev.medlint.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The jar that users run, started as a process of its own. */
final class Program {

  private Program() {}

  /** Returns the jar; the build makes it before these tests run. */
  static Path jar() {
    return Path.of(System.getProperty("medlint.jar", "../cli/target/medlint.jar"))
        .toAbsolutePath()
        .normalize();
  }

  /** Returns the top folder of the project. */
  static Path root() {
    return Path.of(System.getProperty("medlint.root", "..")).toAbsolutePath().normalize();
  }

  /** Returns the folder in which these tests' own classes lie. */
  static Path testClasses() {
    try {
      return Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the virtual machine that runs these tests. */
  static Path java() {
    return javaOf(Path.of(System.getProperty("java.home")));
  }

  static Path javaOf(Path home) {
    Path windows = home.resolve("bin").resolve("java.exe");
    return Files.exists(windows) ? windows : home.resolve("bin").resolve("java");
  }

  /** Copies the sample texts of the project. */
  static void copyExamples(Path to) throws IOException {
    Path examples = root().resolve("examples");
    try (Stream<Path> files = Files.walk(examples)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(examples.relativize(file).toString());
        if (file.toString().contains("target")) {
          continue; // somebody built an example
        }
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  /**
   * Starts a process and waits for it.
   *
   * @param environment set beside that of these tests
   */
  static Ended run(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("medlint-out", ".txt");
    Path err = Files.createTempFile("medlint-err", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(new ArrayList<>(command))
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      int code = process.waitFor();
      return new Ended(
          code,
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** What a process did. */
  record Ended(int code, String out, String err) {}
}
