package dev.medlint.facts;

import java.util.Locale;

/** Where a fact was learned, strongest first. */
public enum Origin implements Named {
  COMMAND_LINE,
  DOCUMENT,
  CONFIGURATION,
  DETECTED,
  DEFAULT;

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
