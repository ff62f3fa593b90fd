package dev.medlint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.rule.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinterVocabularyTest {

  private static final Vocabulary VOCABULARY = Linter.vocabulary();

  @Test
  void aWordThatNoDictionaryKnowsHasNoLemma() {
    assertEquals(List.of(), VOCABULARY.lemmasOf("абырвалгить"));
    assertFalse(VOCABULARY.knowsLemma("абырвалгить"));
  }

  @Test
  void anAmbiguousFormHasAllItsLemmas() {
    assertEquals(
        List.of("лететь", "лечить"), VOCABULARY.lemmasOf("лечу").stream().sorted().toList());
  }

  @Test
  void aLemmaIsKnownWhateverElseItsFormMayBe() {
    assertTrue(VOCABULARY.knowsLemma("боль"));
    assertFalse(VOCABULARY.knowsLemma("болью"));
  }
}
