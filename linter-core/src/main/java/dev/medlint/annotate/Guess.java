package dev.medlint.annotate;

import java.util.List;
import java.util.Objects;

/**
 * A dictionary word that an unknown one may stand for: a letter is missing, doubled, changed or
 * masked in it. Only what rules ask by a word can see a guess, never what they ask by features.
 *
 * @param normal normal form of the dictionary word
 * @param readings its readings; never empty
 * @param evident whether the writing itself shows that the word is not written as it should be (a
 *     doubled letter, a mask), so that a short word can be told too
 */
public record Guess(String normal, List<Reading> readings, boolean evident) {

  public Guess {
    Objects.requireNonNull(normal);
    readings = List.copyOf(readings);
  }
}
