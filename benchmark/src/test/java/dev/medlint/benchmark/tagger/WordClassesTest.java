package dev.medlint.benchmark.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.annotate.Feature;
import dev.medlint.annotate.Reading;
import org.junit.jupiter.api.Test;

class WordClassesTest {

  @Test
  void treebankAndDictionaryAgreeOnNamesAuxiliariesAndPossessives() {
    assertEquals(WordClasses.ofTag("PROPN"), WordClasses.of(reading(Feature.PROPN)));
    assertEquals(WordClasses.ofTag("AUX"), WordClasses.of(reading(Feature.VERB, Feature.PAST)));
    assertEquals(WordClasses.ofTag("DET"), WordClasses.of(reading(Feature.DET)));
    assertEquals(WordClasses.ofTag("SCONJ"), WordClasses.of(reading(Feature.CCONJ)));
  }

  @Test
  void aParticipleIsAVerbAndAnAdjective() {
    assertEquals(
        WordClasses.ofTag("VERB") | WordClasses.ofTag("ADJ"),
        WordClasses.of(reading(Feature.VERB, Feature.PARTICIPLE)));
  }

  @Test
  void signsAndUnknownWordsAreOfNoClass() {
    assertEquals(0, WordClasses.ofTag("PUNCT"));
    assertEquals(0, WordClasses.of(reading(Feature.X)));
  }

  private static Reading reading(Feature... features) {
    return new Reading("слово", Feature.set(features));
  }
}
