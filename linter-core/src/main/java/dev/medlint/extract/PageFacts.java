package dev.medlint.extract;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a page says of its sources, author, reviewer and dates. Immutable and thread-safe.
 *
 * <p>A date that is written but cannot be read is absent.
 *
 * <p>The facts may be read from the page only when the first of them is asked for: nobody asks for
 * those of an advertisement, and reading them takes a short run longer than all its rules.
 */
public final class PageFacts {

  /** What a page without any of them says. */
  public static final PageFacts NONE =
      new PageFacts(
          Sources.MISSING,
          Author.MISSING,
          Reviewer.MISSING,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private Page unread;
  private Values values;

  /** Creates facts that are known. */
  public PageFacts(
      Sources sources,
      Author author,
      Reviewer reviewer,
      Optional<LocalDate> datePublished,
      Optional<LocalDate> dateModified,
      Optional<LocalDate> dateReviewed) {
    values = new Values(sources, author, reviewer, datePublished, dateModified, dateReviewed);
  }

  private PageFacts(Page unread) {
    this.unread = unread;
  }

  /** Returns facts that are read when they are first asked for. */
  static PageFacts of(Page page) {
    return new PageFacts(Objects.requireNonNull(page));
  }

  public Sources sources() {
    return values().sources;
  }

  public Author author() {
    return values().author;
  }

  public Reviewer reviewer() {
    return values().reviewer;
  }

  public Optional<LocalDate> datePublished() {
    return values().datePublished;
  }

  public Optional<LocalDate> dateModified() {
    return values().dateModified;
  }

  public Optional<LocalDate> dateReviewed() {
    return values().dateReviewed;
  }

  private synchronized Values values() {
    if (values == null) {
      values = unread.read().values();
      // The page need not be kept any longer.
      unread = null;
    }
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PageFacts facts && values().equals(facts.values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  @Override
  public String toString() {
    return values().toString().replaceFirst("Values", "PageFacts");
  }

  /** A page that has not been read yet. */
  @FunctionalInterface
  interface Page {

    /** Reads it; called at most once. */
    PageFacts read();
  }

  private record Values(
      Sources sources,
      Author author,
      Reviewer reviewer,
      Optional<LocalDate> datePublished,
      Optional<LocalDate> dateModified,
      Optional<LocalDate> dateReviewed) {

    Values {
      Objects.requireNonNull(sources);
      Objects.requireNonNull(author);
      Objects.requireNonNull(reviewer);
      Objects.requireNonNull(datePublished);
      Objects.requireNonNull(dateModified);
      Objects.requireNonNull(dateReviewed);
    }
  }

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
