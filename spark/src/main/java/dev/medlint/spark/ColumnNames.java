package dev.medlint.spark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Under which names the fields of a record stand in the input: each under its own, unless it is
 * said otherwise. Immutable and thread-safe.
 *
 * @param names field of a record, such as {@code text}, to the name in the input, such as {@code
 *     body}
 */
record ColumnNames(Map<String, String> names) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The fields of a record, as {@code medlint check --input-format jsonl} takes them. */
  static final List<String> FIELDS = fields();

  /** Every field under its own name. */
  static final ColumnNames USUAL = new ColumnNames(Map.of());

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  ColumnNames {
    names = Collections.unmodifiableMap(new TreeMap<>(names));
  }

  private static List<String> fields() {
    List<String> fields = new ArrayList<>(List.of("id", "text", "html", "date", "host", "url"));
    fields.addAll(Settings.FACTS);
    return List.copyOf(fields);
  }

  /** Returns the name in the input of a field. */
  String of(String field) {
    return names.getOrDefault(field, field);
  }

  /**
   * Returns the field that stands under a name of the input; empty: nothing that a record has, or a
   * name of its own that was given away.
   */
  Optional<String> field(String name) {
    for (String field : FIELDS) {
      if (of(field).equals(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns a line of JSON with the fields of a record under their own names.
   *
   * @throws IOException if the line is not JSON
   */
  byte[] renamed(byte[] line) throws IOException {
    ByteArrayOutputStream renamed = new ByteArrayOutputStream(line.length + 64);
    try (JsonParser json = JSON.createParser(line);
        JsonGenerator out = JSON.createGenerator(renamed)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return line;
      }
      out.writeStartObject();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        Optional<String> field = field(json.currentName());
        json.nextToken();
        if (field.isPresent()) {
          out.writeFieldName(field.get());
          out.copyCurrentStructure(json);
        } else {
          json.skipChildren();
        }
      }
      out.writeEndObject();
    }
    return renamed.toByteArray();
  }

  /**
   * Returns a record of values that a table holds, in the form of a line of JSON.
   *
   * @param values name of the input to value; strings, numbers, booleans, lists of strings; null:
   *     nothing
   */
  byte[] line(Map<String, Object> values) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator out = JSON.createGenerator(line)) {
      out.writeStartObject();
      for (String field : FIELDS) {
        write(field, values.get(of(field)), out);
      }
      out.writeEndObject();
    }
    return line.toByteArray();
  }

  private static void write(String field, Object value, JsonGenerator out) throws IOException {
    if (value == null) {
      return;
    }
    out.writeFieldName(field);
    if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof Long || value instanceof Integer) {
      out.writeNumber(((Number) value).longValue());
    } else if (value instanceof List<?> items) {
      out.writeStartArray();
      for (Object item : items) {
        out.writeString(String.valueOf(item));
      }
      out.writeEndArray();
    } else {
      out.writeString(String.valueOf(value));
    }
  }
}
