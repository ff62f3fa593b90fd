package dev.medlint.facts;

import dev.medlint.api.Api;
import java.util.Locale;

/** Whether the text is being written or is already shown to people. */
@Api
public enum Stage implements Named {
  DRAFT,
  PUBLISHED;

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
