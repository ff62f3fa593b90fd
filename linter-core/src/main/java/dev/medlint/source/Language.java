package dev.medlint.source;

/** A language that the tool speaks. */
public enum Language {
  RU,
  EN
}
