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

  /** Returns whether {@code general} may turn out to be the special object that is named here. */
  boolean mayName(AdObject general, LocalDate day) {
    return object != general && general.includes(object) && !day.isBefore(from);
  }
}
