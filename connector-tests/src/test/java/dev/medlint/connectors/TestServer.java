package dev.medlint.connectors;

import dev.medlint.Pack;
import dev.medlint.detect.DrugList;
import dev.medlint.report.Tool;
import dev.medlint.run.Configuration;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.InputFormat;
import dev.medlint.run.RunOptions;
import dev.medlint.server.Checks;
import dev.medlint.server.MedlintServer;
import dev.medlint.server.ServerSettings;
import dev.medlint.source.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The server as it is, at a free port, on one day. */
final class TestServer implements AutoCloseable {

  /** What a server needs to read once for all tests of a process. */
  private static final Pack PACK = Pack.bundled();

  private final MedlintServer server;
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();

  private TestServer(ServerSettings settings) throws ConfigurationException, IOException {
    Checks checks =
        new Checks(
            PACK,
            () -> PACK,
            Configuration.NONE,
            new RunOptions(
                List.of(),
                DrugList.NONE,
                InputFormat.AUTO,
                Optional.empty(),
                1,
                RunOptions.DEFAULT_TIMEOUT,
                ServerSettings.DEFAULT_MAX_BYTES),
            Optional.empty(),
            new Tool("test", PACK.name(), PACK.version()),
            Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC),
            Path.of("").toAbsolutePath());
    server = new MedlintServer(settings, checks, Language.RU, failures::add);
    server.start();
  }

  static TestServer open() throws ConfigurationException, IOException {
    return new TestServer(ServerSettings.local(0));
  }

  static TestServer withToken(String token) throws ConfigurationException, IOException {
    return new TestServer(ServerSettings.local(0).withToken(token));
  }

  /** Returns the address as people write it into settings. */
  String url() {
    return "http://127.0.0.1:" + server.port();
  }

  /** Stops, and fails a test in which the program made a mistake. */
  @Override
  public void close() throws IOException {
    server.close();
    if (!failures.isEmpty()) {
      throw new AssertionError(failures.get(0));
    }
  }
}
