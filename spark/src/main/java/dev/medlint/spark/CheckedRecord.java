package dev.medlint.spark;

import java.util.Locale;
import java.util.Optional;

/**
 * A record that went through the check.
 *
 * @param key of its text, as {@link ReadRecord} makes it
 * @param place where it was read
 * @param id may be shared by several
 * @param host where it was published; empty: not known
 * @param answer what its text came to
 * @param origin how the answer was come by
 */
record CheckedRecord(
    byte[] key, String place, String id, Optional<String> host, Answer answer, Origin origin) {

  /** How an answer was come by. */
  enum Origin {
    /** The text was checked. */
    CHECKED,
    /** Another record of this run has the same text and facts, and that one was checked. */
    DUPLICATE,
    /** An earlier run checked the same text by the same rules and the same law. */
    KNOWN;

    /** Returns its name in counts. */
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
