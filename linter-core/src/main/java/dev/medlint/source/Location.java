package dev.medlint.source;

import java.util.Objects;

/**
 * A place in a file that has no lines, as people find it: a named unit and a character in it.
 *
 * @param unit such as “paragraph 12” or “cell B5”; empty in a text without parts
 * @param character UTF-16 code units from the start of the unit, from 1
 */
public record Location(LocalizedText unit, int character) {

  public Location {
    Objects.requireNonNull(unit);
    if (character < 1) {
      throw new IllegalArgumentException("character: " + character);
    }
  }

  /** Returns the place in words: “paragraph 12, character 5”. */
  public String in(Language language) {
    String counted = (language == Language.RU ? "знак " : "character ") + character;
    return unit.ru().isEmpty() ? counted : unit.in(language) + ", " + counted;
  }
}
