package dev.medlint.speech;

import java.util.Optional;

/** Whom some words of a text are said to. */
public enum Addressee {
  /** Whoever reads the text. */
  READER("читателю", "reader"),
  /** Medical and pharmaceutical workers, or the doctor in a dialogue. */
  DOCTOR("врачу", "doctor"),
  /** One patient, whom a doctor or a clinic answers. */
  PATIENT("пациенту", "patient"),
  /** Somebody else, such as the clinic that a patient thanks. */
  OTHER("другому", "other"),
  /** The words turn to nobody. */
  NOBODY("никому", "nobody");

  // values() copies its array each time it is called.
  private static final Addressee[] ALL = values();

  private final String russian;
  private final String english;

  Addressee(String russian, String english) {
    this.russian = russian;
    this.english = english;
  }

  static Addressee at(int ordinal) {
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

  /** Returns the addressee of a Russian or English name, if there is one. */
  public static Optional<Addressee> find(String name) {
    for (Addressee addressee : ALL) {
      if (addressee.russian.equals(name) || addressee.english.equals(name)) {
        return Optional.of(addressee);
      }
    }
    return Optional.empty();
  }
}
