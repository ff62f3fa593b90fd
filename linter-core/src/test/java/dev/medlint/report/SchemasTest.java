package dev.medlint.report;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import dev.medlint.law.BreachClass;
import dev.medlint.rule.Severity;
import dev.medlint.source.Format;
import dev.medlint.source.Language;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SchemasTest {

  /** Control characters, a lone surrogate on each side, an end of CDATA, a terminal escape. */
  private static final String HOSTILE = "а\uDC00]]>\u0000\u001B[31m\u0085\uD83D {0} \\ \"</script>";

  @Test
  void savedReportsKeepTheSchema() throws IOException {
    Schema schema = JsonSchemas.report();
    for (Report report : reports()) {
      JsonSchemas.validate(schema, Golden.draw(new JsonReporter(Language.RU), report));
      JsonSchemas.validate(
          schema, Golden.draw(new JsonReporter(Language.EN, Reports.details()), report));
    }
  }

  @Test
  void theSchemaRefusesAnUnknownSeverity() throws IOException {
    String json = Golden.draw(new JsonReporter(Language.RU), Reports.full());

    String broken = json.replace("\"severity\": \"error\"", "\"severity\": \"fatal\"");

    assertFalse(JsonSchemas.report().validate(broken, InputFormat.JSON).isEmpty());
  }

  @Test
  void sarifKeepsTheSchemaOfOasis() throws IOException {
    Schema schema = JsonSchemas.sarif();
    for (Report report : reports()) {
      for (Language language : Language.values()) {
        SarifReporter reporter = new SarifReporter(language, Reports.rules());
        JsonSchemas.validate(schema, Golden.draw(reporter, report));
      }
    }
  }

  @Test
  void theSarifSchemaRefusesAnUnknownLevel() throws IOException {
    SarifReporter reporter = new SarifReporter(Language.RU, List.of());
    String broken =
        Golden.draw(reporter, Reports.full())
            .replace("\"level\": \"error\"", "\"level\": \"fatal\"");

    assertFalse(JsonSchemas.sarif().validate(broken, InputFormat.JSON).isEmpty());
  }

  @Test
  void everyLineOfABatchKeepsTheSchema() throws IOException {
    Schema schema = JsonSchemas.line();
    StringWriter out = new StringWriter();
    for (boolean withText : new boolean[] {false, true}) {
      JsonlWriter writer =
          withText
              ? new JsonlWriter(out, Language.RU, Thresholds.DEFAULT, Reports.details())
              : new JsonlWriter(out, Language.RU, Thresholds.DEFAULT);
      for (FileReport file : Reports.full().files()) {
        writer.write(file);
      }
      writer.write(hostile());
      writer.writeError(6, Reports.text(HOSTILE, HOSTILE));
      writer.writeUnread(7, Reports.full().unread().get(0));
    }

    List<String> lines = out.toString().lines().toList();

    Assertions.assertEquals(12, lines.size());
    for (String line : lines) {
      JsonSchemas.validate(schema, line);
    }
  }

  @Test
  void whatIsWrittenCanAlwaysBeEncoded() throws IOException {
    Report report = Reports.of(hostile());
    for (Reporter reporter :
        List.of(
            new JsonReporter(Language.RU, Reports.details()),
            new SarifReporter(Language.RU, List.of()),
            new TextReporter(Language.RU, false))) {
      String drawn = Golden.draw(reporter, report);

      String read = new String(drawn.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

      Assertions.assertEquals(drawn, read);
    }
  }

  private static List<Report> reports() {
    return List.of(
        Reports.full(),
        Reports.reviewed(),
        Reports.of(),
        Reports.of(hostile()),
        Reports.of(Reports.draft()));
  }

  private static FileReport hostile() {
    SourceText source = new SourceText(HOSTILE, HOSTILE, Format.TEXT, "UTF-8");
    return Reports.given(
        source,
        Reports.finding("cure-story", "38-fz:24:1:2", BreachClass.BANNED, Severity.ERROR)
            .at(new TextSpan(0, HOSTILE.length()))
            .says(HOSTILE, HOSTILE)
            .advises(HOSTILE, HOSTILE)
            .note(HOSTILE, HOSTILE)
            .build());
  }
}
