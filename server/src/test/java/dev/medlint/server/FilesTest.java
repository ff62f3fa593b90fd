package dev.medlint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medlint.run.ConfigurationFinder;
import dev.medlint.source.Language;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code POST /v1/files} answers. */
class FilesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
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
  void filesOfSeveralFormatsMakeOneReportInTheirOrder() throws Exception {
    Form form =
        new Form()
            .file("реклама.txt", Running.AD)
            .file("b.html", "<p>Гарантия&nbsp;результата лечения!</p>")
            .file("лист.csv", "Заголовок;Текст\nМассаж;Гарантия результата лечения!\n")
            .file("koi.txt", "Гарантия результата лечения в нашей клинике!".getBytes("KOI8-R"))
            .field("object", "service")
            .field("kind", "ad");
    JsonNode report = JSON.readTree(running.files("", form).body());
    List<String> seen = new ArrayList<>();
    for (JsonNode file : report.path("files")) {
      seen.add(file.path("path").asText() + " " + rules(file).contains("service-result-guarantee"));
      assertEquals("service", file.path("facts").path("object").path(0).asText());
      assertEquals("ad", file.path("facts").path("kind").asText());
    }
    assertEquals(
        List.of("реклама.txt true", "b.html true", "лист.csv#2 true", "koi.txt true"), seen);
    assertEquals("medlint/1", report.path("schema").asText());
  }

  private static List<String> rules(JsonNode file) {
    List<String> rules = new ArrayList<>();
    file.path("findings").forEach(f -> rules.add(f.path("rule").asText()));
    return rules;
  }

  @Test
  void whatCannotBeReadStandsInTheReportAndOtherFilesGoOn() throws Exception {
    Form form = new Form().file("draft.docx", "no archive").file("реклама.txt", Running.AD);
    JsonNode report = JSON.readTree(running.files("", form).body());
    assertEquals("draft.docx", report.path("unread").path(0).path("path").asText());
    assertFalse(report.path("unread").path(0).path("reason").asText().isBlank());
    assertEquals("реклама.txt", report.path("files").path(0).path("path").asText());
  }

  @Test
  void detailsTellOfTheRulesThatFoundSomething() throws Exception {
    Form form = new Form().file("a.txt", Running.AD).field("object", "service");
    JsonNode found = JSON.readTree(running.files("?details=found", form).body());
    JsonNode all = JSON.readTree(running.files("?details=all", form).body());
    assertEquals(Running.AD, found.path("files").path(0).path("text").asText());
    assertTrue(found.path("rules").size() < 10, () -> found.path("rules").size() + " rules");
    assertTrue(all.path("rules").size() > 200, () -> all.path("rules").size() + " rules");
    assertTrue(found.path("provisions").size() > 0);
  }

  @Test
  void theReportIsDrawnInOtherFormats() throws Exception {
    for (String format :
        List.of(
            "text", "jsonl", "sarif", "github", "gitlab", "checkstyle", "junit", "csv", "html")) {
      Form form = new Form().file("a.txt", Running.AD).field("object", "service");
      HttpResponse<String> answer = running.files("?format=" + format, form);
      assertEquals(200, answer.statusCode(), format);
      assertTrue(answer.body().contains("Гарантия результата"), format);
      String shown = answer.headers().firstValue("Content-Disposition").orElse("");
      assertTrue(shown.startsWith("attachment; filename*=UTF-8''"), shown);
    }
  }

  @Test
  void aSheetComesBackWithItsFindings() throws Exception {
    Form form =
        new Form()
            .file("лист.csv", "Заголовок;Текст\nМассаж;Гарантия результата лечения!\n")
            .field("object", "service");
    HttpResponse<String> answer = running.files("?annotate=true", form);
    assertEquals(
        "attachment; filename*=UTF-8''%D0%BB%D0%B8%D1%81%D1%82.csv",
        answer.headers().firstValue("Content-Disposition").orElse(""));
    assertTrue(answer.body().contains("Гарантия результата лечения!"), answer.body());
    assertTrue(answer.body().contains("Клиника гарантирует результат"), answer.body());
    CheckTest.assertProblem(
        400, "a.txt", running.files("?annotate=true", new Form().file("a.txt", "Приём")));
    CheckTest.assertProblem(
        400,
        "ровно один",
        running.files("?annotate=true", new Form().file("a.csv", "а").file("b.csv", "б")));
    CheckTest.assertProblem(
        400,
        "не прочитан",
        running.files("?annotate=true", new Form().file("a.docx", "no archive")));
  }

  @Test
  void theConfigurationHoldsForNamesAsItDoesForPaths(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("medlint.yaml");
    Files.writeString(
        file,
        "facts:\n  object: service\n  kind: ad\noverrides:\n  - files: [\"blog/**\"]\n    facts:\n"
            + "      kind: article\n");
    try (Running configured =
        new Running(
            ServerSettings.local(0), ConfigurationFinder.of(file).find(folder), Language.RU)) {
      Form form =
          new Form()
              .file("a.txt", "Приём ведёт невролог.")
              .file("blog/b.txt", "Приём ведёт невролог.")
              .file("../blog/c.txt", "Приём ведёт невролог.");
      JsonNode report = JSON.readTree(configured.files("", form).body());
      List<String> kinds = new ArrayList<>();
      report.path("files").forEach(f -> kinds.add(f.path("facts").path("kind").asText()));
      assertEquals(List.of("ad", "article", "ad"), kinds);
    }
  }

  @Test
  void whatIsNoFormIsAnsweredByAProblem() throws Exception {
    CheckTest.assertProblem(
        415,
        "multipart/form-data",
        running.post("/v1/files", "application/json", BodyPublishers.ofString("{}")));
    CheckTest.assertProblem(
        400,
        "",
        running.post("/v1/files", "multipart/form-data", BodyPublishers.ofString("no boundary")));
    CheckTest.assertProblem(
        400,
        "",
        running.post(
            "/v1/files", new Form().type(), BodyPublishers.ofString("this is not a form at all")));
    byte[] whole = new Form().file("a.txt", Running.AD).whole();
    CheckTest.assertProblem(
        400,
        "",
        running.post(
            "/v1/files",
            new Form().type(),
            BodyPublishers.ofByteArray(whole, 0, whole.length - 20)));
    CheckTest.assertProblem(
        400, "ни одного файла", running.files("", new Form().field("object", "drug")));
    CheckTest.assertProblem(
        400,
        "objekt",
        running.files("", new Form().file("a.txt", "Приём").field("objekt", "drug")));
    CheckTest.assertProblem(
        400,
        "drugz",
        running.files("", new Form().file("a.txt", "Приём").field("object", "drugz")));
    CheckTest.assertProblem(
        400, "site-html", running.files("?format=site-html", new Form().file("a.txt", "Приём")));
  }

  @Test
  void aNameInAnyAlphabetAndWithAnyPathIsOnlyAName() throws Exception {
    Form form = new Form().file("/etc/passwd", "Приём ведёт невролог.");
    JsonNode report = JSON.readTree(running.files("", form).body());
    assertEquals("/etc/passwd", report.path("files").path(0).path("path").asText());
    assertFalse(
        new String(
                running
                    .bytes(
                        running
                            .request("/v1/files?details=all")
                            .header("Content-Type", form.type())
                            .POST(form.body()))
                    .body(),
                StandardCharsets.UTF_8)
            .contains("root:"));
  }
}
