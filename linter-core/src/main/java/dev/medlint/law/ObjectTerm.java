package dev.medlint.law;

import dev.medlint.facts.AdObject;
import dev.medlint.source.LocalizedText;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An advertised object that a provision names, by itself or through another provision.
 *
 * @param object the object, with its special cases
 * @param basis the provision that extends the norm to the object («ст. 24 ч. 3»); empty texts when
 *     the provision names the object itself
 * @param from the first day on which the object is named; {@link LocalDate#MIN} when from the start
 */
public record ObjectTerm(AdObject object, LocalizedText basis, LocalDate from) {

  public ObjectTerm {
    Objects.requireNonNull(object);
    Objects.requireNonNull(basis);
    Objects.requireNonNull(from);
  }

  boolean names(AdObject other, LocalDate day) {
    return object.includes(other) && !day.isBefore(from);
  }

  /**
   * Returns whether an object may turn out to be the special one that is named here: a general
   * object may, and so may another special case of the same one, since a preventive medicine can be
   * a prescription medicine as well.
   */
  boolean mayName(AdObject other, LocalDate day) {
    return mayBe(other, object) && !day.isBefore(from);
  }

  static boolean mayBe(AdObject known, AdObject special) {
    return known != special
        && special.general().isPresent()
        && (special.general().get() == known || special.general().equals(known.general()));
  }
}
