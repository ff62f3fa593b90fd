package dev.medlint.rule;

import dev.medlint.extract.PageFacts;
import java.util.Arrays;
import java.util.Optional;

/** A fact of the page that a rule may ask for by {@code $name}. */
public enum PageFactName {
  SOURCES("список-источников", "sources"),
  AUTHOR("автор", "author"),
  REVIEWER("медицинский-рецензент", "medical-reviewer"),
  DATE_PUBLISHED("дата-публикации", "date-published"),
  DATE_UPDATED("дата-обновления", "date-updated");

  private final String russian;
  private final String english;

  PageFactName(String russian, String english) {
    this.russian = russian;
    this.english = english;
  }

  /** Returns the name used in rules written in Russian. */
  public String russian() {
    return russian;
  }

  /** Returns whether a page shows the fact. */
  public boolean holds(PageFacts page) {
    return switch (this) {
      case SOURCES -> page.sources() != PageFacts.Sources.MISSING;
      case AUTHOR -> page.author() == PageFacts.Author.PRESENT;
      case REVIEWER -> page.reviewer() == PageFacts.Reviewer.PRESENT;
      case DATE_PUBLISHED -> page.datePublished().isPresent();
      case DATE_UPDATED -> page.dateModified().isPresent() || page.dateReviewed().isPresent();
    };
  }

  /** Returns the fact of a Russian or English name, if there is one. */
  public static Optional<PageFactName> find(String name) {
    return Arrays.stream(values())
        .filter(f -> f.russian.equals(name) || f.english.equals(name))
        .findFirst();
  }
}
