package dev.medlint.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes one flat object of JSON. Not thread-safe. */
final class JsonFields {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;

  JsonFields(Writer out) throws IOException {
    json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
  }

  void put(String name, String value) throws IOException {
    json.writeStringField(name, value);
  }

  void put(String name, int value) throws IOException {
    json.writeNumberField(name, value);
  }

  void put(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  void end() throws IOException {
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }
}
