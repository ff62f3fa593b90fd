package dev.medlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.medlint.facts.AdObject;
import dev.medlint.facts.Audience;
import dev.medlint.facts.Completeness;
import dev.medlint.facts.Kind;
import dev.medlint.facts.Named;
import dev.medlint.source.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FrameWordsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 ошибок",
    "1, 1 ошибка",
    "2, 2 ошибки",
    "4, 4 ошибки",
    "5, 5 ошибок",
    "11, 11 ошибок",
    "12, 12 ошибок",
    "14, 14 ошибок",
    "21, 21 ошибка",
    "22, 22 ошибки",
    "100, 100 ошибок",
    "101, 101 ошибка",
    "111, 111 ошибок",
    "1000004, 1000004 ошибки"
  })
  void russianNumbersTakeTheirForms(int n, String expected) {
    assertEquals(expected, FrameWords.in(Language.RU).count("errors", n));
  }

  @ParameterizedTest
  @CsvSource({"0, 0 errors", "1, 1 error", "2, 2 errors", "21, 21 errors"})
  void englishNumbersTakeTheirForms(int n, String expected) {
    assertEquals(expected, FrameWords.in(Language.EN).count("errors", n));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyValueOfAFactHasAName(Language language) {
    FrameWords words = FrameWords.in(language);
    allNamed("kind.", Kind.values(), words);
    allNamed("object.", AdObject.values(), words);
    allNamed("audience.", Audience.values(), words);
    allNamed("complete.", Completeness.values(), words);
  }

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    Set<String> russian = keys("messages_ru.properties");
    russian.removeIf(key -> key.endsWith(".few"));

    assertEquals(russian, keys("messages_en.properties"));
  }

  @Test
  void aMissingKeyIsNamed() {
    FrameWords words = FrameWords.in(Language.RU);

    IllegalStateException thrown =
        assertThrows(IllegalStateException.class, () -> words.get("no.such"));

    assertEquals("no words for no.such in RU", thrown.getMessage());
  }

  private static void allNamed(String prefix, Named[] values, FrameWords words) {
    for (Named value : values) {
      assertFalse(words.get(prefix + value.id()).isBlank());
    }
  }

  private static Set<String> keys(String name) throws IOException {
    Properties properties = new Properties();
    try (InputStream bytes = FrameWords.class.getResourceAsStream(name)) {
      properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }
    return new TreeSet<>(properties.stringPropertyNames());
  }
}
