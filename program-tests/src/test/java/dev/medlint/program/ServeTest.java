package dev.medlint.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own. */
@Timeout(120)
class ServeTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path folder;

  @Test
  void whoIsToldToStopAnswersFirstAndLeavesNothingBehind() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc")), "a system on which a process is asked to stop");
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    Process process =
        new ProcessBuilder(
                Program.java().toString(),
                "-Djava.io.tmpdir=" + scratch,
                "-XX:-UsePerfData",
                "-jar",
                Program.jar().toString(),
                "serve",
                "--port",
                "0",
                "--no-open")
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String first = said.readLine();
      URI server = URI.create(first.substring(first.indexOf("http")));
      String text = "Гарантия результата лечения! Запишитесь на приём. ".repeat(20_000);
      HttpRequest request =
          HttpRequest.newBuilder(server.resolve("/v1/check"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"x\",\"text\":\"" + text + "\"}"))
              .build();
      CompletableFuture<HttpResponse<String>> answer =
          CLIENT.sendAsync(request, BodyHandlers.ofString());
      while (!metrics(server).contains("medlint_checks_running 1")) {
        assertFalse(answer.isDone(), "too quick to be stopped");
        Thread.sleep(5);
      }
      process.destroy();
      assertEquals(200, answer.get(60, TimeUnit.SECONDS).statusCode());
      assertTrue(answer.get().body().endsWith("}\n"));
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      assertEquals(128 + 15, process.exitValue(), "ended by the signal");
    } finally {
      process.destroyForcibly();
    }
    try (Stream<Path> left = Files.list(scratch)) {
      assertEquals(0, left.count());
    }
  }

  private static String metrics(URI server) throws Exception {
    return CLIENT
        .send(HttpRequest.newBuilder(server.resolve("/metrics")).build(), BodyHandlers.ofString())
        .body();
  }
}
