package dev.medlint.dist;

import dev.medlint.cli.Main;
import dev.medlint.cli.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts a program in a folder with an environment of which nothing is inherited. */
record Start(Path folder, Map<String, String> environment) {

  private static final int MOST_SECONDS = 120;

  /** What the first command of every README does, on the law of a fixed day. */
  static final List<String> CHECK_EXAMPLES = List.of("check", "examples", "--as-of", "2026-11-22");

  /** How a run ended. */
  record End(int code, String out, String err) {}

  End run(Path program, List<String> arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(program.toString()));
    line.addAll(arguments);
    Path out = Files.createTempFile("medlint", ".out");
    Path err = Files.createTempFile("medlint", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("still running: " + line);
    }
    return new End(process.exitValue(), taken(out), taken(err));
  }

  /** Runs the same command with the classes of the build. */
  End inMemory(List<String> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            out,
            err,
            Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC),
            environment,
            folder,
            false);
    int code = Main.execute(arguments.toArray(String[]::new), surroundings);
    return new End(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static String taken(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    Files.delete(file);
    return text;
  }
}
