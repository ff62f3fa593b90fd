package dev.medlint.extract;

import dev.medlint.source.TextSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
  private List<PageNote> words;
  private List<PageNote> markup;

  /** Creates facts that are known. */
  public PageFacts(
      Sources sources,
      Author author,
      Reviewer reviewer,
      Optional<LocalDate> datePublished,
      Optional<LocalDate> dateModified,
      Optional<LocalDate> dateReviewed) {
    this(
        new Values(sources, author, reviewer, datePublished, dateModified, dateReviewed),
        List.of(),
        List.of());
  }

  private PageFacts(Values values, List<PageNote> words, List<PageNote> markup) {
    this.values = values;
    this.words = withDays(values, words);
    this.markup = List.copyOf(markup);
  }

  private PageFacts(Page unread) {
    this.unread = unread;
  }

  /** Returns facts that are known, with their evidence. */
  static PageFacts of(
      Sources sources,
      Author author,
      Reviewer reviewer,
      Optional<LocalDate> datePublished,
      Optional<LocalDate> dateModified,
      Optional<LocalDate> dateReviewed,
      List<PageNote> words) {
    return new PageFacts(
        new Values(sources, author, reviewer, datePublished, dateModified, dateReviewed),
        words,
        List.of());
  }

  /** Returns facts that were gathered elsewhere, such as from all pages of a site. */
  public static PageFacts of(List<PageNote> notes) {
    List<PageNote> words = new ArrayList<>();
    List<PageNote> markup = new ArrayList<>();
    for (PageNote note : notes) {
      (note.fact().isOfMarkup() ? markup : words).add(note);
    }
    return new PageFacts(NONE.values(), words, markup);
  }

  /**
   * Returns facts as they were saved.
   *
   * @param notes what {@link #notes()} returned
   */
  public static PageFacts restored(
      Sources sources,
      Author author,
      Reviewer reviewer,
      Optional<LocalDate> datePublished,
      Optional<LocalDate> dateModified,
      Optional<LocalDate> dateReviewed,
      List<PageNote> notes) {
    PageFacts facts = PageFacts.of(notes);
    facts.values = new Values(sources, author, reviewer, datePublished, dateModified, dateReviewed);
    return facts;
  }

  /** Whether two names may be one person's. */
  public static boolean isSamePerson(String a, String b) {
    return PeopleReader.isSame(a, b);
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

  /**
   * Returns whether a page shows a fact. An author or a list of sources that is only hinted at
   * counts; a reviewer counts if he is a medical one.
   */
  public boolean holds(PageFactName fact) {
    return switch (fact) {
      case SOURCES -> sources() != Sources.MISSING;
      case AUTHOR -> author() == Author.PRESENT;
      case REVIEWER -> reviewer() == Reviewer.PRESENT;
      case ANY_REVIEWER -> reviewer() != Reviewer.MISSING;
      default -> !notes(fact).isEmpty();
    };
  }

  /** Returns the values of a fact with their evidence, in the order in which they were read. */
  public List<PageNote> notes(PageFactName fact) {
    List<PageNote> notes = new ArrayList<>();
    for (PageNote note : fact.isOfMarkup() ? markup() : words()) {
      if (note.fact() == fact) {
        notes.add(note);
      }
    }
    return notes;
  }

  /** Returns all values of all facts: those of words, then those of markup. */
  public List<PageNote> notes() {
    List<PageNote> notes = new ArrayList<>(words());
    notes.addAll(markup());
    return notes;
  }

  private Values values() {
    read();
    return values;
  }

  private List<PageNote> words() {
    read();
    return words;
  }

  private synchronized void read() {
    if (values == null) {
      PageFacts read = unread.read();
      values = read.values;
      words = read.words;
      forget();
    }
  }

  private synchronized List<PageNote> markup() {
    if (markup == null) {
      markup = List.copyOf(unread.markup());
      forget();
    }
    return markup;
  }

  /** Once all is read, the page need not be kept any longer. */
  private void forget() {
    if (values != null && markup != null) {
      unread = null;
    }
  }

  /** Adds the days under the names by which rules ask for them. */
  private static List<PageNote> withDays(Values values, List<PageNote> words) {
    List<PageNote> all = new ArrayList<>(words);
    addDay(all, PageFactName.DATE_PUBLISHED, values.datePublished);
    Optional<LocalDate> updated =
        values.dateModified.isPresent() ? values.dateModified : values.dateReviewed;
    addDay(all, PageFactName.DATE_UPDATED, updated);
    addDay(all, PageFactName.DATE_REVIEWED, values.dateReviewed);
    Optional<LocalDate> last = updated;
    if (values.dateReviewed.isPresent() && values.dateReviewed.get().isAfter(updated.get())) {
      last = values.dateReviewed;
    }
    addDay(all, PageFactName.LAST_DATE, last.isPresent() ? last : values.datePublished);
    return List.copyOf(all);
  }

  /** The place is that of the evidence, which bears the same day. */
  private static void addDay(List<PageNote> all, PageFactName fact, Optional<LocalDate> day) {
    if (day.isPresent()) {
      String value = day.get().toString();
      TextSpan place = PageNote.NOWHERE;
      for (PageNote note : all) {
        if (place.isEmpty()
            && note.fact().type() == PageFactName.Type.DAY
            && note.fact() != PageFactName.SOURCE_YEAR
            && note.value().equals(value)) {
          place = note.span();
        }
      }
      all.add(new PageNote(fact, value, place));
    }
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
  interface Page {

    /** Reads what its words say; called at most once. */
    PageFacts read();

    /** Reads what its markup says; called at most once. */
    List<PageNote> markup();
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
