package dev.medlint.annotate;

import java.util.List;
import java.util.Objects;

/**
 * A dictionary word that another one may stand for: a letter is missing, doubled, changed or masked
 * in it. Only words that token tests name are guessed; a form passes the tests of all its guesses.
 *
 * @param normal normal form of the dictionary word
 * @param readings its readings; never empty
 */
public record Guess(String normal, List<Reading> readings) {

  public Guess {
    Objects.requireNonNull(normal);
    readings = List.copyOf(readings);
  }
}
