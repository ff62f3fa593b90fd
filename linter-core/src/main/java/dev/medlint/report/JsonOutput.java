package dev.medlint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.Writer;

/** A JSON generator that writes only text which every reader accepts. Not thread-safe. */
final class JsonOutput {

  /** One for all: it is thread-safe, and lends its buffers to one output after another. */
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;

  private JsonOutput(JsonGenerator json) {
    this.json = json;
  }

  /** Returns an output with one value per line and two spaces for each level. */
  static JsonOutput pretty(Writer out) throws IOException {
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
    return new JsonOutput(generator(out).setPrettyPrinter(printer));
  }

  /** Returns an output for many values, each on a line of its own. */
  static JsonOutput lines(Writer out) throws IOException {
    return new JsonOutput(generator(out).setPrettyPrinter(new MinimalPrettyPrinter("")));
  }

  private static JsonGenerator generator(Writer out) throws IOException {
    return JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  JsonOutput object() throws IOException {
    json.writeStartObject();
    return this;
  }

  JsonOutput object(String name) throws IOException {
    json.writeFieldName(name);
    return object();
  }

  JsonOutput endObject() throws IOException {
    json.writeEndObject();
    return this;
  }

  JsonOutput array() throws IOException {
    json.writeStartArray();
    return this;
  }

  JsonOutput array(String name) throws IOException {
    json.writeFieldName(name);
    return array();
  }

  JsonOutput endArray() throws IOException {
    json.writeEndArray();
    return this;
  }

  JsonOutput item(String value) throws IOException {
    json.writeString(WellFormed.unicode(value));
    return this;
  }

  JsonOutput field(String name, String value) throws IOException {
    json.writeFieldName(name);
    return item(value);
  }

  JsonOutput field(String name, int value) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(value);
    return this;
  }

  JsonOutput field(String name, boolean value) throws IOException {
    json.writeFieldName(name);
    json.writeBoolean(value);
    return this;
  }

  JsonOutput nothing(String name) throws IOException {
    json.writeFieldName(name);
    json.writeNull();
    return this;
  }

  /** Writes a value that is JSON already. */
  JsonOutput raw(String name, String value) throws IOException {
    json.writeFieldName(name);
    json.writeRawValue(value);
    return this;
  }

  /** Writes a text in both languages. */
  JsonOutput field(String name, LocalizedText text) throws IOException {
    return object(name).field("ru", text.ru()).field("en", text.en()).endObject();
  }

  /** Hands everything on that was written so far. */
  void flush() throws IOException {
    json.flush();
  }

  /** Ends a line of its own and hands everything on. */
  void endLine() throws IOException {
    json.writeRaw('\n');
    json.flush();
  }
}
