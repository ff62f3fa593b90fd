package dev.medlint.extract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads YAML in which each line is a key, a colon and a word or phrase, as most front matter is:
 * loading the YAML parser takes a short run longer than checking its text. A test holds that both
 * read the same.
 */
final class PlainSettings {

  private PlainSettings() {}

  /** Returns the settings; empty: something is out of the ordinary, ask the YAML parser. */
  static Optional<Map<String, Object>> read(String yaml) {
    if (yaml.indexOf('\r') >= 0 || yaml.indexOf('\t') >= 0) {
      return Optional.empty(); // a lone carriage return ends a line too
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (int line = 0; line < yaml.length(); ) {
      int lineEnd = yaml.indexOf('\n', line);
      int end = lineEnd < 0 ? yaml.length() : lineEnd;
      int keyEnd = keyEnd(yaml, line, end);
      if (keyEnd == line || keyEnd + 1 >= end || !yaml.startsWith(": ", keyEnd)) {
        return Optional.empty();
      }
      String value = yaml.substring(keyEnd + 2, end).strip();
      if (!isPlain(value) || values.put(yaml.substring(line, keyEnd), scalar(value)) != null) {
        return Optional.empty();
      }
      line = end + 1;
    }
    return Optional.of(values);
  }

  private static int keyEnd(String yaml, int start, int end) {
    int at = start;
    while (at < end && (isLetter(yaml.charAt(at)) || yaml.charAt(at) == '_')) {
      at++;
    }
    return at;
  }

  /** Whether a value can be nothing but a string or a truth value. */
  private static boolean isPlain(String value) {
    if (value.isEmpty() || value.equals("null")) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean inside = i > 0 && (c == ' ' || c == '-' || c == ',' || c == '.' || isDigit(c));
      if (!inside && !isLetter(c)) {
        return isDay(value);
      }
    }
    return true;
  }

  /** Whether a value is a day such as 2026-11-22, which YAML for JSON leaves a string. */
  private static boolean isDay(String value) {
    boolean day = value.length() == 10;
    for (int i = 0; day && i < 10; i++) {
      char c = value.charAt(i);
      day = i == 4 || i == 7 ? c == '-' : isDigit(c);
    }
    return day;
  }

  private static Object scalar(String value) {
    return switch (value) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> value;
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'а' && c <= 'я')
        || (c >= 'А' && c <= 'Я')
        || c == 'ё'
        || c == 'Ё';
  }
}
