package dev.medlint.speech;

import java.util.Optional;

/** Whose words some words of a text are. */
public enum Speaker {
  /** A patient or buyer, or somebody close to one. */
  PATIENT("пациент", "patient"),
  /** The advertiser: a clinic, a seller, a maker. */
  CLINIC("клиника", "clinic"),
  /** A medical or pharmaceutical worker who speaks in person or is referred to. */
  DOCTOR("врач", "doctor"),
  /** The person whom the text is for, by a question or a wish put in his mouth. */
  READER("читатель", "reader"),
  /** Somebody else, or the teller of a story about a third person. */
  OTHER("другой", "other"),
  /** Nothing shows who speaks. */
  UNKNOWN("неизвестен", "unknown");

  // values() copies its array each time it is called.
  private static final Speaker[] ALL = values();

  private final String russian;
  private final String english;

  Speaker(String russian, String english) {
    this.russian = russian;
    this.english = english;
  }

  static Speaker at(int ordinal) {
    return ALL[ordinal];
  }

  /** Returns the word that rules written in Russian use. */
  public String russian() {
    return russian;
  }

  /** Returns the word that rules written in English use. */
  public String english() {
    return english;
  }

  /** Returns the speaker of a Russian or English name, if there is one. */
  public static Optional<Speaker> find(String name) {
    for (Speaker speaker : ALL) {
      if (speaker.russian.equals(name) || speaker.english.equals(name)) {
        return Optional.of(speaker);
      }
    }
    return Optional.empty();
  }
}
