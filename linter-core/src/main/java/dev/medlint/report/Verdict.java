package dev.medlint.report;

import java.util.Locale;

/** What a checked text comes to. */
public enum Verdict {
  PASS,
  /** Warnings only. */
  REVIEW,
  FAIL,
  /** The text could not be read to its end; nothing may be concluded. */
  INCOMPLETE;

  /** Returns the name used in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
