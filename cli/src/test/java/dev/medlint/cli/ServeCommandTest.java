package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ServeCommandTest {

  private static final Pattern ADDRESS = Pattern.compile("http://\\S+:(\\d+)/");

  @TempDir Path folder;

  /** The command on a thread of its own, which an interrupt stops. */
  private final class Serving implements AutoCloseable {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> code = new CompletableFuture<>();
    private final Thread thread;
    private URI address;

    private Serving(Map<String, String> environment, String... arguments) throws Exception {
      Surroundings surroundings =
          new Surroundings(
              new ByteArrayInputStream(new byte[0]),
              out,
              err,
              Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC),
              environment,
              folder,
              false);
      thread = new Thread(() -> code.complete(Main.execute(arguments, surroundings)));
      thread.start();
      Matcher told = ADDRESS.matcher("");
      while (!told.find()) {
        assertTrue(thread.isAlive(), this::said);
        Thread.sleep(10);
        told = ADDRESS.matcher(out.toString(StandardCharsets.UTF_8));
      }
      address = URI.create(told.group());
    }

    private HttpResponse<String> check(String text, String... headers) throws Exception {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address.resolve("/v1/check"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + text + "\"}"));
      return HttpClient.newHttpClient()
          .send(
              (headers.length == 0 ? request : request.headers(headers)).build(),
              BodyHandlers.ofString());
    }

    private String said() {
      return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws Exception {
      thread.interrupt();
      assertEquals(0, code.get(60, TimeUnit.SECONDS), this::said);
    }
  }

  @Test
  void withoutAnySettingItAnswersToThisMachine() throws Exception {
    try (Serving serving = new Serving(Map.of(), "serve", "--port", "0")) {
      assertEquals("127.0.0.1", serving.address.getHost());
      HttpResponse<String> answer = serving.check("Гарантия результата лечения!");
      assertEquals(200, answer.statusCode());
      assertTrue(answer.body().contains("\"service-result-guarantee\""), answer.body());
      assertTrue(serving.said().contains("Тексты не покидают компьютер"), serving::said);
    }
  }

  @Test
  void theConfigurationOfTheFolderHolds() throws Exception {
    Files.writeString(folder.resolve("medlint.yaml"), "facts:\n  object: supplement\n");
    try (Serving serving = new Serving(Map.of(), "serve", "--port", "0", "--lang", "en")) {
      assertTrue(
          serving.check("Приём ведёт невролог.").body().contains("\"object\":[\"supplement\"]"));
      assertTrue(serving.said().contains("configuration: "), serving::said);
    }
  }

  @Test
  void theTokenComesFromAFileOrTheEnvironment() throws Exception {
    Path file = Files.writeString(folder.resolve("token"), "from-file\n");
    Map<String, String> environment = Map.of("MEDLINT_TOKEN", "from-environment");
    try (Serving serving = new Serving(environment, "serve", "--port", "0")) {
      assertEquals(401, serving.check("Приём").statusCode());
      assertEquals(
          200, serving.check("Приём", "Authorization", "Bearer from-environment").statusCode());
    }
    try (Serving serving =
        new Serving(environment, "serve", "--port", "0", "--token-file", file.toString())) {
      assertEquals(200, serving.check("Приём", "Authorization", "Bearer from-file").statusCode());
    }
    try (Serving serving = new Serving(environment, "serve", "--port", "0", "--host", "0.0.0.0")) {
      assertEquals(401, serving.check("Приём").statusCode());
      assertTrue(serving.said().contains("виден другим компьютерам"), serving::said);
    }
  }

  @Test
  void aPortThatIsTakenIsAMistakeOnlyIfItWasAskedFor() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Desk.Run run =
          new Desk(folder).run("serve", "--port", Integer.toString(taken.getLocalPort()));
      assertEquals(2, run.code());
      assertTrue(run.err().contains("возьмите другой порт: --port"), run.err());
    }
    try (Serving one = new Serving(Map.of(), "serve");
        Serving two = new Serving(Map.of(), "serve")) {
      assertTrue(one.address.getPort() != two.address.getPort());
      assertEquals(200, two.check("Приём").statusCode());
    }
  }

  @Test
  void mistakesAreToldBeforeAnythingListens() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty"));
    Map<List<String>, String> mistakes =
        Map.of(
            List.of("--host", "0.0.0.0"), "задайте токен",
            List.of("--host", "no such host"), "адрес этого компьютера",
            List.of("--port", "70000"), "от 0 до 65535",
            List.of("--port", "x"), "целое число",
            List.of("--token-file", "absent"), "нет файла",
            List.of("--token-file", empty.toString()), "пуст",
            List.of("--origin", "clinic.example"), "https://сайт без пути",
            List.of("--max-body", "much"), "размер",
            List.of("--config", "absent.yaml"), "absent.yaml",
            List.of("--as-of", "1990-01-01"), "2006");
    for (Map.Entry<List<String>, String> mistake : mistakes.entrySet()) {
      java.util.ArrayList<String> line = new java.util.ArrayList<>(List.of("serve"));
      line.addAll(mistake.getKey());
      Desk.Run run = new Desk(folder).run(line.toArray(String[]::new));
      assertEquals(2, run.code(), () -> line + run.err());
      assertTrue(run.err().contains(mistake.getValue()), () -> line + " " + run.err());
    }
  }

  @Test
  void aTokenThatNoHeaderCanHoldIsAMistake() {
    for (String token : List.of("секрет", "two words")) {
      Desk.Run run =
          new Desk(folder).environment(Map.of("MEDLINT_TOKEN", token)).run("serve", "--lang", "en");
      assertEquals(2, run.code());
      assertTrue(run.err().contains("Latin letters"), run.err());
    }
  }

  @Test
  void theBrowserOfThePersonIsOpenedWhereThereIsAScreen() {
    URI page = URI.create("http://127.0.0.1:1/");
    Browser none = new Browser(Map.of());
    Browser screen = new Browser(Map.of("DISPLAY", ":0"));
    assertEquals(List.of(), none.command("Linux", page));
    assertEquals(List.of("xdg-open", "http://127.0.0.1:1/"), screen.command("Linux", page));
    assertEquals(List.of("open", "http://127.0.0.1:1/"), none.command("Mac OS X", page));
    assertEquals("rundll32", none.command("Windows 11", page).get(0));
  }
}
