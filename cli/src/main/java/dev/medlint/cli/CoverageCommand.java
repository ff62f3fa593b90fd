package dev.medlint.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.medlint.Pack;
import dev.medlint.docs.DocsPages;
import dev.medlint.explain.Coverage;
import dev.medlint.rule.Rule;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code medlint rules coverage}: which points of the law are guarded, and why others are not. */
final class CoverageCommand {

  private static final String CSV_HEAD = "provision,state,rules,reason_ru,reason_en\n";

  private final Coverage coverage;
  private final LocalDate day;
  private final Console console;

  private CoverageCommand(Coverage coverage, LocalDate day, Console console) {
    this.coverage = coverage;
    this.day = day;
    this.console = console;
  }

  /** Runs the command and returns the exit code. */
  static int run(Arguments arguments, Surroundings surroundings, Engine engine, Console console)
      throws UsageException, IOException {
    String written = arguments.value("--format").orElse("text");
    String format = Values.oneOf("--format", written, List.of("text", "json", "csv"));
    Pack pack =
        engine.packWithExamples(arguments.value("--pack").map(surroundings.directory()::resolve));
    // The day of the pages, so that both always tell the same.
    LocalDate day = DocsPages.dayOf(pack).orElse(LocalDate.now(surroundings.clock()));
    CoverageCommand command = new CoverageCommand(Coverage.of(pack, day), day, console);
    switch (format) {
      case "json" -> command.json();
      case "csv" -> command.csv();
      default -> command.text();
    }
    return Main.CLEAN;
  }

  private void text() {
    int widest = 0;
    for (Coverage.Point point : coverage.points()) {
      widest = Math.max(widest, point.provision().id().length());
    }
    for (Coverage.Point point : coverage.points()) {
      String id = point.provision().id();
      console.print(id + " ".repeat(widest - id.length() + 2) + standing(point));
    }
    Map<Coverage.State, Integer> totals = coverage.totals();
    console.print("");
    console.print(
        "Норм на " + day + ": " + coverage.points().size() + ".",
        "Provisions on " + day + ": " + coverage.points().size() + ".");
    for (Coverage.State state : Coverage.State.values()) {
      console.print(total(state).ru() + totals.get(state), total(state).en() + totals.get(state));
    }
  }

  private static LocalizedText total(Coverage.State state) {
    return switch (state) {
      case GUARDED -> new LocalizedText("  стерегут правила: ", "  guarded by rules: ");
      case NOT_CHECKABLE ->
          new LocalizedText("  по тексту не проверить: ", "  not checkable in text: ");
      case DECIDES ->
          new LocalizedText("  решают, кого связывают другие: ", "  decide whom others bind: ");
      case ADVICE -> new LocalizedText("  советы без правил: ", "  advice without rules: ");
      case UNGUARDED -> new LocalizedText("  правила нет: ", "  no rule: ");
    };
  }

  private String standing(Coverage.Point point) {
    LocalizedText words =
        switch (point.state()) {
          case GUARDED -> {
            String rules = String.join(", ", ids(point));
            yield new LocalizedText(rules, rules);
          }
          case NOT_CHECKABLE -> {
            LocalizedText reason = point.reason().orElseThrow();
            yield new LocalizedText(
                "по тексту не проверить: " + reason.ru(), "not checkable in text: " + reason.en());
          }
          case DECIDES ->
              new LocalizedText(
                  "решает, кого связывают другие нормы; учтена",
                  "decides whom other provisions bind; taken into account");
          case ADVICE ->
              new LocalizedText("правила нет; это совет, а не норма", "no rule; advice, not law");
          case UNGUARDED -> new LocalizedText("ПРАВИЛА НЕТ", "NO RULE");
        };
    return words.in(console.language());
  }

  private static List<String> ids(Coverage.Point point) {
    List<String> ids = new ArrayList<>();
    for (Rule rule : point.rules()) {
      ids.add(rule.id());
    }
    return ids;
  }

  private void csv() throws IOException {
    console.out().write(CSV_HEAD);
    for (Coverage.Point point : coverage.points()) {
      LocalizedText reason = point.reason().orElse(new LocalizedText("", ""));
      List<String> cells =
          List.of(
              point.provision().id(),
              point.state().id(),
              String.join("|", ids(point)),
              reason.ru(),
              reason.en());
      for (int i = 0; i < cells.size(); i++) {
        console.out().write((i == 0 ? "" : ",") + LawCsv.quoted(cells.get(i)));
      }
      console.out().write('\n');
    }
  }

  private void json() throws IOException {
    StringWriter text = new StringWriter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try (JsonGenerator json = new JsonFactory().createGenerator(text).setPrettyPrinter(printer)) {
      json.writeStartObject();
      json.writeStringField("schema", "medlint-coverage/1");
      json.writeStringField("asOf", day.toString());
      json.writeObjectFieldStart("totals");
      for (Map.Entry<Coverage.State, Integer> total : coverage.totals().entrySet()) {
        json.writeNumberField(total.getKey().id(), total.getValue());
      }
      json.writeEndObject();
      json.writeArrayFieldStart("provisions");
      for (Coverage.Point point : coverage.points()) {
        point(point, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    console.print(text.toString());
  }

  private static void point(Coverage.Point point, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", point.provision().id());
    json.writeStringField("state", point.state().id());
    json.writeArrayFieldStart("rules");
    for (String id : ids(point)) {
      json.writeString(id);
    }
    json.writeEndArray();
    if (point.reason().isPresent()) {
      json.writeObjectFieldStart("reason");
      json.writeStringField("ru", point.reason().get().ru());
      json.writeStringField("en", point.reason().get().en());
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
