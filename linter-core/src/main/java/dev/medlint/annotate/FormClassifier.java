package dev.medlint.annotate;

import java.util.List;

/**
 * Tells which token tests of a rule pack a form passes, once for each distinct form, so that
 * matching costs no string comparison. Implementations are thread-safe.
 */
@FunctionalInterface
public interface FormClassifier {

  /** Passes nothing: for uses without rules. */
  FormClassifier NONE =
      new FormClassifier() {
        @Override
        public int[] classify(String normal, FormKind kind, List<Reading> readings) {
          return new int[0];
        }
      };

  /** Returns the numbers of the tests passed, ascending, without repeats. */
  int[] classify(String normal, FormKind kind, List<Reading> readings);

  /** Returns whether a test names a word, as a lemma or a form. Only such words are guessed. */
  default boolean names(String word) {
    return false;
  }

  /** Returns all lemmas and forms that tests name, ascending, without repeats. */
  default List<String> named() {
    return List.of();
  }

  /**
   * Returns the numbers of the needs of patterns that a token meets which passes some tests, in any
   * order; a number may stand there more than once.
   *
   * @param tests what {@code classify} returned
   */
  default int[] needs(int[] tests) {
    return new int[0];
  }
}
