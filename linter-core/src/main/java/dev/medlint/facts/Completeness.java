package dev.medlint.facts;

import dev.medlint.api.Api;
import java.util.Locale;

/** Whether the text is the whole of the ad, so that what is absent from it is missing. */
@Api
public enum Completeness implements Named {
  UNKNOWN,
  COMPLETE,
  FRAGMENT;

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
