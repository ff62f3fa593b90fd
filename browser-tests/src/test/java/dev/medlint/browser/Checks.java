package dev.medlint.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.cli.Main;
import dev.medlint.cli.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the program in a folder as a person would. */
final class Checks {

  private final Path folder;

  Checks(Path folder) {
    this.folder = folder;
  }

  /** Runs a command and returns its exit code. */
  int run(String... command) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            err,
            Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC),
            Map.of("LANG", "ru_RU.UTF-8"),
            folder,
            false);
    int code = Main.execute(command, surroundings);
    assertTrue(code < 2, code + ": " + err.toString(StandardCharsets.UTF_8));
    return code;
  }

  /** Checks a text as an ad of a service. */
  int check(String file, String... more) {
    List<String> command =
        new ArrayList<>(List.of("check", file, "--kind", "ad", "--object", "service"));
    command.addAll(List.of(more));
    return run(command.toArray(String[]::new));
  }

  /** Checks a text and returns its report for lawyers. */
  Path report(String file, String text) throws Exception {
    Files.writeString(folder.resolve(file), text);
    check(file, "--output", "html=report.html");
    return folder.resolve("report.html");
  }
}
