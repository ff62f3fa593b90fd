package dev.medlint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the server puts up with, and that it goes on after it. */
@Timeout(300)
class LimitsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MEGABYTE = 1 << 20;

  /** Gives as many bytes as are asked for without holding them. */
  private static final class Bytes extends InputStream {

    private long left;

    private Bytes(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'a' : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (left <= 0) {
        return -1;
      }
      int given = (int) Math.min(left, length);
      java.util.Arrays.fill(into, from, from + given, (byte) 'a');
      left -= given;
      return given;
    }
  }

  @Test
  void twoHundredMegabytesAreTurnedAwayByAnAnswerHoweverTheyCome() throws Exception {
    ServerSettings small = ServerSettings.local(0).withLimits(64 * MEGABYTE, 2, 10);
    try (Running running = new Running(small)) {
      for (String path : List.of("/v1/check", "/v1/files")) {
        String type = path.endsWith("check") ? "application/json" : new Form().type();
        HttpResponse<String> chunked =
            running.post(path, type, BodyPublishers.ofInputStream(() -> new Bytes(200 * MEGABYTE)));
        CheckTest.assertProblem(413, "67108864", chunked);
        HttpResponse<String> announced =
            running.post(
                path,
                type,
                BodyPublishers.fromPublisher(
                    BodyPublishers.ofInputStream(() -> new Bytes(200 * MEGABYTE)), 200 * MEGABYTE));
        CheckTest.assertProblem(413, "67108864", announced);
      }
      assertAnswers(running);
    }
  }

  @Test
  void aConnectionGoesOnAfterARequestThatWasTooLarge() throws Exception {
    ServerSettings small = ServerSettings.local(0).withLimits(1000, 2, 10);
    String record = "{\"text\":\"" + "a".repeat(100) + "\"}";
    for (String path : List.of("/v1/check", "/v1/files")) {
      String type = path.endsWith("check") ? "application/json" : new Form().type();
      try (Running running = new Running(small);
          Socket socket = new Socket("127.0.0.1", running.server.port())) {
        socket.setSoTimeout(30_000);
        send(
            socket,
            "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n".formatted(path, type)
                + "Transfer-Encoding: chunked\r\n\r\n7d0\r\n%s\r\n0\r\n\r\n"
                    .formatted("a".repeat(2000)));
        String refused = answer(socket);
        assertTrue(refused.startsWith("HTTP/1.1 413 "), refused);
        // In two pieces: what is read of the connection after the first shows its state.
        send(
            socket,
            "POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: "
                + record.length()
                + "\r\n\r\n");
        Thread.sleep(50);
        send(socket, record);
        String answered = answer(socket);
        assertTrue(answered.startsWith("HTTP/1.1 200 "), path + ": " + answered);
      }
    }
  }

  @Test
  void aStreamBeyondTheLimitEndsWithALineThatSaysSo() throws Exception {
    ServerSettings small = ServerSettings.local(0).withLimits(1000, 2, 10);
    try (Running running = new Running(small)) {
      String line = "{\"id\":\"1\",\"text\":\"Приём ведёт невролог.\"}\n";
      HttpResponse<String> answer =
          running.post(
              "/v1/check",
              "application/x-ndjson",
              BodyPublishers.ofInputStream(
                  () ->
                      new java.io.ByteArrayInputStream(
                          line.repeat(50).getBytes(StandardCharsets.UTF_8))));
      List<String> lines = answer.body().lines().toList();
      assertTrue(lines.size() > 5 && lines.size() < 50, () -> lines.size() + " lines");
      assertTrue(lines.get(lines.size() - 1).contains("\"error\""), answer.body());
      assertAnswers(running);
    }
  }

  @Test
  void aClientThatSendsTooSlowlyIsToldSoAndKeepsNobodyWaiting() throws Exception {
    ServerSettings settings =
        ServerSettings.local(0).withTimes(Duration.ofSeconds(1), Duration.ofSeconds(5));
    try (Running running = new Running(settings);
        Socket slow = new Socket("127.0.0.1", running.server.port())) {
      slow.setSoTimeout(30_000);
      send(
          slow,
          "POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Content-Length: 1000\r\n\r\n{\"text\":");
      assertAnswers(running);
      String answer = answer(slow);
      assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
      assertTrue(answer.contains("urn:medlint:problem:too-slow"), answer);
    }
  }

  @Test
  void aClientThatGoesAwayDisturbsNobody() throws Exception {
    try (Running running = Running.usual()) {
      String text = (Running.AD + " ").repeat(2000);
      byte[] body = ("{\"text\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
      for (int sent : List.of(0, 10, body.length)) {
        for (int i = 0; i < 5; i++) {
          try (Socket socket = new Socket("127.0.0.1", running.server.port())) {
            send(
                socket,
                "POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: "
                    + body.length
                    + "\r\n\r\n");
            socket.getOutputStream().write(body, 0, sent);
            socket.setSoLinger(true, 0);
          }
        }
      }
      assertAnswers(running);
      assertEquals(List.of(), List.copyOf(running.failures));
    }
  }

  @Test
  void whoIsTooManyIsTurnedAwayAndTheOthersAreAnswered() throws Exception {
    ServerSettings settings = ServerSettings.local(0).withLimits(64 * MEGABYTE, 1, 1);
    try (Running running = new Running(settings)) {
      String body =
          "{\"text\":\"" + (Running.AD + " ").repeat(40_000) + "\",\"object\":\"service\"}";
      ExecutorService clients = Executors.newFixedThreadPool(8);
      List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        calls.add(() -> running.check(body));
      }
      int answered = 0;
      for (Future<HttpResponse<String>> call : clients.invokeAll(calls)) {
        if (call.get().statusCode() == 200) {
          answered++;
        } else {
          CheckTest.assertProblem(503, "", call.get());
          assertEquals("2", call.get().headers().firstValue("Retry-After").orElse(""));
        }
      }
      clients.shutdown();
      assertTrue(answered >= 2 && answered < 8, answered + " were answered");
      assertAnswers(running);
    }
  }

  @Test
  void streamsTakeNobodysPlaceAndAreLimitedThemselves() throws Exception {
    List<Socket> open = new ArrayList<>();
    try (Running running = Running.usual()) {
      for (int i = 0; i < 8; i++) {
        Socket socket = new Socket("127.0.0.1", running.server.port());
        open.add(socket);
        send(
            socket,
            "POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                + "Content-Length: 100000\r\n\r\n{\"id\":");
      }
      while (!running.get("/metrics").body().contains("\nmedlint_streams_running 8.0\n")) {
        Thread.sleep(5);
      }
      assertAnswers(running);
      HttpResponse<String> ninth =
          running.post(
              "/v1/check",
              "application/x-ndjson",
              BodyPublishers.ofString("{\"id\":\"1\",\"text\":\"Приём\"}\n"));
      CheckTest.assertProblem(503, "", ninth);
      for (Socket socket : open) {
        socket.close();
      }
    }
  }

  @Test
  void whoStopsTheServerLosesNoAnswer() throws Exception {
    Running running = Running.usual();
    int port = running.server.port();
    assertAnswers(running);
    String body = "{\"id\":\"long\",\"text\":\"" + (Running.AD + " ").repeat(30_000) + "\"}";
    ExecutorService client = Executors.newSingleThreadExecutor();
    Future<HttpResponse<String>> answer = client.submit(() -> running.check(body));
    while (!running.get("/metrics").body().contains("medlint_checks_running 1")) {
      assertFalse(answer.isDone(), "too quick to be stopped");
      Thread.sleep(2);
    }
    running.close();
    assertEquals(200, answer.get().statusCode());
    assertEquals("long", JSON.readTree(answer.get().body()).path("id").asText());
    client.shutdown();
    assertThrows(IOException.class, () -> new Socket("127.0.0.1", port).close(), "nobody listens");
  }

  @Test
  void whatIsNoHttpIsAnsweredByAProblemToo() throws Exception {
    try (Running running = Running.usual();
        Socket socket = new Socket("127.0.0.1", running.server.port())) {
      socket.setSoTimeout(30_000);
      send(socket, "GET /health HTTP/1.1\r\nHost: localhost\r\nBad Header\r\n\r\n");
      String answer = answer(socket);
      assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
      assertAnswers(running);
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  private static String answer(Socket socket) throws IOException {
    StringBuilder answer = new StringBuilder();
    byte[] buffer = new byte[8192];
    int read = socket.getInputStream().read(buffer);
    while (read > 0) {
      answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
      read = answer.indexOf("}") >= 0 ? -1 : socket.getInputStream().read(buffer);
    }
    return answer.toString();
  }

  private static void assertAnswers(Running running) throws Exception {
    JsonNode record = JSON.readTree(running.check("{\"text\":\"" + Running.AD + "\"}").body());
    assertEquals("fail", record.path("verdict").asText());
  }
}
