package dev.medlint.law;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a law pack knows of its own dates.
 *
 * @param checkedThrough the last day through which somebody compared the pack with the law in
 *     force; empty when nobody said
 * @param begins the first day of the act that the pack is about: no text can be judged by the law
 *     of an earlier day; empty when there is no such day
 */
public record LawDates(Optional<LocalDate> checkedThrough, Optional<LocalDate> begins) {

  /** Nothing is known. */
  public static final LawDates UNKNOWN = new LawDates(Optional.empty(), Optional.empty());

  public LawDates {
    Objects.requireNonNull(checkedThrough);
    Objects.requireNonNull(begins);
  }

  /** Returns whether the law was already there on a day. */
  public boolean covers(LocalDate day) {
    return begins.isEmpty() || !day.isBefore(begins.get());
  }
}
