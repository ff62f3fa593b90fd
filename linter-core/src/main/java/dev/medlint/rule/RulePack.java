package dev.medlint.rule;

import java.util.List;

/** All rules of a pack, compiled, by id. Immutable and thread-safe. */
public final class RulePack {

  private final List<Rule> rules;

  /** Creates a pack of rules. */
  public RulePack(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Returns the rules in the order of their ids. */
  public List<Rule> rules() {
    return rules;
  }
}
