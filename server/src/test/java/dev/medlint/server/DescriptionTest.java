package dev.medlint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.medlint.facts.Named;
import dev.medlint.report.FactLabels;
import dev.medlint.report.JsonReporter;
import dev.medlint.report.OutputFormat;
import dev.medlint.run.InputFormat;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description of the API says what the server does. */
class DescriptionTest {

  private static final String SCHEMA = "/schemas/medlint-1.schema.json";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static Running running;
  private static JsonNode description;
  private static SchemaRegistry schemas;

  @BeforeAll
  static void start() throws Exception {
    running = Running.usual();
    description = JSON.readTree(running.get("/openapi.json").body());
    String report;
    try (InputStream in = JsonReporter.class.getResourceAsStream("medlint-1.schema.json")) {
      report = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemas(
                    Map.of(
                        "https://medlint.invalid" + SCHEMA,
                        report,
                        "https://medlint.invalid/openapi.json",
                        description.toString())));
  }

  @AfterAll
  static void stop() throws Exception {
    running.close();
    assertEquals(List.of(), List.copyOf(running.failures));
  }

  @Test
  void theDescriptionIsOpenApi() {
    ParseOptions options = new ParseOptions();
    var parsed = new OpenAPIV3Parser().readContents(description.toString(), null, options);
    assertEquals(List.of(), parsed.getMessages());
    assertEquals("3.1.0", parsed.getOpenAPI().getOpenapi());
  }

