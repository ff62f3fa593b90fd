package dev.medlint.rule;

import java.util.Locale;

/** How grave a finding is, least first; the meaning of each is fixed in contract.md. */
public enum Severity {
  INFO,
  WARNING,
  ERROR;

  /** Returns the name used in options and JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
