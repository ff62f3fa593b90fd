package dev.medlint.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the labels of one record of a batch. What the record says of the text is not read here. */
final class CaseReader {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private static final List<String> HELD =
      List.of("violation", "silver", "no-violation", "lawful", "open");

  private final int line;
  private String id = "";
  private String text = "";
  private String markup = "";
  private String held = "";
  private String trap = "";
  private boolean complete;
  private boolean strict;
  private Optional<List<Label>> violations = Optional.empty();
  private Optional<List<Label>> expected = Optional.empty();
  private Optional<LocalizedText> problem = Optional.empty();

  private CaseReader(int line) {
    this.line = line;
  }

  /**
   * What a record says. Both are empty if it bears no labels.
   *
   * @param labelled its labels
   * @param problem what is wrong with them
   */
  record Reading(Optional<LabelledCase> labelled, Optional<LocalizedText> problem) {}

  /** Reads a record; never throws for its content. */
  static Reading read(byte[] record, int line) {
    CaseReader reader = new CaseReader(line);
    try (JsonParser json = JSON.createParser(record)) {
      reader.record(json);
    } catch (IOException e) {
      reader.report(
          new LocalizedText("строка не читается как JSON", "the line cannot be read as JSON"));
    }
    return reader.reading();
  }

  private Reading reading() {
    boolean labelled = violations.isPresent() || expected.isPresent() || !held.isEmpty();
    if (problem.isPresent() || !labelled) {
      return new Reading(Optional.empty(), problem);
    }
    List<Label> labels = expected.or(() -> violations).orElse(List.of());
    String read = text.isEmpty() ? markup : text;
    for (Label label : labels) {
      check(label, read);
    }
    if (problem.isPresent()) {
      return new Reading(Optional.empty(), problem);
    }
    LabelledCase found =
        new LabelledCase(
            line, id, expectation(), labels, complete, strict, trap, Words.count(read));
    return new Reading(Optional.of(found), Optional.empty());
  }

  private Expectation expectation() {
    if (expected.isPresent()) {
      return Expectation.RUNNING;
    }
    if (held.equals("open")) {
      return Expectation.OPEN;
    }
    boolean lawful = held.equals("lawful") || held.startsWith("no-violation");
    return lawful ? Expectation.LAWFUL : Expectation.BREACH;
  }

  private void check(Label label, String read) {
    if (label.isAbsence() && expected.isPresent()) {
      report(
          new LocalizedText(
              "expect: у пометки нет слов; впишите их в span",
              "expect: the label has no words; put them into span"));
    } else if (!read.contains(label.span())) {
      report(
          new LocalizedText(
              "span: в тексте нет слов «"
                  + label.span()
                  + "»; перепишите их из текста буква в букву",
              "span: the text does not hold the words “"
                  + label.span()
                  + "”; copy them from the text letter by letter"));
    }
  }

  private void record(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      report(
          new LocalizedText(
              "строка не объект JSON; нужен один объект в строке",
              "the line is not a JSON object; one object a line is needed"));
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      if (json.nextToken() != JsonToken.VALUE_NULL) {
        field(name, json);
      }
    }
    if (json.nextToken() != null) {
      report(
          new LocalizedText(
              "после объекта в строке есть ещё что-то; нужен один объект в строке",
              "something follows the object; one object a line is needed"));
    }
  }

  private void field(String name, JsonParser json) throws IOException {
    switch (name) {
      case "id" -> id = scalar(json);
      case "text" -> text = scalar(json);
      case "html" -> markup = scalar(json);
      case "trap" -> trap = string(name, json);
      case "held" -> held(string(name, json));
      case "complete" -> complete = scalar(json).equals("true");
      case "strict" -> strict = flag(name, json);
      case "violations" -> violations = Optional.of(labels(name, json));
      case "expect" -> expected = Optional.of(labels(name, json));
      default -> json.skipChildren();
    }
  }

  private void held(String value) {
    held = value;
    if (!HELD.contains(value) && !value.startsWith("no-violation") && problem.isEmpty()) {
      String near =
          Spelling.nearest(value, HELD).map(n -> "; похоже на: " + n).orElse("")
              + "; здесь можно: "
              + String.join(", ", HELD);
      String nearest =
          Spelling.nearest(value, HELD).map(n -> "; did you mean: " + n).orElse("")
              + "; allowed here: "
              + String.join(", ", HELD);
      report(
          new LocalizedText(
              "held: нет значения «" + value + "»" + near,
              "held: no value “" + value + "”" + nearest));
    }
  }

  private List<Label> labels(String name, JsonParser json) throws IOException {
    List<Label> labels = new ArrayList<>();
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      report(new LocalizedText(name + ": здесь нужен список", name + ": a list is needed here"));
      return labels;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        labels.add(label(name, json));
      } else {
        json.skipChildren();
        report(
            new LocalizedText(
                name + ": в списке нужны объекты {\"provision\":…,\"span\":…}",
                name + ": the list must hold objects {\"provision\":…,\"span\":…}"));
      }
    }
    return labels;
  }

  private Label label(String list, JsonParser json) throws IOException {
    String provision = "";
    String span = "";
    List<String> alternatives = new ArrayList<>();
    boolean doubt = false;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      if (json.nextToken() == JsonToken.VALUE_NULL) {
        continue;
      }
      switch (name) {
        case "provision" -> provision = string(name, json);
        case "span" -> span = string(name, json);
        case "alt" -> alternatives(json, alternatives);
        case "doubt" -> doubt = flag(name, json);
        default -> json.skipChildren();
      }
    }
    if (provision.isBlank()) {
      report(
          new LocalizedText(
              list + ": у пометки нет нормы; впишите её в provision, например 38-fz:24:1:2",
              list + ": a label names no provision; put it into provision, such as 38-fz:24:1:2"));
    }
    return new Label(provision, alternatives, span, doubt);
  }

  private void alternatives(JsonParser json, List<String> alternatives) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      alternatives.add(string("alt", json));
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      alternatives.add(string("alt", json));
    }
  }

  private boolean flag(String name, JsonParser json) throws IOException {
    if (json.currentToken().isBoolean()) {
      return json.getBooleanValue();
    }
    json.skipChildren();
    report(
        new LocalizedText(
            name + ": здесь нужно true или false", name + ": true or false is needed here"));
    return false;
  }

  private String string(String name, JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return json.getText();
    }
    json.skipChildren();
    report(new LocalizedText(name + ": здесь нужна строка", name + ": a string is needed here"));
    return "";
  }

  /** Returns a value that the check itself reads and, if it is wrong, complains of. */
  private static String scalar(JsonParser json) throws IOException {
    String value = json.currentToken().isScalarValue() ? json.getText() : "";
    json.skipChildren();
    return value;
  }

  private void report(LocalizedText found) {
    if (problem.isEmpty()) {
      problem = Optional.of(found);
    }
  }
}
