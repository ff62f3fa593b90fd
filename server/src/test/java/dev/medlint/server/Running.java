package dev.medlint.server;

import dev.medlint.Pack;
import dev.medlint.report.Tool;
import dev.medlint.run.Configuration;
import dev.medlint.run.InputFormat;
import dev.medlint.run.RunOptions;
import dev.medlint.source.Language;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server on any free port with the shipped pack, and a client of it. */
final class Running implements AutoCloseable {

  static final String AD = "Гарантия результата лечения! Запишитесь на приём к неврологу.";

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

  final MedlintServer server;
  final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final HttpClient client = HttpClient.newHttpClient();

  Running(ServerSettings settings) throws Exception {
    this(settings, Configuration.NONE, Language.RU);
  }

  Running(ServerSettings settings, Configuration configuration, Language language)
      throws Exception {
    Pack pack = Pack.bundled();
    RunOptions usual =
        new RunOptions(
            List.of(),
            dev.medlint.detect.DrugList.NONE,
            InputFormat.AUTO,
            Optional.empty(),
            2,
            RunOptions.DEFAULT_TIMEOUT,
            settings.maxBytes());
    Checks checks =
        new Checks(
            pack,
            Pack::bundledWithExamples,
            configuration,
            usual,
            Optional.empty(),
            new Tool("1.2.3", pack.name(), pack.version()),
            CLOCK,
            Path.of("").toAbsolutePath());
    server = new MedlintServer(settings, checks, language, failures::add);
    server.start();
  }

  static Running usual() throws Exception {
    return new Running(ServerSettings.local(0));
  }

  URI uri(String path) {
    return server.page().resolve(path);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(60));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  HttpResponse<String> post(String path, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    return send(request(path).header("Content-Type", type).POST(body));
  }

  HttpResponse<String> check(String json) throws IOException, InterruptedException {
    return post("/v1/check", "application/json", BodyPublishers.ofString(json));
  }

  HttpResponse<String> files(String query, Form form) throws IOException, InterruptedException {
    return post("/v1/files" + query, form.type(), form.body());
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
