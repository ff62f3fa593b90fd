package dev.medlint.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** The text of a file, repeated or cut. */
class RuleCostsTest {

  @Test
  void aShortTextIsRepeatedWithABlankLineBetween() {
    assertEquals("Дом.\n\nДом.\n\nД", RuleCosts.ofLength("Дом.", 20));
  }

  @Test
  void noCharacterIsCutInTwo() {
    assertEquals("До", RuleCosts.ofLength("Дом.", 5));
    assertEquals("Дом.\n\n", RuleCosts.ofLength("Дом.", 10));
  }

  @Test
  void aTextWithoutWordsIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> RuleCosts.ofLength(" \n", 5));
  }
}
