package dev.medlint.rule;

import java.util.Objects;
import java.util.Set;

/**
 * A fact that a rule asks for: it rests unless the fact has one of the values.
 *
 * @param fact name as in contract.md ({@code kind}, {@code object}, {@code medium}…)
 * @param values ids; at least one
 * @param negated true: the fact must have none of the values
 */
public record FactCondition(String fact, Set<String> values, boolean negated) {

  public FactCondition {
    Objects.requireNonNull(fact);
    values = Set.copyOf(values);
  }
}
