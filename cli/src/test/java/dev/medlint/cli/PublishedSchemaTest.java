package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.medlint.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program really writes keeps the schema that is published. */
class PublishedSchemaTest {

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void lay() throws IOException {
    desk = new Desk(folder);
    for (String name : List.of("1-clinic-ad.md", "3-supplement-page.html", "7-good-article.md")) {
      Files.copy(Path.of("..", "examples", name), folder.resolve(name));
    }
    Files.writeString(folder.resolve("posts.jsonl"), "{\"id\":\"1\",\"text\":\"Приём.\"}\n{oops\n");
    Files.write(folder.resolve("scan.txt"), new byte[] {0, 1, 0, 2});
  }

  @Test
  void jsonOfARunKeepsIt() throws IOException {
    Schema schema = schema("");
    for (List<String> more :
        List.of(
            List.<String>of(),
            List.of("--with-text", "--lang", "en"),
            List.of("--site", "--with-text"),
            List.of("--as-of", "document", "--min-severity", "error"))) {
      keeps(schema, run("json", more));
    }
  }

  @Test
  void jsonOfAReviewedRunKeepsIt() throws IOException {
    desk.run("baseline", "create", "1-clinic-ad.md");
    Files.writeString(
        folder.resolve("b.md"),
        "---\nkind: ad\nobject: service\n---\n"
            + "<!-- medlint-disable-next cure-story: цитата -->\n\n"
            + Desk.BREACH
            + "\n\nБабушка вылечилась от гастрита.\n");
    Desk.Run decided =
        desk.run(
            "decide",
            "add",
            "b.md:9",
            "--rule",
            "cure-story",
            "--verdict",
            "не нарушение",
            "--basis",
            "рассказ о другом",
            "--by",
            "Орлова",
            "--until",
            "2027-11-22");
    assertEquals(0, decided.code(), decided.err());

    String json = run("json", List.of("--strict-baseline", "--with-text"));

    keeps(schema(""), json);
    for (String disposition : List.of("open", "suppressed", "baseline", "decided")) {
      assertTrue(json.contains("\"disposition\": \"" + disposition + "\""), disposition);
    }
  }

  @Test
  void everyLineOfABatchKeepsIt() throws IOException {
    Schema line = schema("#/$defs/line");
    for (List<String> more : List.of(List.<String>of(), List.of("--with-text"))) {
      List<String> lines = run("jsonl", more).lines().toList();

      assertEquals(6, lines.size());
      for (String one : lines) {
        keeps(line, one);
      }
    }
  }

  @Test
  void anotherVersionOfTheSchemaIsToldApart() throws IOException {
    String json = run("json", List.of()).replace("\"medlint/1\"", "\"medlint/2\"");

    assertFalse(schema("").validate(json, InputFormat.JSON).isEmpty());
  }

  private String run(String format, List<String> more) {
    List<String> args = new ArrayList<>(List.of("check", ".", "posts.jsonl", "--format", format));
    args.addAll(more);
    return desk.run(args.toArray(String[]::new)).out();
  }

  private static Schema schema(String part) throws IOException {
    try (InputStream in = Report.class.getResourceAsStream("medlint-1.schema.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12,
              builder -> builder.schemas(Map.of("urn:medlint:schema:1", text)))
          .getSchema("{\"$ref\": \"urn:medlint:schema:1" + part + "\"}");
    }
  }

  private static void keeps(Schema schema, String json) {
    assertEquals(
        List.of(),
        schema.validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(c -> c.formatAssertionsEnabled(true))),
        json);
  }
}
