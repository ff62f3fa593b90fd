package dev.medlint.extract;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a page says of its sources, author, reviewer and dates.
 *
 * <p>A date that is written but cannot be read is absent.
 */
public record PageFacts(
    Sources sources,
    Author author,
    Reviewer reviewer,
    Optional<LocalDate> datePublished,
    Optional<LocalDate> dateModified,
    Optional<LocalDate> dateReviewed) {

  /** What a page without any of them says. */
  public static final PageFacts NONE =
      new PageFacts(
          Sources.MISSING,
          Author.MISSING,
          Reviewer.MISSING,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Whether there is a list of sources, and whether it names any that can be found. */
  public enum Sources {
    PRESENT,
    WEAK,
    MISSING
  }

  /** Whether a person is named as the author. */
  public enum Author {
    PRESENT,
    MISSING
  }

  /** Whether a reviewer is named, and whether with a medical speciality. */
  public enum Reviewer {
    PRESENT,
    NOT_MEDICAL,
    MISSING
  }
}
