package dev.medlint.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class SentenceHashTest {

  private static final String SENTENCE = "Ещё вчера «Свет» лечил — и вылечил: 100 %.";

  @Test
  void howASentenceIsSetDoesNotMatter() {
    assertEquals(
        SentenceHash.of(SENTENCE),
        SentenceHash.of("ЕЩЕ вчера\n  \"Свет\" ле\u00adчи\u0301л\u00a0- и вылечил: 100\u00a0%. "));
  }

  @Test
  void decomposedLettersAreTheSameLetters() {
    assertEquals(SentenceHash.of("мой ёж"), SentenceHash.of("мои\u0306 е\u0308ж"));
  }

  @Test
  void whatItSaysDoes() {
    for (String other :
        new String[] {
          "Ещё вчера «Свет» лечил — и вылечил: 100 %?",
          "Ещё вчера «Свет» лечил — и вылечил: 10 %.",
          "Ещё вчера «Свет» не лечил — и вылечил: 100 %.",
          "Ещё вчера «Свет» лечил — и вылечил: 100.",
        }) {
      assertNotEquals(SentenceHash.of(SENTENCE), SentenceHash.of(other));
    }
  }

  @Test
  void hasThirtyTwoDigitsAndNoneWithoutASentence() {
    assertEquals(32, SentenceHash.of(SENTENCE).length());
    assertEquals("", SentenceHash.of(""));
  }
}
