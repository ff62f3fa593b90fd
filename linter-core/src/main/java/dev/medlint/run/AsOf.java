package dev.medlint.run;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;

/**
 * Which day's law a user asks for.
 *
 * @param day empty: for each text the law of the day that the text bears
 */
public record AsOf(Optional<LocalDate> day) {

  /** For each text the law of the day that the text bears. */
  public static final AsOf DOCUMENT = new AsOf(Optional.empty());

  private static final String OF_DOCUMENT = "document";

  public AsOf {
    Objects.requireNonNull(day);
  }

  /** Returns what {@code YYYY-MM-DD} or {@code document} asks for; empty: it is neither. */
  public static Optional<AsOf> parse(String written) {
    if (written.equals(OF_DOCUMENT)) {
      return Optional.of(DOCUMENT);
    }
    try {
      return Optional.of(new AsOf(Optional.of(LocalDate.parse(written))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Returns whether the day of each document is asked for. */
  boolean isOfDocument() {
    return day.isEmpty();
  }
}
