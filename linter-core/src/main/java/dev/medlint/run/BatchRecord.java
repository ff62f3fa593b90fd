package dev.medlint.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.medlint.extract.DocumentDate;
import dev.medlint.records.TextRecord;
import dev.medlint.source.Format;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a batch, read.
 *
 * @param id empty: the line has none that can be read
 * @param text the text to check, and in {@code html} how to read it
 * @param html whether the text is HTML
 * @param facts as stated by the record
 * @param date the day that the record bears
 * @param site where the text was found: the field {@code host}, else the host of {@code url}
 * @param problem what is wrong with the record; if present, nothing else counts but the id
 */
public record BatchRecord(
    Optional<String> id,
    String text,
    boolean html,
    Map<String, String> facts,
    Optional<DocumentDate> date,
    Optional<String> site,
    Optional<LocalizedText> problem) {

  /** The id of a record that was given none and stands alone. */
  private static final String ALONE = "text";

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  /** Returns the text as the line of stages takes it. */
  SourceText source() {
    return new SourceText(id.orElse(""), text, html ? Format.HTML : Format.TEXT, "UTF-8");
  }

  /**
   * Returns the record as the line of stages takes it.
   *
   * @param place what tells a record without an id from others
   */
  public TextRecord record(String place) {
    return problem.isPresent()
        ? new TextRecord.Unreadable(id.orElse(place), problem.get())
        : new TextRecord.Readable(source(), facts, "JSONL", date);
  }

  /** Reads a line; never throws for its content. Fields that a record has not are passed over. */
  public static BatchRecord parse(byte[] line) {
    return parse(line, new Parse(false));
  }

  /**
   * Reads a record that somebody wrote for medlint alone; never throws for its content. It needs no
   * id, and a field that a record has not is a mistake, since it may be a fact whose name was
   * misspelled.
   */
  static BatchRecord parseAlone(byte[] record) {
    return parse(record, new Parse(true));
  }

  private static BatchRecord parse(byte[] line, Parse parse) {
    try (JsonParser json = JSON.createParser(line)) {
      parse.line(json);
    } catch (JsonProcessingException e) {
      // Whatever was read before the mistake, id included, may belong to another record.
      parse.id = null;
      parse.problem = parse.notJson(e.getLocation());
    } catch (IOException e) {
      parse.id = null;
      parse.problem =
          new LocalizedText(
              "строка не в UTF-8; сохраните файл в UTF-8", "not UTF-8; save the file as UTF-8");
    }
    return parse.record();
  }

  /** Collects the fields of one line. */
  private static final class Parse {

    private static final List<String> FIELDS =
        List.of(
            "id",
            "text",
            "html",
            "date",
            "kind",
            "object",
            "audience",
            "medium",
            "platform",
            "stage",
            "complete");

    private static final LocalizedText ONE =
        new LocalizedText(
            "нужен один объект JSON: {\"text\":…}", "one object of JSON is needed: {\"text\":…}");

    private final boolean alone;
    private String id;
    private String text;
    private String markup;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private LocalDate date;
    private String host;
    private String url;
    private LocalizedText problem;

    private Parse(boolean alone) {
      this.alone = alone;
      this.id = alone ? ALONE : null;
    }

    private BatchRecord record() {
      if (problem == null && id == null) {
        problem =
            new LocalizedText(
                "в записи нет поля id; добавьте его", "the record has no field id; add one");
      }
      if (problem == null && text == null && markup == null) {
        problem =
            new LocalizedText(
                "в записи нет ни text, ни html; добавьте одно из двух",
                "the record has neither text nor html; add one of them");
      }
      String found = text != null ? text : markup;
      return new BatchRecord(
          Optional.ofNullable(id),
          found == null ? "" : found,
          text == null,
          facts,
          date == null ? Optional.empty() : Optional.of(new DocumentDate(date, "date")),
          host != null ? Optional.of(host) : Optional.ofNullable(url).flatMap(Hosts::of),
          Optional.ofNullable(problem));
    }

    private LocalizedText notJson(JsonLocation place) {
      long column = place == null ? 1 : place.getColumnNr();
      if (alone) {
        int line = place == null ? 1 : place.getLineNr();
        return new LocalizedText(
            "это не читается как JSON: строка " + line + ", место " + column + "; " + ONE.ru(),
            "this is not JSON at line " + line + ", byte " + column + "; " + ONE.en());
      }
      return new LocalizedText(
          "строка не читается как JSON, место: " + column + "; нужен один объект в строке",
          "the line is not JSON at byte " + column + "; one object a line is needed");
    }

    private void line(JsonParser json) throws IOException {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        json.skipChildren();
        problem =
            alone
                ? ONE
                : new LocalizedText(
                    "строка не объект JSON; нужен {\"id\":…,\"text\":…}",
                    "the line is not a JSON object; {\"id\":…,\"text\":…} is needed");
        return;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        field(name, json);
      }
      if (json.nextToken() != null) {
        id = null;
        problem =
            alone
                ? ONE
                : new LocalizedText(
                    "после объекта в строке есть ещё что-то; нужен один объект в строке",
                    "something follows the object; one object a line is needed");
      }
    }

    private void field(String name, JsonParser json) throws IOException {
      JsonToken token = json.currentToken();
      if (token == JsonToken.VALUE_NULL) {
        return;
      }
      switch (name) {
        case "id" -> id = token == JsonToken.VALUE_NUMBER_INT ? json.getText() : string(name, json);
        case "text" -> text = string(name, json);
        case "html" -> markup = string(name, json);
        case "date" -> date(string(name, json));
        case "object" ->
            fact(name, token == JsonToken.START_ARRAY ? list(name, json) : string(name, json));
        case "complete" -> fact(name, token.isBoolean() ? json.getText() : string(name, json));
        case "kind", "audience", "medium", "platform", "stage" -> fact(name, string(name, json));
        default -> {
          String other = unasked(json);
          if (name.equals("host")) {
            host = other;
          } else if (name.equals("url")) {
            url = other;
          }
          if (alone) {
            report(FactNames.unknown("поле", "field", name, FIELDS));
          }
        }
      }
    }

    private void fact(String name, String value) {
      if (value == null || value.isBlank()) {
        return;
      }
      Optional<LocalizedText> wrong = FactNames.problem(name, value);
      if (wrong.isPresent()) {
        report(wrong.get());
      }
      facts.put(name, value);
    }

    private void date(String value) {
      if (value == null || value.isBlank()) {
        return;
      }
      try {
        // An export may give a time beside the day; only the day counts.
        date = LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value);
      } catch (DateTimeParseException e) {
        report(
            new LocalizedText(
                "date: «" + value + "» не дата; здесь можно: ГГГГ-ММ-ДД",
                "date: “" + value + "” is not a date; allowed here: YYYY-MM-DD"));
      }
    }

    /**
     * Returns a string; null for anything else, which is no mistake: nobody asked for the field.
     */
    private static String unasked(JsonParser json) throws IOException {
      if (json.currentToken() == JsonToken.VALUE_STRING) {
        return json.getText();
      }
      json.skipChildren();
      return null;
    }

    /** Returns the strings of a list, joined by commas; null if there is something else in it. */
    private String list(String name, JsonParser json) throws IOException {
      StringBuilder joined = new StringBuilder();
      boolean sound = true;
      while (json.nextToken() != JsonToken.END_ARRAY) {
        String item = string(name, json);
        sound &= item != null;
        joined.append(joined.length() == 0 ? "" : ",").append(item);
      }
      return sound && joined.length() > 0 ? joined.toString() : null;
    }

    /** Returns a string value; null, and a problem, if it is something else. */
    private String string(String name, JsonParser json) throws IOException {
      if (json.currentToken() == JsonToken.VALUE_STRING) {
        return json.getText();
      }
      json.skipChildren();
      report(new LocalizedText(name + ": здесь нужна строка", name + ": a string is needed here"));
      return null;
    }

    private void report(LocalizedText found) {
      if (problem == null) {
        problem = found;
      }
    }
  }
}
