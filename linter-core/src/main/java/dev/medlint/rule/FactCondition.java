package dev.medlint.rule;

import java.util.Objects;
import java.util.Set;

/**
 * A fact that a rule asks for: it rests unless the fact has one of the values.
 *
 * @param fact name as in contract.md ({@code kind}, {@code object}, {@code medium}…)
 * @param values ids; at least one
 * @param negated true: the fact must have none of the values
 * @param certain true: the rule rests unless the fact is known, and not with some doubt, to be so
 */
public record FactCondition(String fact, Set<String> values, boolean negated, boolean certain) {

  public FactCondition {
    Objects.requireNonNull(fact);
    values = Set.copyOf(values);
  }

  /** Creates a condition that holds as well when the fact is not known. */
  public FactCondition(String fact, Set<String> values, boolean negated) {
    this(fact, values, negated, false);
  }

  /** Returns the same condition, which holds only for sure. */
  FactCondition forCertain() {
    return new FactCondition(fact, values, negated, true);
  }
}
