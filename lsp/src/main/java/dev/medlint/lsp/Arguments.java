package dev.medlint.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the arguments of commands, which come from outside. Stateless. */
final class Arguments {

  private Arguments() {}

  /** Returns the first argument; an empty object if there is none. */
  static JsonObject first(List<Object> arguments) {
    return arguments != null && !arguments.isEmpty() && arguments.get(0) instanceof JsonObject one
        ? one
        : new JsonObject();
  }

  /** Returns a value as text; the empty string if there is none. */
  static String text(JsonObject from, String name) {
    JsonElement value = from.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  /** Returns the texts of an object within. */
  static Map<String, String> texts(JsonObject from, String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (from.get(name) instanceof JsonObject values) {
      for (String key : values.keySet()) {
        String value = text(values, key);
        if (!value.isEmpty()) {
          texts.put(key, value);
        }
      }
    }
    return texts;
  }
}
