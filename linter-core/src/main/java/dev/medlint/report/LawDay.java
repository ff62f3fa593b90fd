package dev.medlint.report;

import dev.medlint.facts.Named;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * The day whose law was applied to a text, and why that day.
 *
 * @param day the day
 * @param basis where the day came from
 * @param source in words: the option, the configuration file, the field of the document; may be
 *     empty
 */
public record LawDay(LocalDate day, Basis basis, String source) {

  public LawDay {
    Objects.requireNonNull(day);
    Objects.requireNonNull(basis);
    Objects.requireNonNull(source);
  }

  /** Where a day came from. */
  public enum Basis implements Named {
    /** Nobody asked for a day: a text that is online today answers to the law of today. */
    TODAY,
    COMMAND_LINE,
    CONFIGURATION,
    /** The document bears the day, and its day was asked for. */
    DOCUMENT,
    /** The document's day was asked for, but it bears none: the law of today. */
    UNDATED;

    @Override
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Returns whether the day is that of one text and not of all of a run. */
  boolean isOfOneText() {
    return basis == Basis.DOCUMENT || basis == Basis.UNDATED;
  }
}
