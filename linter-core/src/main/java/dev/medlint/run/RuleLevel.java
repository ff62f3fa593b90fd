package dev.medlint.run;

import dev.medlint.facts.Named;
import dev.medlint.rule.Severity;
import java.util.Locale;
import java.util.Optional;

/** What a user makes of a rule: nothing, or findings of a fixed severity. */
public enum RuleLevel implements Named {
  OFF,
  INFO,
  WARNING,
  ERROR;

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the severity of the rule's findings; empty: there are none. */
  Optional<Severity> severity() {
    return this == OFF ? Optional.empty() : Optional.of(Severity.valueOf(name()));
  }
}
