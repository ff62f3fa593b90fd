package dev.medlint.law;

import java.util.Objects;

/**
 * Whether one provision of a rule binds a text.
 *
 * @param provision in force on the day that was asked about
 * @param applicability the answer with its reason
 */
public record Answer(Provision provision, Applicability applicability) {

  public Answer {
    Objects.requireNonNull(provision);
    Objects.requireNonNull(applicability);
  }
}
