package dev.medlint.report;

import dev.medlint.binary.Resources;
import dev.medlint.source.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words around findings, in one language.
 *
 * <p>They are read as plain properties: a {@code ResourceBundle} would take longer than the rest of
 * the text output, and would ask the default locale. Immutable and thread-safe.
 */
public final class FrameWords {

  private final Language language;
  private final Properties words;

  private FrameWords(Language language, Properties words) {
    this.language = language;
    this.words = words;
  }

  /** Returns the words of a language. */
  public static FrameWords in(Language language) {
    return in(language, FrameWords.class);
  }

  /**
   * Returns words of a language.
   *
   * @param owner the class beside which {@code messages_ru.properties} and {@code
   *     messages_en.properties} lie
   */
  public static FrameWords in(Language language, Class<?> owner) {
    return in(language, owner, "messages");
  }

  /** Returns the words of tables and pages, which the text output has no need of. */
  static FrameWords ofTables(Language language) {
    return in(language, FrameWords.class, "tables");
  }

  private static FrameWords in(Language language, Class<?> owner, String base) {
    String name = base + (language == Language.RU ? "_ru.properties" : "_en.properties");
    Properties words = new Properties();
    try (InputStream bytes = Resources.open(owner, name)) {
      if (bytes == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      Reader characters = new InputStreamReader(bytes, StandardCharsets.UTF_8);
      words.load(characters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FrameWords(language, words);
  }

  /**
   * Returns a word or phrase.
   *
   * @throws IllegalStateException if there is none by that key
   */
  public String get(String key) {
    String word = words.getProperty(key);
    if (word == null) {
      throw new IllegalStateException("no words for " + key + " in " + language);
    }
    return word;
  }

  /** Returns all keys, in order. */
  Set<String> keys() {
    return new TreeSet<>(words.stringPropertyNames());
  }

  /** Returns a phrase with one {@code {name}} in it filled. */
  public String get(String key, String name, String value) {
    return get(key).replace('{' + name + '}', value);
  }

  /** Returns a phrase that counts, in the grammatical number that belongs to {@code n}. */
  public String count(String key, int n) {
    return get(key + '.' + number(n), "n", Integer.toString(n));
  }

  private String number(int n) {
    if (language == Language.EN) {
      return n == 1 ? "one" : "many";
    }
    int tens = n % 100;
    int ones = n % 10;
    if (tens >= 11 && tens <= 14) {
      return "many";
    }
    if (ones == 1) {
      return "one";
    }
    return ones >= 2 && ones <= 4 ? "few" : "many";
  }
}
