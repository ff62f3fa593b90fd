package dev.medlint.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.TextSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the values of saved reports; one that is missing is a damaged report. */
final class SavedValues {

  private SavedValues() {}

  static String text(JsonNode in, String name) {
    JsonNode value = in.path(name);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("«" + name + "»");
    }
    return value.asText();
  }

  static LocalizedText localized(JsonNode in, String name) {
    JsonNode value = in.path(name);
    return new LocalizedText(text(value, "ru"), text(value, "en"));
  }

  static Optional<LocalizedText> optionalText(JsonNode in, String name) {
    return in.has(name) ? Optional.of(localized(in, name)) : Optional.empty();
  }

  static List<LocalizedText> localizedList(JsonNode in, String name) {
    List<LocalizedText> texts = new ArrayList<>();
    for (JsonNode text : in.path(name)) {
      texts.add(new LocalizedText(text(text, "ru"), text(text, "en")));
    }
    return texts;
  }

  static List<String> strings(JsonNode in, String name) {
    List<String> values = new ArrayList<>();
    for (JsonNode value : in.path(name)) {
      values.add(value.asText());
    }
    return values;
  }

  static TextSpan span(JsonNode in) {
    return new TextSpan(in.path("start").asInt(), in.path("end").asInt());
  }

  static Optional<LocalDate> day(JsonNode in, String name) {
    return in.path(name).isTextual()
        ? Optional.of(LocalDate.parse(text(in, name)))
        : Optional.empty();
  }

  /** Returns a first day; what has none was saved as the empty string. */
  static LocalDate edition(JsonNode in, String name) {
    String day = text(in, name);
    return day.isEmpty() ? LocalDate.MIN : LocalDate.parse(day);
  }

  static <E extends Enum<E>> E named(JsonNode in, String name, Class<E> type) {
    return named(text(in, name), type);
  }

  static <E extends Enum<E>> E named(String id, Class<E> type) {
    return Enum.valueOf(type, id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static <E extends Enum<E>> Optional<E> optional(JsonNode in, String name, Class<E> type) {
    return in.path(name).isTextual() ? Optional.of(named(in, name, type)) : Optional.empty();
  }
}
