package dev.medlint.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageTest {

  private static final Map<String, String> NOTHING = Map.of("PATH", "");

  @TempDir static Path folder;
  private static Path home;
  private static Path launcher;

  @BeforeAll
  static void unpack() throws IOException {
    home = Packages.unpack(Packages.image(), Files.createDirectories(folder.resolve("Моя папка")));
    launcher = home.resolve(Packages.onWindows() ? "bin/medlint.cmd" : "bin/medlint");
  }

  @Test
  void theFirstCommandOfTheReadmeRunsWithoutJavaAndWithoutAPath() throws Exception {
    Start start = new Start(home, NOTHING);
    Start.End end = start.run(launcher, Start.CHECK_EXAMPLES);
    assertEquals(start.inMemory(Start.CHECK_EXAMPLES), end);
    assertEquals(1, end.code());
  }

  @Test
  void theArchiveOfClassesFitsWhereverTheImageLies() throws Exception {
    Map<String, String> logged =
        Map.of("PATH", "", "MEDLINT_JAVA_OPTS", "-Xlog:class+load:file=loaded.txt");
    new Start(home, logged).run(launcher, List.of("check", "examples/5-lawful-ad.html"));
    List<String> own =
        Files.readAllLines(home.resolve("loaded.txt")).stream()
            .filter(l -> l.contains(" dev.medlint."))
            .toList();
    long shared = own.stream().filter(l -> l.contains("shared objects file")).count();
    assertTrue(shared > 300 && shared > own.size() * 0.9, shared + " of " + own.size());
  }

  @Test
  void whatTheRuntimeLeavesOutIsNotMissed() throws Exception {
    Start start = new Start(home, NOTHING);
    List<List<String>> lines =
        List.of(
            List.of("--version"),
            List.of("check", "--help"),
            check("--encoding", "IBM866", "examples/2-drug-ad.txt"),
            check("--encoding", "x-MacCyrillic", "examples/2-drug-ad.txt"),
            check("--format", "html", "examples/5-lawful-ad.html"),
            check("--format", "json", "examples/9-draft.docx"),
            check("--format", "sarif", "examples/10-ads.csv"),
            check("--site", "--format", "site-csv", "examples/clinic-site"),
            List.of("explain", "cure-story"),
            List.of("rules", "test", "cure-story"),
            List.of("rules", "tokens", "Лечим без боли."),
            List.of("law", "list", "--as-of", "2026-11-22"),
            List.of("completion", "zsh"));
    for (List<String> line : lines) {
      assertEquals(start.inMemory(line), start.run(launcher, line), line::toString);
    }
  }

  @Test
  void theServerRunsToo() throws Exception {
    assumeFalse(Packages.onWindows(), "a launcher there is not the process that serves");
    ProcessBuilder builder =
        new ProcessBuilder(launcher.toString(), "serve", "--port", "0", "--no-open")
            .directory(home.toFile())
            .redirectErrorStream(true);
    builder.environment().clear();
    Process process = builder.start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String first = said.readLine();
      int address = first.indexOf("http://127.0.0.1:");
      assertTrue(address >= 0, first);
      URI server = URI.create(first.substring(address));
      HttpRequest request =
          HttpRequest.newBuilder(server.resolve("/v1/check"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"Гарантия результата!\"}"))
              .build();
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      assertTrue(answer.body().contains("service-result-guarantee"), answer.body());
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static List<String> check(String... arguments) {
    Stream<String> line = Stream.of("check", "--as-of", "2026-11-22");
    return Stream.concat(line, Stream.of(arguments)).toList();
  }
}
