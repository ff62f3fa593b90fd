package dev.medlint.filter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.medlint.rule.Severity;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads and writes {@code medlint-baseline.json}: one entry a line, so that git merges it well. */
public final class BaselineFile {

  private static final String SCHEMA = "medlint-baseline/1";
  private static final JsonFactory JSON = new JsonFactory();

  private BaselineFile() {}

  /**
   * What reading came to.
   *
   * @param problem why the file cannot be used; then the baseline is empty
   * @param line where, from 1; 0 without a problem
   */
  public record Content(Baseline baseline, Optional<LocalizedText> problem, int line) {
    public Content {
      Objects.requireNonNull(baseline);
      Objects.requireNonNull(problem);
    }
  }

  /** Reads a file; never fails for its content. */
  public static Content read(byte[] bytes) {
    try (JsonParser json = JSON.createParser(bytes)) {
      return read(json);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      return wrong(
          line,
          "это не JSON; если здесь метки несведённых изменений git, сведите ветки",
          "not JSON; if there are marks of a git conflict, resolve it");
    } catch (IOException e) {
      return wrong(1, "файл не в UTF-8", "the file is not UTF-8");
    }
  }

  private static Content wrong(int line, String ru, String en) {
    return new Content(Baseline.EMPTY, Optional.of(new LocalizedText(ru, en)), line);
  }

  private static Content read(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return notBaseline(json);
    }
    List<Baseline.Entry> entries = new ArrayList<>();
    boolean known = false;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      if (name.equals("schema")) {
        known = SCHEMA.equals(json.getValueAsString());
      } else if (name.equals("entries") && json.currentToken() == JsonToken.START_ARRAY) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          int line = json.currentLocation().getLineNr();
          Optional<Baseline.Entry> entry = entry(json);
          if (entry.isEmpty()) {
            return wrong(
                line,
                "запись не читается; нужны file, fingerprint, rule, provision, severity",
                "unreadable entry; file, fingerprint, rule, provision, severity are needed");
          }
          entries.add(entry.get());
        }
      } else {
        json.skipChildren();
      }
    }
    if (json.nextToken() != null) {
      return wrong(
          Math.max(1, json.currentLocation().getLineNr()),
          "после списка в файле есть ещё что-то; если ветки сведены не до конца, сведите их",
          "something follows the list; if a merge was left unfinished, finish it");
    }
    return known ? new Content(new Baseline(entries), Optional.empty(), 0) : notBaseline(json);
  }

  private static Content notBaseline(JsonParser json) {
    return wrong(
        Math.max(1, json.currentLocation().getLineNr()),
        "это не базовый список этой версии; нужен \"schema\": \"" + SCHEMA + "\"",
        "no baseline of this version; \"schema\": \"" + SCHEMA + "\" is needed");
  }

  private static Optional<Baseline.Entry> entry(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    int count = 1;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken token = json.nextToken();
      if (name.equals("count") && token == JsonToken.VALUE_NUMBER_INT) {
        count = json.getIntValue();
      } else if (token == JsonToken.VALUE_STRING) {
        values.put(name, json.getText());
      } else {
        json.skipChildren();
      }
    }
    Optional<Severity> severity = severity(values.getOrDefault("severity", "error"));
    boolean whole =
        values.containsKey("file")
            && values.containsKey("fingerprint")
            && values.containsKey("provision");
    return whole && severity.isPresent() && count > 0
        ? Optional.of(
            new Baseline.Entry(
                values.get("file"),
                values.get("fingerprint"),
                values.getOrDefault("rule", ""),
                values.get("provision"),
                severity.get(),
                count))
        : Optional.empty();
  }

  private static Optional<Severity> severity(String id) {
    for (Severity severity : Severity.values()) {
      if (severity.id().equals(id)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }

  /** Writes a baseline; the same baseline gives the same bytes. */
  public static void write(Baseline baseline, Writer out) throws IOException {
    out.write("{\"schema\":\"" + SCHEMA + "\",\n\"entries\":[");
    String separator = "\n";
    for (Baseline.Entry entry : baseline.entries()) {
      out.write(separator);
      out.write(line(entry));
      separator = ",\n";
    }
    out.write("\n]}\n");
  }

  private static String line(Baseline.Entry entry) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("file", entry.file());
      json.writeStringField("fingerprint", entry.fingerprint());
      json.writeStringField("rule", entry.rule());
      json.writeStringField("provision", entry.provision());
      json.writeStringField("severity", entry.severity().id());
      if (entry.count() > 1) {
        json.writeNumberField("count", entry.count());
      }
      json.writeEndObject();
    }
    return out.toString();
  }
}
