package dev.medlint.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** Runs the program in memory, in one folder, on one day. */
final class Desk {

  /** A text that the bundled rules call an error, whatever else they learn. */
  static final String BREACH = "После курса я вылечилась от гастрита за неделю.";

  private final Path folder;
  private Map<String, String> environment = Map.of("LANG", "ru_RU.UTF-8");
  private byte[] input = {};

  Desk(Path folder) {
    this.folder = folder;
  }

  Desk environment(Map<String, String> variables) {
    environment = variables;
    return this;
  }

  Desk input(String text) {
    input = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(input),
            out,
            err,
            Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC),
            environment,
            folder,
            false);
    int code = Main.execute(args, surroundings);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** What a run did. */
  record Run(int code, String out, String err) {}
}
