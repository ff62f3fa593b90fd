package dev.medlint.facts;

import dev.medlint.api.Api;
import java.util.Locale;

/** Who the text is addressed to. */
@Api
public enum Audience implements Named {
  PUBLIC,
  /** Exhibitions, seminars, conferences. */
  PRO_EVENT,
  /** Specialised print. */
  PRO_PRINT,
  /** Other texts whose only readers are medical and pharmaceutical workers. */
  PROFESSIONALS;

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
