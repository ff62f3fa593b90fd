package dev.medlint.bench;

import dev.medlint.facts.Named;
import java.util.Locale;

/** By what figures are broken down. */
public enum BenchGroup implements Named {
  PROVISION,
  RULE,
  TRAP;

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
