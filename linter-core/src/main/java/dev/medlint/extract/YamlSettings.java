package dev.medlint.extract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads settings written in YAML. */
final class YamlSettings {

  private YamlSettings() {}

  /** Returns the settings by key; what cannot be understood is left out. */
  static Map<String, Object> read(String yaml) {
    Optional<Map<String, Object>> plain = PlainSettings.read(yaml);
    return plain.isPresent() ? plain.get() : parsed(yaml);
  }

  /** Asks the YAML parser. */
  static Map<String, Object> parsed(String yaml) {
    try {
      LoadSettings settings =
          LoadSettings.builder()
              .setAllowDuplicateKeys(true)
              .setMaxAliasesForCollections(20)
              .build();
      Object root = new Load(settings).loadFromString(yaml);
      Map<String, Object> values = new LinkedHashMap<>();
      if (root instanceof Map<?, ?> map) {
        map.forEach((key, value) -> values.put(String.valueOf(key), value == null ? "" : value));
      }
      return values;
    } catch (RuntimeException | StackOverflowError e) {
      // Broken settings are the author's affair; what a line says plainly still counts.
      return byLines(yaml);
    }
  }

  private static Map<String, Object> byLines(String yaml) {
    Map<String, Object> values = new LinkedHashMap<>();
    yaml.lines()
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              if (colon > 0 && Character.isLetter(line.charAt(0))) {
                String value = TomlSettings.unquoted(line.substring(colon + 1).trim());
                values.put(line.substring(0, colon).trim(), value);
              }
            });
    return values;
  }
}
