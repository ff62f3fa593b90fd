package dev.medlint.facts;

import dev.medlint.api.Api;
import java.util.Locale;

/** Where the text is shown. */
@Api
public enum Medium implements Named {
  WEB,
  PRINT,
  OUTDOOR,
  TV,
  RADIO,
  SOCIAL,
  MESSENGER,
  SMS,
  LEAFLET;

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
