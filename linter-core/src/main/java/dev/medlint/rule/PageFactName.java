package dev.medlint.rule;

import dev.medlint.extract.PageFacts;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** A fact of the page that a rule may ask for by {@code $name}. */
public enum PageFactName {
  SOURCES("список-источников", "sources", page -> page.sources() != PageFacts.Sources.MISSING),
  AUTHOR("автор", "author", page -> page.author() == PageFacts.Author.PRESENT),
  REVIEWER(
      "медицинский-рецензент",
      "medical-reviewer",
      page -> page.reviewer() == PageFacts.Reviewer.PRESENT),
  DATE_PUBLISHED("дата-публикации", "date-published", page -> page.datePublished().isPresent()),
  DATE_UPDATED(
      "дата-обновления",
      "date-updated",
      page -> page.dateModified().isPresent() || page.dateReviewed().isPresent());

  private final String russian;
  private final String english;
  private final Predicate<PageFacts> holds;

  PageFactName(String russian, String english, Predicate<PageFacts> holds) {
    this.russian = russian;
    this.english = english;
    this.holds = holds;
  }

  /** Returns the name used in rules written in Russian. */
  public String russian() {
    return russian;
  }

  /** Returns whether a page shows the fact. */
  public boolean holds(PageFacts page) {
    return holds.test(page);
  }

  /** Returns the fact of a Russian or English name, if there is one. */
  public static Optional<PageFactName> find(String name) {
    return Arrays.stream(values())
        .filter(f -> f.russian.equals(name) || f.english.equals(name))
        .findFirst();
  }
}
