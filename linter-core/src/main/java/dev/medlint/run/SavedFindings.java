package dev.medlint.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings of a result that was saved with {@code --format json}, read without its texts.
 *
 * @param pack what the result was made with, for people
 * @param asOf the day whose law was applied
 * @param files paths of the texts that were checked, in order
 * @param findings all findings, in order
 */
public record SavedFindings(
    String pack, String asOf, List<String> files, List<FindingLine> findings) {

  private static final String SCHEMA = "medlint/1";
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  public SavedFindings {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  /**
   * Reads a saved result.
   *
   * @throws ConfigurationException if it cannot be read or is none
   */
  public static SavedFindings read(Path file) throws ConfigurationException {
    try (InputStream in = Files.newInputStream(file);
        JsonParser json = JSON.createParser(in)) {
      return new Reading(json).result(file);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw wrong(
          file + ":" + line,
          "это не JSON; нужен результат medlint check --format json",
          "not JSON; a result of medlint check --format json is needed");
    } catch (IOException e) {
      LocalizedText reason = ReadFailure.describe(e);
      throw wrong(file.toString(), reason.ru(), reason.en());
    }
  }

  private static ConfigurationException wrong(String place, String ru, String en) {
    return new ConfigurationException(
        List.of(new ConfigurationException.Problem(place, new LocalizedText(ru, en))));
  }

  /** One result while it is being read. Not thread-safe. */
  private static final class Reading {

    private final JsonParser json;
    private final List<String> files = new ArrayList<>();
    private final List<FindingLine> findings = new ArrayList<>();
    private String schema = "";
    private String pack = "";
    private String asOf = "";

    private Reading(JsonParser json) {
      this.json = json;
    }

    private SavedFindings result(Path file) throws IOException, ConfigurationException {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          topLevel(json.currentName());
        }
      }
      if (!schema.equals(SCHEMA)) {
        throw wrong(
            file.toString(),
            "это не сохранённый результат; нужен файл от medlint check --format json",
            "no saved result; a file of medlint check --format json is needed");
      }
      return new SavedFindings(pack, asOf, files, findings);
    }

    private void topLevel(String name) throws IOException {
      JsonToken token = json.nextToken();
      if (name.equals("schema") || name.equals("asOf")) {
        String value = json.getValueAsString("");
        schema = name.equals("schema") ? value : schema;
        asOf = name.equals("asOf") ? value : asOf;
      } else if (name.equals("tool") && token == JsonToken.START_OBJECT) {
        Map<String, String> tool = strings();
        pack = tool.getOrDefault("pack", "");
      } else if (name.equals("files") && token == JsonToken.START_ARRAY) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          file();
        }
      } else {
        json.skipChildren();
      }
    }

    private void file() throws IOException {
      String path = "";
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken token = json.nextToken();
        if (name.equals("path")) {
          path = json.getValueAsString("");
          files.add(path);
        } else if (name.equals("findings") && token == JsonToken.START_ARRAY) {
          while (json.nextToken() == JsonToken.START_OBJECT) {
            findings.add(finding(path, strings()));
          }
        } else {
          json.skipChildren();
        }
      }
    }

    private static FindingLine finding(String path, Map<String, String> values) {
      return new FindingLine(
          path,
          values.getOrDefault("rule", ""),
          values.getOrDefault("provision", ""),
          values.getOrDefault("severity", ""),
          values.getOrDefault("edition", ""),
          values.getOrDefault("sentence", ""),
          values.getOrDefault("quote", ""),
          values.getOrDefault("message", ""),
          values.getOrDefault("fingerprint", ""),
          values.getOrDefault("disposition", "open"),
          number(values, "line"),
          number(values, "column"),
          number(values, "endLine"),
          number(values, "endColumn"),
          values.getOrDefault("end", "0").equals("0"));
    }

    private static int number(Map<String, String> values, String key) {
      String written = values.getOrDefault(key, "1");
      try {
        return Integer.parseInt(written);
      } catch (NumberFormatException e) {
        return 1; // a place is for people only; nothing is decided by it
      }
    }

    /** Returns the values of an object that are no objects and no lists. */
    private Map<String, String> strings() throws IOException {
      Map<String, String> values = new HashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken token = json.nextToken();
        if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
          values.put(name, json.getText());
        } else {
          json.skipChildren();
        }
      }
      return values;
    }
  }
}
