package dev.medlint.rule;

import dev.medlint.api.Api;
import java.util.Locale;

/** How sure it is that a finding's words mean what the rule takes them to mean, least first. */
@Api
public enum Confidence {
  LOW,
  MEDIUM,
  HIGH;

  /** Returns the name used in options and JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
