package dev.medlint.connectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of this machine, run in a folder of its own. */
final class Program {

  /** What the connectors are, as the repository has them. */
  static final Path CONNECTORS = Path.of("..", "examples", "connectors").toAbsolutePath();

  /** What stands in for those who call them. */
  static final Path SCRIPTS = Path.of("src", "test", "scripts").toAbsolutePath();

  /** Long enough for medlint to say surely that a text is not Russian. */
  static final String FOREIGN =
      "The reception is open on working days. Please bring your passport and the list of tablets"
          + " which you take in the morning and in the evening. The second visit is usually shorter"
          + " than the first one, and nobody has to wait for a long time in the corridor.";

  private static final int MOST_SECONDS = 120;

  private final Path folder;
  private final Map<String, String> environment = new LinkedHashMap<>();

  Program(Path folder) {
    this.folder = folder;
  }

  /** Sets a variable of the environment, in ASCII: the machine's locale does not count then. */
  Program with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Runs a command to its end. Its arguments are ASCII. */
  Run run(List<String> command) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> variables = builder.environment();
    variables.keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("MEDLINT_"));
    // A proxy that must not be asked for what lies on this machine.
    variables.put("http_proxy", "http://127.0.0.1:9");
    variables.put("LANG", "C.UTF-8");
    variables.put("PYTHONDONTWRITEBYTECODE", "1");
    variables.putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      assertTrue(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS), command.toString());
    } finally {
      process.destroyForcibly();
    }
    Run run =
        new Run(
            process.exitValue(),
            Files.readString(out, StandardCharsets.UTF_8),
            Files.readString(err, StandardCharsets.UTF_8));
    Files.delete(out);
    Files.delete(err);
    return run;
  }

  /** What a run did. */
  record Run(int code, String out, String err) {

    /** Returns the lines NAME=VALUE of a script that went well. */
    Map<String, String> values() {
      assertEquals("", err);
      assertEquals(0, code, out);
      Map<String, String> values = new LinkedHashMap<>();
      for (String line : out.lines().toList()) {
        int end = line.indexOf('=');
        assertTrue(end > 0, out);
        values.put(line.substring(0, end), line.substring(end + 1));
      }
      return values;
    }
  }
}
