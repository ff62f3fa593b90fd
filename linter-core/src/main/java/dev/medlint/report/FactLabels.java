package dev.medlint.report;

import dev.medlint.facts.AdObject;
import dev.medlint.facts.Audience;
import dev.medlint.facts.Kind;
import dev.medlint.facts.Medium;
import dev.medlint.facts.Named;
import dev.medlint.facts.Stage;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

/** What people call the values of facts. Stateless and thread-safe. */
public final class FactLabels {

  private FactLabels() {}

  /** Returns the values among which people choose, by the name of the fact; in their order. */
  public static Map<String, Named[]> choices() {
    Map<String, Named[]> choices = new LinkedHashMap<>();
    choices.put("kind", Kind.values());
    choices.put("object", AdObject.values());
    choices.put("audience", Audience.values());
    choices.put("medium", Medium.values());
    choices.put("stage", Stage.values());
    return choices;
  }

  /**
   * Returns what people call a value.
   *
   * @param fact one of {@link #choices}
   */
  public static LocalizedText of(String fact, Named value) {
    String key = fact + '.' + value.id();
    return new LocalizedText(word(key, Language.RU), word(key, Language.EN));
  }

  /** Writes all choices: for each fact the ids of its values with their names. */
  public static void write(Writer out) throws IOException {
    JsonOutput json = JsonOutput.lines(out).object();
    for (Map.Entry<String, Named[]> choice : choices().entrySet()) {
      json.array(choice.getKey());
      for (Named value : choice.getValue()) {
        json.object().field("id", value.id()).field("label", of(choice.getKey(), value));
        json.endObject();
      }
      json.endArray();
    }
    json.endObject().endLine();
  }

  private static String word(String key, Language language) {
    FrameWords words = FrameWords.in(language);
    return words.keys().contains(key) ? words.get(key) : FrameWords.ofTables(language).get(key);
  }
}
