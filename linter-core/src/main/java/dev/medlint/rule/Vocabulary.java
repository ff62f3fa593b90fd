package dev.medlint.rule;

import dev.medlint.annotate.Reading;
import java.util.List;

/**
 * What the rule compiler asks of the dictionaries, so that no rule waits for a word that never
 * comes.
 */
public interface Vocabulary {

  /** Returns the lemmas of a word form, lower case with е for ё; empty for an unknown word. */
  List<String> lemmasOf(String form);

  /**
   * Returns all readings of a word form; empty for an unknown word, or where nothing is known of
   * readings: then features are not checked.
   */
  default List<Reading> readingsOf(String form) {
    return List.of();
  }

  /** Returns whether some form of the language has this lemma. */
  default boolean knowsLemma(String lemma) {
    return lemmasOf(lemma).contains(lemma);
  }
}
