package dev.medlint.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.cli.Main;
import dev.medlint.cli.Surroundings;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** The program serving its page, as it does for a person, at a free port. */
final class Serving implements AutoCloseable {

  private static final String SAYS = "medlint: ";

  private final Thread thread;
  private final URI page;

  private Serving(Thread thread, URI page) {
    this.thread = thread;
    this.page = page;
  }

  /** Starts the program in a folder. */
  static Serving in(Path folder) throws IOException {
    return in(folder, Map.of());
  }

  /** Starts the program so that it answers those alone who know a token. */
  static Serving withToken(Path folder, String token) throws IOException {
    return in(folder, Map.of("MEDLINT_TOKEN", token));
  }

  private static Serving in(Path folder, Map<String, String> more) throws IOException {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("LANG", "ru_RU.UTF-8");
    PipedOutputStream out = new PipedOutputStream();
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new PipedInputStream(out, 1 << 16), StandardCharsets.UTF_8));
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            out,
            OutputStream.nullOutputStream(),
            Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC),
            environment,
            folder,
            false);
    Thread thread =
        new Thread(() -> Main.execute(new String[] {"serve", "--port", "0"}, surroundings));
    thread.setDaemon(true);
    thread.start();
    String line = lines.readLine();
    assertEquals(SAYS, line.substring(0, SAYS.length()));
    return new Serving(thread, URI.create(line.substring(SAYS.length())));
  }

  /** Returns the address of the page. */
  URI page() {
    return page;
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
