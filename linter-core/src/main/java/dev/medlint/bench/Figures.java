package dev.medlint.bench;

import java.util.Locale;
import java.util.Optional;

/** How figures are written for people: the same digits in every language and place. */
final class Figures {

  private static final String NONE = "–";

  private Figures() {}

  /** Returns a share of 0 to 1 with two digits after the point. */
  static String share(double share) {
    return number(share, "%.2f");
  }

  /** Returns a share with its interval, if that is known. */
  static String share(double share, Optional<Interval> interval) {
    if (Double.isNaN(share) || interval.isEmpty()) {
      return share(share);
    }
    return share(share)
        + " ["
        + share(interval.get().low())
        + "–"
        + share(interval.get().high())
        + "]";
  }

  /** Returns a part of a whole as counts and as a share. */
  static String part(int part, int whole) {
    return whole == 0
        ? NONE
        : part + "/" + whole + " = " + number(Counts.share(part, whole), "%.3f");
  }

  /** Returns a rate with the count that it comes from. */
  static String rate(double rate, int count) {
    return Double.isNaN(rate) ? NONE : number(rate, "%.2f") + " (" + count + ")";
  }

  /** Returns a rate with one digit after the point. */
  static String rate(double rate) {
    return number(rate, "%.1f");
  }

  /** Returns a share with three digits after the point. */
  static String exact(double share) {
    return number(share, "%.3f");
  }

  private static String number(double value, String format) {
    return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, format, value);
  }
}
