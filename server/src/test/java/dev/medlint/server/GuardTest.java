package dev.medlint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is answered, and who is not. */
class GuardTest {

  private static final String RECORD = "{\"text\":\"Приём ведёт невролог.\"}";

  private static HttpRequest.Builder check(Running running, String... headers) {
    HttpRequest.Builder request =
        running
            .request("/v1/check")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(RECORD));
    return headers.length == 0 ? request : request.headers(headers);
  }

  @Test
  void whoBringsNoTokenOrAnotherGetsNothingButWhatIsNobodys() throws Exception {
    try (Running running = new Running(ServerSettings.local(0).withToken("секрет-1"))) {
      CheckTest.assertProblem(401, "токен", running.send(check(running)));
      for (String wrong : List.of("Bearer x", "Bearer ", "Basic c2VjcmV0", "секрет-1")) {
        String sent =
            new String(wrong.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        HttpResponse<String> answer =
            running.send(check(running, "Authorization", sent.replace("секрет", "secret")));
        CheckTest.assertProblem(401, "токен", answer);
        assertTrue(answer.headers().firstValue("WWW-Authenticate").isPresent());
      }
      for (String path :
          List.of("/v1/rules", "/v1/facts", "/metrics", "/v1/provisions/38-fz:24:7")) {
        CheckTest.assertProblem(401, "токен", running.get(path));
      }
      for (String path : List.of("/health", "/openapi.json", "/schemas/medlint-1.schema.json")) {
        assertEquals(200, running.get(path).statusCode(), path);
      }
    }
  }

  @Test
  void whoBringsTheTokenIsAnswered() throws Exception {
    try (Running running = new Running(ServerSettings.local(0).withToken("secret-1"))) {
      assertEquals(
          200, running.send(check(running, "Authorization", "Bearer secret-1")).statusCode());
      assertEquals(
          200, running.send(check(running, "Authorization", "bearer  secret-1 ")).statusCode());
    }
  }

  @Test
  void aPublicAddressWithoutATokenIsRefused() {
    InetSocketAddress everywhere = new InetSocketAddress("0.0.0.0", 0);
    ServerSettings settings = ServerSettings.local(0).at(everywhere);
    assertThrows(IllegalArgumentException.class, () -> new Running(settings));
    assertTrue(ServerSettings.local(0).isLocal());
    assertTrue(
        ServerSettings.local(0)
            .at(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1))
            .isLocal());
  }

  @Test
  void pagesOfOthersAreTurnedAwayUnlessTheyAreNamed() throws Exception {
    ServerSettings settings =
        ServerSettings.local(0).withOrigins(List.of("https://clinic.example"));
    try (Running running = new Running(settings)) {
      CheckTest.assertProblem(
          403,
          "https://evil.example",
          running.send(check(running, "Origin", "https://evil.example")));
      CheckTest.assertProblem(403, "null", running.send(check(running, "Origin", "null")));
      String own = "http://127.0.0.1:" + running.server.port();
      assertEquals(200, running.send(check(running, "Origin", own)).statusCode());
      HttpResponse<String> named = running.send(check(running, "Origin", "https://clinic.example"));
      assertEquals(200, named.statusCode());
      assertEquals(
          "https://clinic.example",
          named.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
      assertEquals(
          Optional.empty(),
          running.send(check(running)).headers().firstValue("Access-Control-Allow-Origin"));
    }
  }

  @Test
  void browsersAreToldBeforeTheyAsk() throws Exception {
    ServerSettings settings =
        ServerSettings.local(0)
            .withOrigins(List.of("https://clinic.example"))
            .withToken("secret-1");
    try (Running running = new Running(settings)) {
      HttpResponse<String> allowed = preflight(running, "https://clinic.example");
      assertEquals(
          "https://clinic.example",
          allowed.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
      assertTrue(
          allowed
              .headers()
              .firstValue("Access-Control-Allow-Headers")
              .orElse("")
              .contains("Authorization"));
      assertEquals(
          Optional.empty(),
          preflight(running, "https://evil.example")
              .headers()
              .firstValue("Access-Control-Allow-Origin"));
    }
  }

  private static HttpResponse<String> preflight(Running running, String origin) throws Exception {
    return running.send(
        running
            .request("/v1/check")
            .headers(
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization,content-type")
            .method("OPTIONS", BodyPublishers.noBody()));
  }

  @Test
  void aNameThatSomebodyElseMadePointHereIsTurnedAway() throws Exception {
    try (Running running = Running.usual()) {
      assertTrue(status(running, "evil.example").contains(" 403 "));
      assertTrue(status(running, "localhost").contains(" 200 "));
      assertTrue(status(running, "[::1]:" + running.server.port()).contains(" 200 "));
    }
    try (Running running = new Running(ServerSettings.local(0).withToken("secret-1"))) {
      assertTrue(status(running, "medlint.example").contains(" 200 "), "a proxy hands its name on");
    }
  }

  private static String status(Running running, String host) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", running.server.port())) {
      socket.setSoTimeout(30_000);
      String request = "GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .readLine();
    }
  }
}
