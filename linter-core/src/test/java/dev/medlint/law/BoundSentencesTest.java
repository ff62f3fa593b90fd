package dev.medlint.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.source.TextSpan;
import org.junit.jupiter.api.Test;

class BoundSentencesTest {

  @Test
  void findingsOfOneSentenceShareItsWords() {
    BoundSentences sentences = new BoundSentences("Раз. Два и три. Всё.");
    TextSpan second = new TextSpan(5, 15);
    String words = sentences.of(second, new TextSpan(5, 8));
    assertEquals("Два и три.", words);
    assertSame(words, sentences.of(second, new TextSpan(11, 14)));
  }

  @Test
  void ofASentenceWithoutEndWhatStandsAroundTheWordsCounts() {
    String text = "слово ".repeat(100_000);
    BoundSentences sentences = new BoundSentences(text);
    TextSpan all = new TextSpan(0, text.length());
    assertEquals(
        text.substring(299_500, 300_505), sentences.of(all, new TextSpan(300_000, 300_005)));
    assertEquals(text.substring(0, 505), sentences.of(all, new TextSpan(0, 5)));
    assertTrue(sentences.of(all, all).length() <= 5_000);
  }
}
