package dev.medlint.source;

import dev.medlint.api.Api;

/** A language that the tool speaks. */
@Api
public enum Language {
  RU,
  EN
}
