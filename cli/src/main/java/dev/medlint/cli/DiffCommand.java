package dev.medlint.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.FindingLine;
import dev.medlint.run.FindingsDiff;
import dev.medlint.run.SavedFindings;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** {@code medlint diff}: what a new pack or a new draft changed. */
final class DiffCommand {

  private final Console console;
  private final SavedFindings older;
  private final SavedFindings newer;

  private DiffCommand(Console console, SavedFindings older, SavedFindings newer) {
    this.console = console;
    this.older = older;
    this.newer = newer;
  }

  /** Runs the command and returns the exit code: 1 when there are new errors. */
  static int run(Arguments arguments, Surroundings surroundings, Console console)
      throws UsageException, ConfigurationException, IOException {
    String format = arguments.value("--format").orElse("text");
    Values.oneOf("--format", format, List.of("text", "json"));
    List<String> operands = arguments.operands();
    if (operands.size() != 2) {
      throw new UsageException(
          "diff: нужны два сохранённых результата, сначала прежний: medlint diff old.json new.json;"
              + " сохранить: medlint check --format json",
          "diff: two saved results are needed, the older first: medlint diff old.json new.json;"
              + " to save one: medlint check --format json");
    }
    DiffCommand command =
        new DiffCommand(
            console,
            SavedFindings.read(surroundings.directory().resolve(operands.get(0))),
            SavedFindings.read(surroundings.directory().resolve(operands.get(1))));
    FindingsDiff diff = FindingsDiff.of(command.older, command.newer);
    if (format.equals("json")) {
      console.print(command.json(diff));
    } else {
      command.text(diff);
    }
    return diff.hasNewErrors() ? Main.FINDINGS : Main.CLEAN;
  }

  private void text(FindingsDiff diff) {
    if (!older.pack().equals(newer.pack())) {
      console.print(
          "Наборы правил разные: " + older.pack() + " и " + newer.pack(),
          "The packs differ: " + older.pack() + " and " + newer.pack());
    }
    if (!older.asOf().equals(newer.asOf())) {
      console.print(
          "Закон на разные дни: " + older.asOf() + " и " + newer.asOf(),
          "The law is of different days: " + older.asOf() + " and " + newer.asOf());
    }
    for (FindingLine finding : diff.added()) {
      console.print("+ " + line(finding));
    }
    for (FindingLine finding : diff.gone()) {
      console.print("- " + line(finding));
    }
    for (FindingsDiff.Moved moved : diff.moved()) {
      console.print("> " + place(moved.from()) + " → " + line(moved.to()));
    }
    int added = diff.added().size();
    int gone = diff.gone().size();
    int moved = diff.moved().size();
    console.print(
        "Новых находок: "
            + added
            + ", ушло: "
            + gone
            + ", сместилось: "
            + moved
            + ", без изменений: "
            + diff.same(),
        "New findings: "
            + added
            + ", gone: "
            + gone
            + ", moved: "
            + moved
            + ", the same: "
            + diff.same());
  }

  private static String line(FindingLine finding) {
    return place(finding)
        + ": "
        + finding.severity()
        + '['
        + finding.rule()
        + "] "
        + plain(finding.message())
        + " ("
        + finding.provision()
        + ')';
  }

  private static String place(FindingLine finding) {
    String path = plain(finding.path());
    return finding.absence() ? path : path + ':' + finding.line() + ':' + finding.column();
  }

  /** Keeps control characters of a file that anybody may have written off the terminal. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean unsafe = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
      plain.append(unsafe ? ' ' : c);
    }
    return plain.toString();
  }

  private String json(FindingsDiff diff) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("schema", "medlint-diff/1");
      side("old", older, json);
      side("new", newer, json);
      findings("added", diff.added(), json);
      findings("gone", diff.gone(), json);
      json.writeArrayFieldStart("moved");
      for (FindingsDiff.Moved moved : diff.moved()) {
        json.writeStartObject();
        json.writeFieldName("from");
        place(moved.from(), json);
        json.writeFieldName("to");
        finding(moved.to(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeNumberField("same", diff.same());
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void side(String name, SavedFindings saved, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("pack", saved.pack());
    json.writeStringField("asOf", saved.asOf());
    json.writeEndObject();
  }

  private static void findings(String name, List<FindingLine> findings, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (FindingLine finding : findings) {
      finding(finding, json);
    }
    json.writeEndArray();
  }

  private static void place(FindingLine finding, JsonGenerator json) throws IOException {
    json.writeStartObject();
    placeFields(finding, json);
    json.writeEndObject();
  }

  private static void placeFields(FindingLine finding, JsonGenerator json) throws IOException {
    json.writeStringField("path", finding.path());
    json.writeNumberField("line", finding.line());
    json.writeNumberField("column", finding.column());
  }

  private static void finding(FindingLine finding, JsonGenerator json) throws IOException {
    json.writeStartObject();
    placeFields(finding, json);
    json.writeStringField("rule", finding.rule());
    json.writeStringField("provision", finding.provision());
    json.writeStringField("severity", finding.severity());
    json.writeStringField("quote", finding.quote());
    json.writeStringField("message", finding.message());
    json.writeStringField("fingerprint", finding.fingerprint());
    json.writeEndObject();
  }
}
