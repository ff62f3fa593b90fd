package dev.medlint.extract;

import dev.medlint.extract.PageClaim.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a page says of its sources, author, reviewer and dates.
 *
 * <p>What a visitor sees decides; data for machines fill the gaps, in the order given, because they
 * are often set by a program and stay wrong unseen. Stateless and thread-safe.
 */
final class PageFactsReader {

  private PageFactsReader() {}

  /**
   * Reads a page.
   *
   * @param shown what a visitor sees, in order, without menus, comments and other pages' cards
   * @param claims what the data for machines say, the most reliable first
   * @param read what was read of the page already
   */
  static PageFacts read(List<PageLine> shown, List<PageClaim> claims, List<PageNote> read) {
    List<PageLine> lines = PageCards.joined(shown);
    List<PageNote> notes = new ArrayList<>(read);
    DatesReader dates = new DatesReader();
    dates.read(lines);
    PeopleReader people = new PeopleReader();
    people.read(lines, claims);
    SourcesReader sources = new SourcesReader();
    PageFacts.Sources listed = sources.read(lines);
    if (listed == PageFacts.Sources.MISSING) {
      listed = sources.claimed(claims);
    }
    notes.addAll(sources.notes());
    notes.addAll(people.notes());
    notes.addAll(dates.notes(claims));
    FiguresReader.read(lines, notes);
    PlainReader.read(lines, notes);
    return PageFacts.of(
        listed,
        people.author(),
        people.reviewer(),
        dates.day(Subject.PUBLISHED, claims),
        dates.day(Subject.MODIFIED, claims),
        dates.day(Subject.REVIEWED, claims),
        notes);
  }
}
