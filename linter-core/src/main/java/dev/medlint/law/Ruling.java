package dev.medlint.law;

import dev.medlint.facts.AdObject;
import dev.medlint.source.LocalizedText;
import java.util.EnumSet;

/**
 * The answer of {@link ApplicabilityJudge} with what the severity of a finding depends on.
 *
 * @param applicability the answer with its reason
 * @param ifAdvertising whether it holds only if the text is advertising
 * @param byObject whether the answer rests on the advertised object
 * @param debated whether practice is not settled for all objects that are bound
 * @param objects the known objects that are bound
 */
record Ruling(
    Applicability applicability,
    boolean ifAdvertising,
    boolean byObject,
    boolean debated,
    EnumSet<AdObject> objects) {

  boolean isPossible() {
    return !(applicability instanceof Applicability.DoesNotApply);
  }

  /** Adds a condition; an answer that depends on another fact already keeps naming that one. */
  Ruling ifFact(String fact, LocalizedText condition) {
    LocalizedText reason = applicability.reason();
    LocalizedText both =
        new LocalizedText(condition.ru() + "; " + reason.ru(), condition.en() + "; " + reason.en());
    String missing =
        applicability instanceof Applicability.Unknown unknown ? unknown.missingFact() : fact;
    return new Ruling(
        new Applicability.Unknown(missing, both), ifAdvertising, byObject, debated, objects);
  }

  boolean isUnknownByObject() {
    return applicability instanceof Applicability.Unknown unknown
        && unknown.missingFact().equals("object");
  }
}
