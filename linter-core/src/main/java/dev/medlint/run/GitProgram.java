package dev.medlint.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The program git. It is asked and not a library in its place, since it knows every sort of
 * repository that a user may have (worktrees, submodules, partial clones, its own next formats) and
 * starts in a few milliseconds, where a library takes some hundreds to load. Stateless and
 * thread-safe.
 */
final class GitProgram {

  /** Set by hooks for the repository that runs them; another one is perhaps asked here. */
  private static final List<String> OF_HOOKS =
      List.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_PREFIX",
          "GIT_OBJECT_DIRECTORY",
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_COMMON_DIR",
          "GIT_NAMESPACE");

  private final String program;

  /**
   * Names the program.
   *
   * @param program found on the PATH
   */
  GitProgram(String program) {
    this.program = Objects.requireNonNull(program);
  }

  /**
   * What it answered.
   *
   * @param code exit code
   * @param out standard output
   * @param complaint first line of standard error; may be empty
   */
  record Answer(int code, byte[] out, String complaint) {

    boolean isGood() {
      return code == 0;
    }

    /** Returns the first line of the output. */
    String line() {
      String text = new String(out, StandardCharsets.UTF_8);
      int end = text.indexOf('\n');
      return (end < 0 ? text : text.substring(0, end)).strip();
    }

    /** Returns parts that end with a zero byte, such as paths, which may hold anything else. */
    List<String> parts() {
      List<String> parts = new ArrayList<>();
      int from = 0;
      for (int i = 0; i < out.length; i++) {
        if (out[i] == 0) {
          parts.add(new String(out, from, i - from, StandardCharsets.UTF_8));
          from = i + 1;
        }
      }
      return parts;
    }
  }

  /**
   * Asks something.
   *
   * @param folder where to ask
   * @throws IOException if the program cannot be started
   */
  Answer ask(Path folder, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(program);
    // Else a program that the repository names would be started.
    command.add("-c");
    command.add("core.fsmonitor=false");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeAll(OF_HOOKS);
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0"); // looks on, while others may be writing
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    // Of a clone without all its files git would fetch what is missing.
    builder.environment().put("GIT_NO_LAZY_FETCH", "1");
    builder.environment().put("GIT_ALLOW_PROTOCOL", "file"); // no network, whatever it is told
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    process.getOutputStream().close();
    // Both streams are read at once, or a full pipe would stop the process.
    FutureTask<byte[]> complaints = new FutureTask<>(() -> process.getErrorStream().readAllBytes());
    Thread reader = new Thread(complaints, "medlint-git");
    reader.setDaemon(true);
    reader.start();
    byte[] out = process.getInputStream().readAllBytes();
    int code = process.waitFor();
    reader.join();
    return new Answer(code, out, firstLine(complaints));
  }

  private static String firstLine(FutureTask<byte[]> complaints) throws InterruptedException {
    try {
      String text = new String(complaints.get(), StandardCharsets.UTF_8).strip();
      int end = text.indexOf('\n');
      return end < 0 ? text : text.substring(0, end).strip();
    } catch (ExecutionException e) {
      return ""; // what it complained of is lost; its exit code is not
    }
  }
}
