package dev.medlint.connectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The clients promise programs the same in each language, and take nothing unread for clean. */
class LibrariesTest {

  /** A script that does the same in each language. */
  enum Script {
    PYTHON("python3", "library.py", "python", false),
    NODE("node", "library.mjs", "node", false),
    PHP("php", "library.php", "php", false),
    PHP_WITHOUT_CURL("php", "library.php", "php", true);

    private final String program;
    private final String name;
    private final String connector;
    private final boolean streams;

    Script(String program, String name, String connector, boolean streams) {
      this.program = program;
      this.name = name;
      this.connector = connector;
      this.streams = streams;
    }
  }

  private static TestServer server;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.open();
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private Map<String, String> run(Script script, String scene, String url, String... variables)
      throws IOException, InterruptedException {
    Program program =
        new Program(folder)
            .with("CONNECTOR", Program.CONNECTORS.resolve(script.connector).toString())
            .with("FOREIGN", Program.FOREIGN)
            .with("STREAMS", script.streams ? "yes" : "no");
    for (int i = 0; i < variables.length; i += 2) {
      program.with(variables[i], variables[i + 1]);
    }
    return program
        .run(List.of(script.program, Program.SCRIPTS.resolve(script.name).toString(), scene, url))
        .values();
  }

  @ParameterizedTest
  @EnumSource
  void oneTextIsCheckedAndItsWordsAreFound(Script script) throws Exception {
    assertEquals(
        Map.of(
            "health", "ok",
            "verdict", "fail",
            "words", "навсегда избавит от боли",
            "html", "fail",
            "foreign", "incomplete",
            "no-verdict", "incomplete"),
        run(script, "one", server.url()));
  }

  @ParameterizedTest
  @EnumSource
  void manyTextsAreAnsweredInOrderWhileOthersAreStillToCome(Script script) throws Exception {
    assertEquals(
        Map.of(
            "in-order", "true",
            "early", "true",
            "verdicts", "fail:1,incomplete:2,pass:447",
            "line", "301",
            "none", "0"),
        run(script, "many", server.url()));
  }

  @ParameterizedTest
  @EnumSource
  void aRefusalCarriesTheProblemInItsParts(Script script) throws Exception {
    assertEquals("none", run(script, "wrong", server.url()).get("error"));

    Map<String, String> fact = run(script, "wrong", server.url(), "KIND", "blog");
    assertEquals("refused 400 wrong-request", fact.get("error"));
    assertTrue(fact.get("told").contains("ad, article, page|"), fact.get("told"));
    assertTrue(fact.get("told").endsWith("/openapi.json tells how one is built."));

    try (TestServer closed = TestServer.withToken("right-one")) {
      assertEquals(
          "none", run(script, "wrong", closed.url(), "MEDLINT_TOKEN", "right-one").get("error"));
      Map<String, String> token = run(script, "wrong", closed.url(), "MEDLINT_TOKEN", "wrong-one");
      assertEquals("refused 401 unauthorized", token.get("error"));
      assertTrue(token.get("told").startsWith("A token is needed|"), token.get("told"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aServerThatIsDownIsToldOf(Script script) throws Exception {
    String nowhere = "http://127.0.0.1:" + CommandsTest.freePort();
    Map<String, String> answer = run(script, "wrong", nowhere);

    assertEquals("unreachable", answer.get("error"));
    assertTrue(answer.get("told").contains(nowhere), answer.get("told"));
    assertTrue(answer.get("told").contains("medlint serve"), answer.get("told"));
  }

  @ParameterizedTest
  @EnumSource
  void aBusyServerIsAskedAgain(Script script) throws Exception {
    AtomicInteger requests = new AtomicInteger();
    try (Other other =
        new Other(
            (path, body) ->
                requests.incrementAndGet() < 3
                    ? new Answer(503, "application/problem+json", problem("busy"))
                    : new Answer(200, "application/json", "{\"id\":\"a\",\"verdict\":\"pass\"}"))) {
      assertEquals("none", run(script, "wrong", other.url()).get("error"));
      assertEquals(3, requests.get());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aServerThatStaysBusyIsNotAskedForEver(Script script) throws Exception {
    AtomicInteger requests = new AtomicInteger();
    try (Other other =
        new Other(
            (path, body) -> {
              requests.incrementAndGet();
              return new Answer(503, "application/problem+json", problem("busy"));
            })) {
      assertEquals("refused 503 busy", run(script, "wrong", other.url()).get("error"));
      assertEquals(4, requests.get());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aProxyThatAnswersInItsPlaceIsNoVerdict(Script script) throws Exception {
    try (Other other = new Other((path, body) -> new Answer(502, "text/html", "<h1>Bad</h1>"))) {
      assertEquals("refused 502 foreign", run(script, "wrong", other.url()).get("error"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void linesThatWereNotAnsweredAreToldOf(Script script) throws Exception {
    assertEquals(Map.of("answers", "2"), run(script, "lines", server.url()));
    String one = "{\"id\":\"1\",\"verdict\":\"pass\",\"findings\":[]}\n";
    try (Other other = new Other((path, body) -> new Answer(200, "application/x-ndjson", one))) {
      Map<String, String> answer = run(script, "lines", other.url());
      assertEquals("unreachable", answer.get("error"));
      assertTrue(answer.get("told").contains("(1/2)"), answer.get("told"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PYTHON", "NODE"})
  void oneClientServesSeveralAtATime(Script script) throws Exception {
    assertEquals("review:8", run(script, "threads", server.url()).get("together"));
  }

  private static String problem(String name) {
    return "{\"type\":\"urn:medlint:problem:"
        + name
        + "\",\"title\":\"t\",\"status\":503,\"detail\":\"d\",\"remedy\":\"r\"}";
  }

  /** What somebody else answers. */
  private record Answer(int status, String type, String body) {}

  /** Somebody else at the address. */
  @FunctionalInterface
  private interface Behaviour {
    Answer answer(String path, byte[] body);
  }

  /** A server that is not medlint's. */
  private static final class Other implements AutoCloseable {

    private final HttpServer http;

    Other(Behaviour behaviour) throws IOException {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      http.createContext(
          "/",
          exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Answer answer = behaviour.answer(exchange.getRequestURI().getPath(), body);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("Retry-After", "0");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
      http.start();
    }

    String url() {
      return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    @Override
    public void close() {
      http.stop(0);
    }
  }
}
