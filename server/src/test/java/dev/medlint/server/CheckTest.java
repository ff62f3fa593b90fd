package dev.medlint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code POST /v1/check} answers. */
class CheckTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENGLISH =
      "Our clinic has been treating patients with back pain for more than twenty years. "
          + "We would like to invite you to a consultation with one of our doctors, who will "
          + "look at your case and tell you what can be done about it in the coming months.";

  private static Running running;

  @BeforeAll
  static void start() throws Exception {
    running = Running.usual();
  }

  @AfterAll
  static void stop() throws Exception {
    running.close();
    assertEquals(List.of(), List.copyOf(running.failures));
  }

  @Test
  void aRecordIsAnsweredByARecord() throws Exception {
    HttpResponse<String> answer =
        running.check(
            "{\"id\":\"a1\",\n \"text\":\""
                + Running.AD
                + "\",\"kind\":\"ad\",\"object\":[\"service\"]}");
    assertEquals(200, answer.statusCode());
    assertEquals("application/json", answer.headers().firstValue("Content-Type").orElse(""));
    JsonNode record = JSON.readTree(answer.body());
    assertEquals("a1", record.path("id").asText());
    assertEquals("fail", record.path("verdict").asText());
    JsonNode guarantee = finding(record, "service-result-guarantee");
    assertEquals("38-fz:5:3:6", guarantee.path("provision").asText());
    assertEquals(
        "Гарантия результата",
        Running.AD.substring(guarantee.path("start").asInt(), guarantee.path("end").asInt()));
    assertFalse(record.has("text"), "nobody asked for it");
  }

  private static JsonNode finding(JsonNode record, String rule) {
    for (JsonNode finding : record.path("findings")) {
      if (finding.path("rule").asText().equals(rule)) {
        return finding;
      }
    }
    throw new AssertionError("no " + rule + " in " + record);
  }

  @Test
  void aRecordNeedsNoIdAndMayBeMarkup() throws Exception {
    JsonNode record =
        JSON.readTree(
            running.check("{\"html\":\"<p>Гарантия&nbsp;результата лечения!</p>\"}").body());
    assertEquals("text", record.path("id").asText());
    assertEquals(3, finding(record, "service-result-guarantee").path("start").asInt());
  }

  @Test
  void aHeaderTellsWhatTheCommandTellsByItsExitCode() throws Exception {
    assertEquals("findings", outcome("{\"text\":\"" + Running.AD + "\",\"kind\":\"ad\"}"));
    assertEquals("clean", outcome("{\"text\":\"Приём ведёт невролог.\",\"complete\":false}"));
    assertEquals("incomplete", outcome("{\"text\":\"" + ENGLISH + "\"}"));
  }

  private static String outcome(String record) throws Exception {
    return running.check(record).headers().firstValue("Medlint-Outcome").orElse("none");
  }

  @Test
  void messagesAreInTheLanguageThatIsAskedFor() throws Exception {
    String body = "{\"text\":\"" + Running.AD + "\",\"object\":\"service\"}";
    String english = "The clinic guarantees the result of treatment";
    assertTrue(post("/v1/check?lang=en", body, "ru").contains(english));
    assertTrue(post("/v1/check", body, "en-GB,ru;q=0.5").contains(english));
    assertFalse(post("/v1/check", body, "de").contains(english), "the server's own, Russian");
    assertFalse(post("/v1/check", body, "de,ru,en").contains(english));
  }

  private static String post(String path, String body, String languages) throws Exception {
    return running
        .send(
            running
                .request(path)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Accept-Language", languages)
                .POST(BodyPublishers.ofString(body)))
        .body();
  }

  @Test
  void parametersChooseRulesDayAndDetails() throws Exception {
    String body = "{\"text\":\"" + Running.AD + "\",\"kind\":\"ad\",\"object\":\"service\"}";
    JsonNode chosen =
        JSON.readTree(post("/v1/check?rule=service-result-guarantee&asOf=2014-02-01", body, "ru"));
    assertEquals(1, chosen.path("findings").size());
    assertEquals("2014-02-01", chosen.path("asOf").path("day").asText());
    JsonNode grave = JSON.readTree(post("/v1/check?minSeverity=error", body, "ru"));
    for (JsonNode finding : grave.path("findings")) {
      assertEquals("error", finding.path("severity").asText());
    }
    JsonNode told = JSON.readTree(post("/v1/check?details=all", body, "ru"));
    assertEquals(Running.AD, told.path("text").asText());
    assertFalse(
        finding(told, "service-result-guarantee").path("applicability").isMissingNode(), "why");
  }

  @Test
  void aTextInAnotherLanguageIsNotChecked() throws Exception {
    JsonNode record =
        JSON.readTree(
            running.check("{\"id\":\"e\",\"text\":\"" + ENGLISH + "\",\"kind\":\"ad\"}").body());
    assertEquals("incomplete", record.path("verdict").asText());
    assertTrue(record.path("error").asText().contains("язык"), record.toString());
  }

  @Test
  void linesAreAnsweredAsTheyCome() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", running.server.port())) {
      socket.setSoTimeout(30_000);
      var out = socket.getOutputStream();
      out.write(
          ("POST /v1/check HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-ndjson\r\n"
                  + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      List<String> verdicts = new ArrayList<>();
      for (int i = 1; i <= 3; i++) {
        String line =
            i == 2 ? "no record\n" : "{\"id\":\"" + i + "\",\"text\":\"" + Running.AD + "\"}\n";
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
        String answer = in.readLine();
        // The answer to a line is read before the next line is sent.
        while (!answer.startsWith("{")) {
          answer = in.readLine();
        }
        JsonNode record = JSON.readTree(answer);
        verdicts.add(record.path("id").asText() + " " + record.path("verdict").asText("broken"));
      }
      assertEquals(List.of("1 fail", "null broken", "3 fail"), verdicts);
      out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
      String end = in.readLine();
      while (end != null && !end.equals("0")) {
        end = in.readLine();
      }
    }
  }

  @Test
  void whatIsNoRequestIsAnsweredByAProblemThatSaysWhatToDo() throws Exception {
    assertProblem(400, "objekt", running.check("{\"text\":\"Приём\",\"objekt\":\"drug\"}"));
    assertProblem(400, "строка 2, место 13", running.check("{\"text\":\n \"Приём"));
    assertProblem(400, "{\"text\":…}", running.check("[]"));
    assertProblem(
        400,
        "не читается как JSON",
        running.post(
            "/v1/check",
            "application/json",
            BodyPublishers.ofByteArray("{\"text\":\"Приём\"}".getBytes("windows-1251"))));
    assertProblem(400, "ни text, ни html", running.check("{}"));
    assertProblem(
        400, "похоже на «drug»", running.check("{\"text\":\"Приём\",\"object\":\"drugs\"}"));
    assertProblem(400, "lang", running.get("/v1/rules/cure-story?lung=ru"));
    String record = "{\"text\":\"Приём\"}";
    assertProblem(400, "asOf", ask("?asOf=yesterday", record));
    assertProblem(400, "2006", ask("?asOf=1990-01-01", record));
    assertProblem(400, "--rule", ask("?rule=no-such-rule", record));
    assertProblem(
        415,
        "application/x-ndjson",
        running.post("/v1/check", "text/plain", BodyPublishers.ofString("Приём")));
    assertProblem(
        415,
        "не назван",
        running.send(running.request("/v1/check").POST(BodyPublishers.ofString(record))));
    assertProblem(404, "/v2/check", running.get("/v2/check"));
    assertProblem(405, "POST", running.get("/v1/check"));
  }

  private static HttpResponse<String> ask(String query, String record) throws Exception {
    return running.post("/v1/check" + query, "application/json", BodyPublishers.ofString(record));
  }

  static void assertProblem(int status, String words, HttpResponse<String> answer)
      throws Exception {
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
    JsonNode problem = JSON.readTree(answer.body());
    assertEquals(status, problem.path("status").asInt());
    assertTrue(problem.path("detail").asText().contains(words), answer.body());
    assertFalse(problem.path("remedy").asText().isBlank(), answer.body());
  }
}
