package dev.medlint.extract;

import dev.medlint.source.LocalizedText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;

/**
 * The day that a document bears.
 *
 * @param day the day
 * @param source the field that states it: {@code date}, {@code medlint:date}, {@code datePublished}
 */
public record DocumentDate(LocalDate day, String source) {

  /** As documents state it of themselves for medlint. */
  static final String FACT = "date";

  private static final int LENGTH_OF_DAY = 10;

  public DocumentDate {
    Objects.requireNonNull(day);
    Objects.requireNonNull(source);
  }

  /**
   * Returns the day of a document: what it states for medlint, else the day of its publication.
   *
   * @return empty: it bears none
   */
  public static Optional<DocumentDate> of(Document document) {
    DeclaredFact declared = document.declaredFacts().get(FACT);
    String stated = declared == null ? null : declared.value();
    if (stated != null && !stated.isBlank()) {
      return day(stated).map(day -> new DocumentDate(day, "medlint:date"));
    }
    return document.page().datePublished().map(day -> new DocumentDate(day, "datePublished"));
  }

  /** Returns what is wrong with the day that a document states for medlint, if anything. */
  public static Optional<LocalizedText> problem(Document document) {
    DeclaredFact declared = document.declaredFacts().get(FACT);
    String stated = declared == null ? null : declared.value();
    if (stated == null || stated.isBlank() || day(stated).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new LocalizedText(
            "medlint:date: «" + stated + "» не дата; здесь можно: ГГГГ-ММ-ДД",
            "medlint:date: “" + stated + "” is not a date; allowed here: YYYY-MM-DD"));
  }

  /** Reads a day, beside which a time may stand. */
  private static Optional<LocalDate> day(String written) {
    try {
      String day = written.length() > LENGTH_OF_DAY ? written.substring(0, LENGTH_OF_DAY) : written;
      return Optional.of(LocalDate.parse(day));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
