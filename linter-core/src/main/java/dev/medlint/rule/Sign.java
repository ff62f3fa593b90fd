package dev.medlint.rule;

import java.util.Objects;

/**
 * One compiled sign: words by which a fact of a text is detected.
 *
 * @param id Latin kebab-case name; no rule of the pack has the same
 * @param tells the fact, or {@link #NAMED}, and the values that the sign speaks for, or against
 *     when it is negated
 * @param strength how much it says
 * @param search what to look for
 */
public record Sign(String id, FactCondition tells, Strength strength, Search search) {

  /**
   * What a sign may tell beside facts: that its words name nothing which could be advertised. It is
   * asked only of ads in which nothing else tells the object.
   */
  public static final String NAMED = "named";

  public Sign {
    Objects.requireNonNull(id);
    Objects.requireNonNull(tells);
    Objects.requireNonNull(strength);
    Objects.requireNonNull(search);
  }

  /** Returns the same sign with another search. */
  Sign with(Search other) {
    return new Sign(id, tells, strength, other);
  }
}
