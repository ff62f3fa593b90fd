package dev.medlint.practice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The date of a case, as exactly as it is known. Dates are ordered in time; a year stands before
 * its months, a month before its days.
 *
 * @param year the year
 * @param month 1 to 12, or 0 if only the year is known
 * @param day 1 to 31, or 0 if it is not known
 */
public record CaseDate(int year, int month, int day) implements Comparable<CaseDate> {

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  public CaseDate {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException("year: " + year);
    }
    if (month < 0 || month > 12 || (month == 0 && day != 0)) {
      throw new IllegalArgumentException("month: " + month + ", day: " + day);
    }
    if (day != 0) {
      LocalDate unused = LocalDate.of(year, month, day);
    }
  }

  /** Reads {@code 2012}, {@code 2012-08} or {@code 2012-08-15}. */
  public static Optional<CaseDate> parse(String written) {
    String[] parts = written.split("-", -1);
    if (parts.length > 3 || parts[0].length() != 4) {
      return Optional.empty();
    }
    int[] numbers = new int[3];
    for (int i = 0; i < parts.length; i++) {
      if (i > 0 && parts[i].length() != 2) {
        return Optional.empty();
      }
      try {
        numbers[i] = Integer.parseInt(parts[i]);
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
      if (numbers[i] < 1) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(new CaseDate(numbers[0], numbers[1], numbers[2]));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public int compareTo(CaseDate other) {
    int order = Integer.compare(year, other.year);
    order = order != 0 ? order : Integer.compare(month, other.month);
    return order != 0 ? order : Integer.compare(day, other.day);
  }

  /** Returns the form that {@link #parse} reads. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder().append(year);
    if (month > 0) {
      append(text, month);
    }
    if (day > 0) {
      append(text, day);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, int number) {
    text.append('-').append(number < 10 ? "0" : "").append(number);
  }
}