  @Test
  void everyAddressIsDescribedAndNoOther() {
    TreeSet<String> described = new TreeSet<>();
    description
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        m -> described.add(m.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    TreeSet<String> there = new TreeSet<>();
    for (Route route : Route.values()) {
      for (String method : List.of("GET", "POST")) {
        if (route.allows(method) && route != Route.PAGE && route != Route.PAGE_PART) {
          there.add(method + " " + route.label());
        }
      }
      if (route != Route.PAGE && route != Route.PAGE_PART && route != Route.NONE) {
        assertEquals(route.isOpen(), isOpen(route), route.label());
      }
    }
    assertEquals(there, described);
  }

  private static boolean isOpen(Route route) {
    JsonNode path = description.path("paths").path(route.label());
    return path.path("get").path("security").toString().equals("[{}]");
  }

  @Test
  void theParametersAreThoseThatAreUnderstood() {
    assertEquals(new TreeSet<>(Query.OF_CHECK), parameters("/v1/check", "post"));
    assertEquals(new TreeSet<>(Query.OF_FILES), parameters("/v1/files", "post"));
    TreeSet<String> provision = new TreeSet<>(Query.OF_PROVISION);
    provision.add("id");
    assertEquals(provision, parameters("/v1/provisions/{id}", "get"));
    assertEquals(
        Arrays.stream(OutputFormat.values())
            .filter(OutputFormat::isOfReport)
            .map(OutputFormat::id)
            .toList(),
        values(description.at("/components/parameters/format/schema/enum")));
    assertEquals(
        new TreeSet<>(Arrays.stream(InputFormat.values()).map(InputFormat::id).toList()),
        new TreeSet<>(values(description.at("/components/parameters/inputFormat/schema/enum"))));
  }

  private static TreeSet<String> parameters(String path, String method) {
    TreeSet<String> names = new TreeSet<>();
    for (JsonNode parameter :
        description.path("paths").path(path).path(method).path("parameters")) {
      String ref = parameter.path("$ref").asText();
      JsonNode named = ref.isEmpty() ? parameter : description.at(ref.substring(1));
      names.add(named.path("name").asText());
    }
    return names;
  }

  private static List<String> values(JsonNode array) {
    List<String> values = new ArrayList<>();
    array.forEach(v -> values.add(v.asText()));
    return values;
  }

  @Test
  void theFactsAreThoseThatThereAre() {
    JsonNode record = description.at("/components/schemas/Record/properties");
    for (Map.Entry<String, Named[]> fact : FactLabels.choices().entrySet()) {
      TreeSet<String> there = new TreeSet<>(Arrays.stream(fact.getValue()).map(Named::id).toList());
      JsonNode described =
          fact.getKey().equals("object")
              ? description.at("/components/schemas/Object/enum")
              : record.path(fact.getKey()).path("enum");
      TreeSet<String> said = new TreeSet<>(values(described));
      said.remove("auto");
      assertEquals(there, said, fact.getKey());
    }
  }

  @Test
  void answersAreWhatIsDescribed() throws Exception {
    String record = "{\"id\":\"1\",\"text\":\"" + Running.AD + "\",\"object\":\"service\"}";
    assertDescribed("/v1/check", "post", running.check(record));
    assertDescribed("/v1/check", "post", ask("/v1/check?details=found", record));
    assertDescribed("/v1/check", "post", running.check("{\"text\":1}"));
    assertDescribed("/v1/check", "post", running.check(""));
    assertDescribed(
        "/v1/check", "post", running.post("/v1/check", "text/plain", BodyPublishers.noBody()));
    assertDescribed("/v1/check", "post", running.get("/v1/check"));
    for (String query : List.of("", "?details=found", "?details=all", "?format=sarif")) {
      Form form = new Form().file("a.txt", Running.AD).file("b.docx", "no archive");
      HttpResponse<String> answer = running.files(query, form);
      if (query.contains("sarif")) {
        assertEquals(200, answer.statusCode());
      } else {
        assertDescribed("/v1/files", "post", answer);
      }
    }
    assertDescribed("/v1/files", "post", running.files("", new Form()));
    assertDescribed("/v1/rules", "get", running.get("/v1/rules"));
    assertDescribed("/v1/rules/{id}", "get", running.get("/v1/rules/cure-story"));
    assertDescribed("/v1/rules/{id}", "get", running.get("/v1/rules/no-such"));
    assertDescribed("/v1/provisions", "get", running.get("/v1/provisions"));
    assertDescribed("/v1/provisions/{id}", "get", running.get("/v1/provisions/38-fz:24:1:2"));
    assertDescribed(
        "/v1/provisions/{id}", "get", running.get("/v1/provisions/38-fz:24:7?asOf=2012-01-01"));
    assertDescribed(
        "/v1/provisions/{id}", "get", running.get("/v1/provisions/38-fz:24:99?lang=en"));
    assertDescribed("/v1/facts", "get", running.get("/v1/facts"));
    assertDescribed("/health", "get", running.get("/health"));
    assertDescribed("/openapi.json", "get", running.get("/openapi.json"));
    assertDescribed(SCHEMA, "get", running.get(SCHEMA));
  }

  private static HttpResponse<String> ask(String path, String record) throws Exception {
    return running.post(path, "application/json", BodyPublishers.ofString(record));
  }

  private static void assertDescribed(String path, String method, HttpResponse<String> answer)
      throws Exception {
    JsonNode response =
        description
            .path("paths")
            .path(path)
            .path(method)
            .path("responses")
            .path(Integer.toString(answer.statusCode()));
    assertFalse(response.isMissingNode(), path + " " + answer.statusCode() + " " + answer.body());
    if (response.has("$ref")) {
      response = description.at(response.path("$ref").asText().substring(1));
    }
    String type = answer.headers().firstValue("Content-Type").orElse("");
    JsonNode content = response.path("content").path(type);
    assertFalse(content.isMissingNode(), path + " " + answer.statusCode() + " " + type);
    ObjectNode schema = (ObjectNode) content.path("schema").deepCopy();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    String text =
        schema
            .toString()
            .replace("\"#/components", "\"https://medlint.invalid/openapi.json#/components")
            .replace("\"" + SCHEMA, "\"https://medlint.invalid" + SCHEMA);
    Schema compiled = schemas.getSchema(text);
    var errors = compiled.validate(answer.body(), com.networknt.schema.InputFormat.JSON);
    assertTrue(errors.isEmpty(), () -> path + ": " + errors + "\n" + answer.body());
  }

  @Test
  void whatIsCountedIsTheTextFormatOfPrometheus() throws Exception {
    running.check("{\"text\":\"" + Running.AD + "\",\"object\":\"service\",\"kind\":\"ad\"}");
    HttpResponse<String> answer = running.get("/metrics");
    assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/plain"));
    for (String line : answer.body().split("\n")) {
      assertTrue(line.startsWith("# ") || line.matches("[a-z_]+(\\{.*\\})? [0-9.E+-]+"), line);
    }
    assertTrue(answer.body().contains("medlint_texts_total{verdict=\"fail\"}"), answer.body());
    assertTrue(
        answer.body().contains("medlint_http_requests_total{route=\"/v1/check\",status=\"200\"}"),
        answer.body());
    assertFalse(answer.body().contains("Гарантия"), "no words of a text");
  }

  @Test
  void anAddressThatDoesNotExistIsCountedUnderNoNameOfTheClient() throws Exception {
    running.get("/secret/of/somebody");
    assertFalse(running.get("/metrics").body().contains("somebody"));
  }

  @Test
  void thePageMayDoNothingButAskItsServer() throws Exception {
    for (String name :
        List.of("index.html", "..", "openapi.json", "Api.class", "%2e%2e%2fApi.class")) {
      HttpResponse<String> answer = running.get("/page/" + name);
      if (answer.statusCode() == 200) {
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), policy);
        assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
      } else {
        assertTrue(Stream.of(400, 404).anyMatch(s -> s == answer.statusCode()), name);
      }
    }
  }
}
