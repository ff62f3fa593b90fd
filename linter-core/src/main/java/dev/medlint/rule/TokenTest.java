package dev.medlint.rule;

import java.util.Objects;
import java.util.Set;

/**
 * A question about one token that rules ask.
 *
 * @param kind which property of the token is looked at
 * @param words lemmas or normal forms, any of which will do; for {@link Kind#REGEX} the one
 *     expression; empty for {@link Kind#FEATURES}
 * @param required set of feature bits that the reading must have
 * @param excluded set of feature bits, none of which the reading may have
 */
public record TokenTest(Kind kind, Set<String> words, long required, long excluded) {

  public TokenTest {
    Objects.requireNonNull(kind);
    words = Set.copyOf(words);
  }

  /** Which property of a token is looked at. */
  public enum Kind {
    /** Some reading has one of these lemmas. */
    LEMMA,
    /** The normal form is one of these. */
    FORM,
    /** Only the features count. */
    FEATURES,
    /** The whole normal form matches an expression. */
    REGEX
  }
}
