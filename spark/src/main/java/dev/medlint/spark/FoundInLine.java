package dev.medlint.spark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the line of a record says, as columns.
 *
 * @param verdict {@code pass}, {@code review} or {@code fail}
 * @param findings one array a finding, its values in the order of {@link Column}
 */
record FoundInLine(String verdict, List<Object[]> findings) {

  private static final JsonFactory JSON = new JsonFactory();

  /** The fields of a finding that are columns: a string each, or a whole number. */
  enum Column {
    RULE("rule", false),
    PROVISION("provision", false),
    SEVERITY("severity", false),
    CONFIDENCE("confidence", false),
    START("start", true),
    END("end", true),
    LINE("line", true),
    COLUMN("column", true),
    END_LINE("endLine", true),
    END_COLUMN("endColumn", true),
    QUOTE("quote", false),
    MESSAGE("message", false),
    REWRITE("rewrite", false),
    FINGERPRINT("fingerprint", false),
    EDITION("edition", false),
    DISPOSITION("disposition", false);

    private final String field;
    private final boolean number;

    Column(String field, boolean number) {
      this.field = field;
      this.number = number;
    }

    /** Returns its name in JSON and of the column. */
    String field() {
      return field;
    }

    boolean isNumber() {
      return number;
    }

    private static Column of(String field) {
      for (Column column : values()) {
        if (column.field.equals(field)) {
          return column;
        }
      }
      return null;
    }
  }

  /** Reads a line. */
  static FoundInLine of(String line) {
    String verdict = "";
    List<Object[]> findings = new ArrayList<>();
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals("verdict")) {
          verdict = json.getText();
        } else if (name.equals("findings")) {
          while (json.nextToken() == JsonToken.START_OBJECT) {
            findings.add(finding(json));
          }
        } else {
          json.skipChildren();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a line that medlint wrote is not JSON", e);
    }
    return new FoundInLine(verdict.toLowerCase(Locale.ROOT), findings);
  }

  private static Object[] finding(JsonParser json) throws IOException {
    Object[] values = new Object[Column.values().length];
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      Column column = Column.of(json.currentName());
      json.nextToken();
      if (column == null) {
        json.skipChildren();
      } else if (column.number) {
        values[column.ordinal()] = json.getIntValue();
      } else {
        values[column.ordinal()] = json.getText();
      }
    }
    return values;
  }

  static Object value(Object[] finding, Column column) {
    return finding[column.ordinal()];
  }
}
