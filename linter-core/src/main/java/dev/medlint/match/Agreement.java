package dev.medlint.match;

import dev.medlint.annotate.Feature;

/**
 * Whether words agree: whether there is one case, number, gender and person that fits a reading of
 * each of them. A feature that a reading does not bear fits all; gender counts in the singular
 * only.
 *
 * <p>Two things are taken for granted, since they tell a subject from what merely stands beside a
 * verb: a finite verb and a short form agree only with a nominative, and a noun is of the third
 * person. The work grows with the number of readings and not with that of their combinations. Not
 * thread-safe.
 */
final class Agreement {

  private static final Feature[] CASES = {
    Feature.NOM, Feature.GEN, Feature.DAT, Feature.ACC, Feature.INS, Feature.LOC
  };
  private static final Feature[] GENDERS = {Feature.MASC, Feature.FEM, Feature.NEUT};
  private static final Feature[] PERSONS = {Feature.FIRST, Feature.SECOND, Feature.THIRD};

  private static final long CASE_BITS = set(CASES);
  private static final long GENDER_BITS = set(GENDERS);
  private static final long PERSON_BITS = set(PERSONS);
  private static final long NUMBER_BITS = Feature.SING.bit() | Feature.PLUR.bit();
  private static final long NOUN_BITS = Feature.NOUN.bit() | Feature.PROPN.bit();
  private static final long PREDICATE_BITS = Feature.FIN.bit() | Feature.SHORT.bit();

  /** Three genders of the singular and the plural: so many cells has each case. */
  private static final int CELLS = 4;

  private static final int PLURAL = 1 << 3;
  private static final int ALL = (1 << CELLS * 6) - 1;

  /** For each person, the cells of case, number and gender that fit all words so far. */
  private final int[] all = {ALL, ALL, ALL};

  /** The same of the word that is being read. */
  private final int[] one = new int[PERSONS.length];

  private static long set(Feature... features) {
    return Feature.set(features);
  }

  /** Begins a word. */
  void begin() {
    for (int p = 0; p < one.length; p++) {
      one[p] = 0;
    }
  }

  /** Adds a reading of the word. */
  void reading(long features) {
    int cells = cells(features);
    long persons = features & PERSON_BITS;
    if (persons == 0 && (features & NOUN_BITS) != 0) {
      persons = Feature.THIRD.bit();
    }
    for (int p = 0; p < one.length; p++) {
      if (persons == 0 || (persons & PERSONS[p].bit()) != 0) {
        one[p] |= cells;
      }
    }
  }

  /** Ends the word. */
  void end() {
    for (int p = 0; p < one.length; p++) {
      all[p] &= one[p];
    }
  }

  /** Returns whether something fits all words so far. */
  boolean isPossible() {
    return (all[0] | all[1] | all[2]) != 0;
  }

  private static int cells(long features) {
    int inCase = inEachCase(features);
    long cases = features & CASE_BITS;
    if (cases == 0 && (features & PREDICATE_BITS) != 0) {
      cases = Feature.NOM.bit();
    }
    int cells = 0;
    for (int c = 0; c < CASES.length; c++) {
      if (cases == 0 || (cases & CASES[c].bit()) != 0) {
        cells |= inCase << CELLS * c;
      }
    }
    return cells;
  }

  private static int inEachCase(long features) {
    long numbers = features & NUMBER_BITS;
    int cells = numbers == 0 || (numbers & Feature.PLUR.bit()) != 0 ? PLURAL : 0;
    if (numbers == 0 || (numbers & Feature.SING.bit()) != 0) {
      for (int g = 0; g < GENDERS.length; g++) {
        if ((features & GENDER_BITS) == 0 || (features & GENDERS[g].bit()) != 0) {
          cells |= 1 << g;
        }
      }
    }
    return cells;
  }
}
