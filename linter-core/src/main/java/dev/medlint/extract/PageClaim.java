package dev.medlint.extract;

/**
 * What machine-readable data of a page say about it.
 *
 * @param subject what it is about
 * @param value as written: a date or a name, for people followed by what else is said of them
 */
record PageClaim(Subject subject, String value) {

  enum Subject {
    PUBLISHED,
    MODIFIED,
    REVIEWED,
    AUTHOR,
    REVIEWER,
    SOURCE
  }
}
