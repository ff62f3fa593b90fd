package dev.medlint.law;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The days on which an edition is in force.
 *
 * @param from first day; {@link LocalDate#MIN} when the requirement has no first day
 * @param lastDay last day, inclusive; empty while the edition stays in force
 */
public record Period(LocalDate from, Optional<LocalDate> lastDay) {

  public Period {
    Objects.requireNonNull(from);
    if (lastDay.isPresent() && lastDay.get().isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins: " + from + ", " + lastDay);
    }
  }

  /** Returns whether the day lies in the period. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (lastDay.isEmpty() || !day.isAfter(lastDay.get()));
  }

  /** Returns whether the period has a first day that can be shown to people. */
  public boolean hasFirstDay() {
    return !from.equals(LocalDate.MIN);
  }
}
