package dev.medlint.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.medlint.source.Language;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Writes figures as JSON by {@code medlint-bench-1.schema.json}. Not thread-safe. */
public final class BenchJson {

  private final Language language;
  private final Set<BenchGroup> groups;

  /**
   * Creates a writer.
   *
   * @param language of the reasons of problems
   * @param groups by what figures are broken down
   */
  public BenchJson(Language language, Set<BenchGroup> groups) {
    this.language = Objects.requireNonNull(language);
    this.groups = Set.copyOf(groups);
  }

  /**
   * Writes a report.
   *
   * @param to stays open
   * @throws IOException if the writer throws it
   */
  public void write(BenchFrame frame, BenchReport report, Writer to) throws IOException {
    try (JsonGenerator json = generator(to)) {
      json.writeStartObject();
      frame(frame, json);
      json.writeNumberField("unlabelled", report.unlabelled());
      problems(report.problems(), json);
      json.writeFieldName("medlint");
      contestant(report.medlint(), json);
      json.writeArrayFieldStart("baselines");
      for (BenchReport.Contestant baseline : report.baselines()) {
        contestant(baseline, json);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static JsonGenerator generator(Writer to) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(separators)
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    return new JsonFactory()
        .createGenerator(to)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .setPrettyPrinter(printer);
  }

  private static void frame(BenchFrame frame, JsonGenerator json) throws IOException {
    json.writeStringField("schema", "medlint-bench/1");
    json.writeObjectFieldStart("tool");
    json.writeStringField("version", frame.tool().version());
    json.writeStringField("pack", frame.tool().pack());
    json.writeEndObject();
    json.writeStringField("asOf", frame.asOf().toString());
    strings("files", frame.files(), json);
    strings("withoutFacts", frame.withoutFacts(), json);
    json.writeBooleanField("strict", frame.strict());
  }

  private static void strings(String name, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private void problems(List<BenchReport.Problem> problems, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("problems");
    for (BenchReport.Problem problem : problems) {
      json.writeStartObject();
      json.writeStringField("file", problem.file());
      json.writeNumberField("line", problem.line());
      json.writeStringField("reason", problem.reason().in(language));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void contestant(BenchReport.Contestant contestant, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("name", contestant.name());
    totals(contestant.totals(), json);
    json.writeFieldName("all");
    row(contestant.all(), contestant.totals(), json);
    if (contestant.pairs().isPresent()) {
      json.writeFieldName("pairs");
      trap(contestant.pairs().get(), json);
    }
    if (groups.contains(BenchGroup.PROVISION)) {
      rows("provisions", contestant.provisions(), contestant.totals(), json);
    }
    if (groups.contains(BenchGroup.RULE)) {
      rows("rules", contestant.rules(), contestant.totals(), json);
    }
    if (groups.contains(BenchGroup.TRAP)) {
      json.writeArrayFieldStart("traps");
      for (Row row : contestant.traps()) {
        trap(row, json);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void totals(Totals totals, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("totals");
    json.writeNumberField("texts", totals.cases());
    json.writeNumberField("notChecked", totals.lost());
    json.writeNumberField("breaches", totals.breaches());
    json.writeNumberField("breachesFound", totals.breachesFound());
    json.writeNumberField("breachesAnywhere", totals.breachesAnywhere());
    figure("meanRecall", totals.meanRecall(), json);
    json.writeNumberField("wholeAds", totals.wholeAds());
    json.writeNumberField("errorsBeside", totals.errorsBeside());
    json.writeNumberField("lawful", totals.lawful());
    json.writeNumberField("lawfulReported", totals.lawfulReported());
    json.writeNumberField("lawfulWarned", totals.lawfulWarned());
    json.writeNumberField("pairs", totals.pairs());
    json.writeNumberField("pairsRight", totals.pairsRight());
    json.writeNumberField("runningTexts", totals.texts());
    json.writeNumberField("words", totals.words());
    json.writeNumberField("falseErrors", totals.falseErrors());
    json.writeNumberField("falseWarnings", totals.falseWarnings());
    json.writeNumberField("textsWithFalseError", totals.textsWithFalseError());
    json.writeNumberField("passages", totals.passages());
    json.writeNumberField("passagesFound", totals.passagesFound());
    json.writeNumberField("unjudged", totals.unjudged());
    json.writeEndObject();
  }

  private static void rows(String name, List<Row> rows, Totals totals, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Row row : rows) {
      row(row, totals, json);
    }
    json.writeEndArray();
  }

  private static void row(Row row, Totals totals, JsonGenerator json) throws IOException {
    Counts counts = row.counts();
    json.writeStartObject();
    json.writeStringField("name", row.name());
    json.writeNumberField("labels", counts.labels());
    json.writeNumberField("found", counts.found());
    json.writeNumberField("right", counts.right());
    json.writeNumberField("wrong", counts.wrong());
    json.writeNumberField("carriers", counts.carriers());
    json.writeNumberField("caught", counts.caught());
    json.writeNumberField("free", counts.free());
    json.writeNumberField("reported", counts.reported());
    figure("recall", counts.recall(), json);
    interval("recallInterval", row.recall(), json);
    figure("precision", counts.precision(), json);
    interval("precisionInterval", row.precision(), json);
    figure("f1", counts.f1(), json);
    interval("f1Interval", row.f1(), json);
    figure("precisionAt10", counts.precisionAt(0.10), json);
    figure("precisionAt35", counts.precisionAt(0.35), json);
    figure("falseErrorsPer10k", totals.perTenThousandWords(counts.falseErrors()), json);
    figure("falseWarningsPer10k", totals.perTenThousandWords(counts.falseWarnings()), json);
    json.writeEndObject();
  }

  private static void trap(Row row, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", row.name());
    json.writeNumberField("pairs", row.counts().labels());
    json.writeNumberField("right", row.counts().found());
    figure("accuracy", row.counts().recall(), json);
    interval("accuracyInterval", row.recall(), json);
    json.writeEndObject();
  }

  private static void interval(String name, Optional<Interval> interval, JsonGenerator json)
      throws IOException {
    if (interval.isEmpty()) {
      json.writeNullField(name);
      return;
    }
    json.writeArrayFieldStart(name);
    json.writeNumber(rounded(interval.get().low()));
    json.writeNumber(rounded(interval.get().high()));
    json.writeEndArray();
  }

  private static void figure(String name, double value, JsonGenerator json) throws IOException {
    json.writeFieldName(name);
    if (Double.isNaN(value)) {
      json.writeNull();
    } else {
      json.writeNumber(rounded(value));
    }
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
  }
}
