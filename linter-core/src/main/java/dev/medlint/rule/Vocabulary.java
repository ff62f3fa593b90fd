package dev.medlint.rule;

import java.util.List;

/**
 * What the rule compiler asks of the dictionaries, so that no rule waits for a word that never
 * comes.
 */
public interface Vocabulary {

  /** Returns the lemmas of a word form, lower case with е for ё; empty for an unknown word. */
  List<String> lemmasOf(String form);

  /** Returns whether some form of the language has this lemma. */
  default boolean knowsLemma(String lemma) {
    return lemmasOf(lemma).contains(lemma);
  }
}
