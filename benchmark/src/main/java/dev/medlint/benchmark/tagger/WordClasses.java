package dev.medlint.benchmark.tagger;

import dev.medlint.annotate.Feature;
import dev.medlint.annotate.Reading;

/**
 * Coarse parts of speech in which treebanks and the dictionary agree, as sets of {@link Feature}
 * bits: names are nouns, auxiliaries verbs, possessives pronouns; a participle is a verb as well as
 * an adjective.
 */
final class WordClasses {

  private WordClasses() {}

  /** Returns the class of a universal part of speech; empty for signs and foreign words. */
  static long ofTag(String tag) {
    return switch (tag) {
      case "NOUN", "PROPN" -> Feature.NOUN.bit();
      case "VERB", "AUX" -> Feature.VERB.bit();
      case "DET", "PRON" -> Feature.PRON.bit();
      case "CCONJ", "SCONJ" -> Feature.CCONJ.bit();
      case "ADJ" -> Feature.ADJ.bit();
      case "ADV" -> Feature.ADV.bit();
      case "NUM" -> Feature.NUM.bit();
      case "ADP" -> Feature.ADP.bit();
      case "PART" -> Feature.PART.bit();
      case "INTJ" -> Feature.INTJ.bit();
      default -> 0;
    };
  }

  /** Returns the classes that a reading of the dictionary may be; empty for an unknown word. */
  static long of(Reading reading) {
    long classes = 0;
    if (reading.has(Feature.PARTICIPLE)) {
      classes |= Feature.ADJ.bit();
    }
    if (reading.has(Feature.PROPN)) {
      classes |= Feature.NOUN.bit();
    }
    if (reading.has(Feature.DET)) {
      classes |= Feature.PRON.bit();
    }
    long same =
        Feature.set(
            Feature.NOUN,
            Feature.VERB,
            Feature.PRON,
            Feature.CCONJ,
            Feature.ADJ,
            Feature.ADV,
            Feature.NUM,
            Feature.ADP,
            Feature.PART,
            Feature.INTJ);
    return classes | (reading.features() & same);
  }
}
