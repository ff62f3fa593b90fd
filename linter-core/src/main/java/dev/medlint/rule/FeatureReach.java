package dev.medlint.rule;

import dev.medlint.annotate.Feature;
import dev.medlint.annotate.Reading;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells which features no form of a word can bear, so that no rule waits for what never comes
 * («дом» in the past tense). Where grammar leaves a doubt, the features are taken for possible.
 * Stateless and thread-safe.
 */
final class FeatureReach {

  private static final long ASPECTS = Feature.set(Feature.PERF, Feature.IMP);
  private static final long TENSES = Feature.set(Feature.PAST, Feature.PRES, Feature.FUT);
  private static final long VERB_FORMS =
      Feature.set(Feature.INF, Feature.FIN, Feature.PARTICIPLE, Feature.CONV);
  private static final long PERSONS = Feature.set(Feature.FIRST, Feature.SECOND, Feature.THIRD);
  private static final long GENDERS = Feature.set(Feature.MASC, Feature.FEM, Feature.NEUT);
  private static final long ANIMACY = Feature.set(Feature.ANIM, Feature.INAN);
  private static final long NUMBERS_AND_CASES =
      Feature.set(
          Feature.SING,
          Feature.PLUR,
          Feature.NOM,
          Feature.GEN,
          Feature.DAT,
          Feature.ACC,
          Feature.INS,
          Feature.LOC);
  private static final long NOMINAL = NUMBERS_AND_CASES | GENDERS | ANIMACY;
  private static final long DEGREES = Feature.set(Feature.CMP, Feature.SUP);
  private static final long NOUNS = Feature.set(Feature.NOUN, Feature.PROPN);
  private static final long PARTS_OF_SPEECH =
      Feature.set(
          Feature.NOUN,
          Feature.PROPN,
          Feature.ADJ,
          Feature.VERB,
          Feature.ADV,
          Feature.PRON,
          Feature.DET,
          Feature.ADP,
          Feature.PART,
          Feature.CCONJ,
          Feature.INTJ,
          Feature.PUNCT,
          Feature.SYM,
          Feature.X);

  private FeatureReach() {}

  /** Returns the required features that cannot go together on one reading of any word. */
  static long conflict(long required) {
    for (long group : new long[] {TENSES, VERB_FORMS, PERSONS, PARTS_OF_SPEECH}) {
      if (Long.bitCount(required & group) > 1) {
        return required & group;
      }
    }
    boolean timeless = (required & Feature.set(Feature.INF, Feature.IMPERATIVE)) != 0;
    return timeless && (required & TENSES) != 0
        ? required & (TENSES | Feature.set(Feature.INF, Feature.IMPERATIVE))
        : 0;
  }

  /**
   * Returns what no form of a lemma has of the features asked: 0 if some form may pass.
   *
   * @param readings those of the lemma as a form that have this lemma; if there are none, nothing
   *     is known
   */
  static long missing(List<Reading> readings, long required, long excluded) {
    long fewest = 0;
    for (Reading reading : readings) {
      long lacking = required & ~reach(reading.features());
      lacking |= fixed(reading.features()) & excluded;
      if (lacking == 0) {
        return 0;
      }
      if (fewest == 0 || Long.bitCount(lacking) < Long.bitCount(fewest)) {
        fewest = lacking;
      }
    }
    return fewest;
  }

  /** Features that some form of a word may bear, by the reading of its dictionary form. */
  private static long reach(long own) {
    if ((own & Feature.VERB.bit()) != 0) {
      long tenses = TENSES;
      if ((own & ASPECTS) == Feature.PERF.bit()) {
        tenses = Feature.set(Feature.PAST, Feature.FUT);
      }
      return own
          | tenses
          | VERB_FORMS
          | PERSONS
          | NOMINAL
          | Feature.set(Feature.IMPERATIVE, Feature.PASS, Feature.SHORT);
    }
    if ((own & NOUNS) != 0) {
      return own
          | NUMBERS_AND_CASES
          | ((own & GENDERS) == 0 ? GENDERS : 0)
          | ((own & ANIMACY) == 0 ? ANIMACY : 0);
    }
    if ((own & Feature.ADJ.bit()) != 0) {
      return own | NOMINAL | DEGREES | Feature.SHORT.bit();
    }
    if ((own & Feature.ADV.bit()) != 0) {
      return own | DEGREES;
    }
    long pronouns = Feature.set(Feature.PRON, Feature.DET, Feature.NUM);
    return (own & pronouns) != 0 ? own | NOMINAL | Feature.ADJ.bit() : own;
  }

  /** Features that every form of a word bears. */
  private static long fixed(long own) {
    return own & (PARTS_OF_SPEECH | ((own & ASPECTS) == ASPECTS ? 0 : ASPECTS));
  }

  /** Returns the words by which rules ask for features, in Russian or English. */
  static String words(long features, boolean russian) {
    List<String> words = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      if ((features & feature.bit()) != 0) {
        words.add(russian ? feature.russian() : feature.english());
      }
    }
    return String.join(" ", words);
  }
}
