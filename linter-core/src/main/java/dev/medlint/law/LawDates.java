package dev.medlint.law;

import dev.medlint.source.LocalizedText;
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

  /** Returns why the law of a day cannot be applied, if it was not yet there. */
  public Optional<LocalizedText> before(LocalDate day) {
    if (covers(day)) {
      return Optional.empty();
    }
    return Optional.of(
        new LocalizedText(
            "на "
                + day
                + " закона ещё не было: первая редакция действует с "
                + begins.orElseThrow()
                + "; укажите этот день или более поздний",
            "on "
                + day
                + " there was no such law yet: its first edition is in force from "
                + begins.orElseThrow()
                + "; give that day or a later one"));
  }

  /** Returns whether the law was already there on a day. */
  public boolean covers(LocalDate day) {
    return begins.isEmpty() || !day.isBefore(begins.get());
  }
}
