package dev.medlint.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the part of TOML that front matter uses: tables, strings, lists of strings, dates. */
final class TomlSettings {

  private TomlSettings() {}

  /** Returns the settings by key; a line that cannot be understood is left out. */
  static Map<String, Object> read(String toml) {
    Map<String, Object> root = new LinkedHashMap<>();
    Map<String, Object> table = root;
    for (String raw : toml.split("\\R", -1)) {
      String line = raw.trim();
      if (line.startsWith("[") && line.endsWith("]")) {
        boolean many = line.startsWith("[[") && line.endsWith("]]");
        String name = line.substring(many ? 2 : 1, line.length() - (many ? 2 : 1)).trim();
        table = new LinkedHashMap<>();
        if (!(many && root.get(name) instanceof Map<?, ?>)) {
          root.put(name, table);
        }
        continue;
      }
      int equals = line.indexOf('=');
      if (equals > 0 && line.charAt(0) != '#') {
        table.put(unquoted(line.substring(0, equals).trim()), value(line.substring(equals + 1)));
      }
    }
    return root;
  }

  /** Returns a value without its quotes and without a comment behind it. */
  static String unquoted(String value) {
    if (value.isEmpty()) {
      return value;
    }
    char quote = value.charAt(0);
    if (quote == '"' || quote == '\'') {
      int close = value.indexOf(quote, 1);
      return close < 0 ? value.substring(1) : value.substring(1, close);
    }
    int comment = value.indexOf(" #");
    return (comment < 0 ? value : value.substring(0, comment)).trim();
  }

  private static Object value(String written) {
    String value = written.trim();
    if (!value.startsWith("[")) {
      return unquoted(value);
    }
    int end = value.lastIndexOf(']');
    List<Object> parts = new ArrayList<>();
    for (String part : value.substring(1, end < 1 ? value.length() : end).split(",", -1)) {
      String word = unquoted(part.trim());
      if (!word.isEmpty()) {
        parts.add(word);
      }
    }
    return parts;
  }
}
