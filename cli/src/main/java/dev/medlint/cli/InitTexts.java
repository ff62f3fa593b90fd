package dev.medlint.cli;

import dev.medlint.source.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The words of {@code medlint init} in one language. Immutable and thread-safe. */
final class InitTexts {

  private final Properties texts;

  private InitTexts(Properties texts) {
    this.texts = texts;
  }

  static InitTexts in(Language language) {
    String name = language == Language.RU ? "init_ru.properties" : "init_en.properties";
    Properties texts = new Properties();
    try (InputStream in = InitTexts.class.getResourceAsStream(name)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new InitTexts(texts);
  }

  /**
   * Returns a text.
   *
   * @throws IllegalStateException if there is none by that key
   */
  String get(String key) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("no text for " + key);
    }
    return text;
  }

  /** Returns the ids that a question offers, in order. */
  String[] choices(String fact) {
    return get("choices." + fact).split(" ");
  }

  /** Returns a value in plain words. */
  String label(String fact, String id) {
    return get("choice." + fact + "." + id);
  }
}
