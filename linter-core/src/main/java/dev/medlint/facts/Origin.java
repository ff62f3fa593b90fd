package dev.medlint.facts;

import dev.medlint.api.Api;
import java.util.Locale;

/** Where a fact was learned, strongest first. */
@Api
public enum Origin implements Named {
  /** An option, or what a program that uses the library gives. */
  COMMAND_LINE,
  /** The text itself: front matter, {@code <meta>}, a record of a batch. */
  DOCUMENT,
  /** {@code medlint.yaml}. */
  CONFIGURATION,
  /** The words of the text. */
  DETECTED,
  /** Nobody said so. */
  DEFAULT;

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
