package dev.medlint.annotate;

import java.util.Objects;

/**
 * One way to read a word form.
 *
 * @param lemma dictionary form, lower case, ё written as е
 * @param features set of {@link Feature} bits
 */
public record Reading(String lemma, long features) {

  public Reading {
    Objects.requireNonNull(lemma);
  }

  /** Returns whether the reading has a feature. */
  public boolean has(Feature feature) {
    return (features & feature.bit()) != 0;
  }
}
