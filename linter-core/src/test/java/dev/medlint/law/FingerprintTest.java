package dev.medlint.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static final List<String> WORDS = List.of("я", "вылечиться");

  @Test
  void doesNotChangeFromReleaseToRelease() {
    assertEquals("751aee1778823b75", Fingerprint.of("cure-story", WORDS, "После курса всё прошло"));
  }

  @Test
  void spellingOfTheBlockDoesNotMatter() {
    String plain = Fingerprint.of("r", WORDS, "После курса все прошло, сон вернулся");
    assertEquals(
        plain, Fingerprint.of("r", WORDS, " ПОСЛЕ  курса, всё про\u00adшло — сон верну\u0301лся!"));
  }

  @Test
  void wordsBehindTheEighthDoNotMatter() {
    assertEquals(
        Fingerprint.of("r", WORDS, "раз два три четыре пять шесть семь восемь девять"),
        Fingerprint.of("r", WORDS, "раз два три четыре пять шесть семь восемь и ещё слова"));
  }

  @Test
  void ruleWordsAndBlockMatter() {
    String base = Fingerprint.of("r", WORDS, "раз два");
    assertNotEquals(base, Fingerprint.of("s", WORDS, "раз два"));
    assertNotEquals(base, Fingerprint.of("r", List.of("я"), "раз два"));
    assertNotEquals(base, Fingerprint.of("r", WORDS, "раз три"));
  }
}
