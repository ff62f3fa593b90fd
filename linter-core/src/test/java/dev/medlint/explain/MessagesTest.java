package dev.medlint.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MessagesTest {

  @Test
  void bothLanguagesHaveTheSameWords() throws IOException {
    TreeSet<String> russian = keys("messages_ru.properties");
    russian.removeIf(k -> k.endsWith(".few")); // English has no such number.
    assertEquals(russian, keys("messages_en.properties"));
  }

  private static TreeSet<String> keys(String name) throws IOException {
    Properties words = new Properties();
    words.load(
        new InputStreamReader(Explainer.class.getResourceAsStream(name), StandardCharsets.UTF_8));
    return new TreeSet<>(words.stringPropertyNames());
  }
}
