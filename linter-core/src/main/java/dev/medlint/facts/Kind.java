package dev.medlint.facts;

import dev.medlint.api.Api;
import java.util.Locale;

/** What sort of text is judged. */
@Api
public enum Kind implements Named {
  AD,
  ARTICLE,
  /** A page of the organisation's own site. */
  PAGE;

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
