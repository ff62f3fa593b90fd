package dev.medlint.rule;

import dev.medlint.api.Api;
import java.util.Locale;

/** How grave a finding is, least first; the meaning of each is fixed in contract.md. */
@Api
public enum Severity {
  INFO,
  WARNING,
  ERROR;

  /** Returns the name used in options and JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
