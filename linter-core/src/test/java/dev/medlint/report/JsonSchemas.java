package dev.medlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The schemas that outputs must keep. */
final class JsonSchemas {

  private JsonSchemas() {}

  /** Returns the project's own schema of a saved report. */
  static Schema report() throws IOException {
    return registry().getSchema("{\"$ref\": \"urn:medlint:schema:1\"}");
  }

  /** Returns the project's own schema of a batch line. */
  static Schema line() throws IOException {
    return registry().getSchema("{\"$ref\": \"urn:medlint:schema:1#/$defs/line\"}");
  }

  /** Returns the schema that OASIS published. */
  static Schema sarif() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(resource("/schema/sarif-schema-2.1.0.json"));
  }

  static void validate(Schema schema, String json) {
    assertEquals(
        List.of(),
        schema.validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(c -> c.formatAssertionsEnabled(true))),
        json);
  }

  private static SchemaRegistry registry() throws IOException {
    String own = resource("medlint-1.schema.json");
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12,
        builder -> builder.schemas(Map.of("urn:medlint:schema:1", own)));
  }

  private static String resource(String name) throws IOException {
    try (InputStream bytes = Report.class.getResourceAsStream(name)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
