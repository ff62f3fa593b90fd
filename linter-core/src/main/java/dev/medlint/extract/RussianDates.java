package dev.medlint.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds calendar days written in digits or in Russian or English words. */
final class RussianDates {

  private static final String MONTH =
      "(янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек"
          + "|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[\\p{L}]{0,7}\\.?";

  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\d.])(?:(?<y1>(?:19|20)\\d\\d)[-/.\u2010\u2011](?<m1>\\d\\d?)[-/.\u2010\u2011](?<d1>\\d\\d?)(?!\\d)"
              + "|(?<d2>\\d\\d?)[./-](?<m2>\\d\\d?)[./-](?<y2>(?:19|20)\\d\\d|\\d\\d)(?![\\d.]\\d)"
              + "|(?<d5>\\d\\d?)[./-](?<m5>X?I{1,3}|I?[VX]|VI{1,3})[./-](?<y5>(?:19|20)\\d\\d)(?!\\d)"
              + "|(?<d3>\\d\\d?)(?:-?го|-?е|[»\"]|st|nd|rd|th)?[\\s\u00a0\u2009\u202f-]+(?<m3>"
              + MONTH
              + "),?[\\s\u00a0\u2009\u202f-]+(?<y3>(?:19|20)\\d\\d)(?!\\d)"
              + "|\\b(?<m4>"
              + MONTH
              + ")\\s+(?<d4>\\d\\d?)(?:st|nd|rd|th)?,?\\s+(?<y4>(?:19|20)\\d\\d)(?!\\d))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String[] MONTHS_RU = {
    "янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"
  };

  private static final String[] MONTHS_EN = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
  };

  private static final String INITIALS = "янфмаисодjfmasond";

  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

  private RussianDates() {}

  /** A quick look that spares most lines with figures: a year, or figures with a sign between. */
  static boolean mayHold(String text) {
    for (int i = 1; i < text.length() - 1; i++) {
      char before = text.charAt(i - 1);
      if (before >= '0' && before <= '9') {
        char c = text.charAt(i);
        char after = text.charAt(i + 1);
        boolean sign = c == '.' || c == '/' || c == '-' || c == '\u2010' || c == '\u2011';
        boolean digit = after >= '0' && after <= '9';
        boolean year = (before == '1' && c == '9') || (before == '2' && c == '0');
        if ((digit && (sign || year)) || (sign && (after == 'I' || after == 'V' || after == 'X'))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * A day and where it is written.
   *
   * @param start UTF-16 offset in the text searched
   * @param end one past its last character
   */
  record Found(LocalDate day, int start, int end) {}

  /**
   * A day that is written in full and does not exist, such as 31 February.
   *
   * @param start UTF-16 offset in the text searched
   */
  record Impossible(String written, int start) {}

  /** What is written like days, in text order. */
  record Days(List<Found> found, List<Impossible> impossible) {

    private static final Days NONE = new Days(List.of(), List.of());
  }

  /** Returns all days of a text, those that exist and those that do not. */
  static Days days(String text) {
    if (!mayHold(text)) {
      return Days.NONE;
    }
    List<Found> found = new ArrayList<>();
    List<Impossible> impossible = new ArrayList<>();
    Matcher matcher = DATE.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int at = 0;
    while (at < text.length()) {
      if (mayBegin(text, at) && matcher.region(at, text.length()).lookingAt()) {
        Optional<LocalDate> day = day(matcher);
        if (day.isPresent()) {
          found.add(new Found(day.get(), matcher.start(), matcher.end()));
        } else if (!isVersion(matcher)) {
          impossible.add(new Impossible(matcher.group(), matcher.start()));
        }
        at = matcher.end();
      } else {
        at++;
      }
    }
    return new Days(found, impossible);
  }

  /** «0.4.70» numbers an edition; a day with a short year has two figures for day and month. */
  private static boolean isVersion(Matcher m) {
    return m.group("y2") != null
        && m.group("y2").length() == 2
        && (m.group("d2").length() < 2 || m.group("m2").length() < 2);
  }

  /** A day begins with a figure or the name of a month, never inside a number or a word. */
  private static boolean mayBegin(String text, int at) {
    char c = text.charAt(at);
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    if (c >= '0' && c <= '9') {
      return before != '.' && (before < '0' || before > '9');
    }
    return Character.isLetter(c)
        && !Character.isLetterOrDigit(before)
        && INITIALS.indexOf(Character.toLowerCase(c)) >= 0;
  }

  /** Returns the days that do not exist, in text order. */
  static List<Impossible> impossibleIn(String text) {
    return days(text).impossible();
  }

  /** Returns every day written in full, in text order. */
  static List<Found> in(String text) {
    return days(text).found();
  }

  /** Returns the first day in a text. */
  static Optional<LocalDate> first(String text) {
    List<Found> found = in(text.length() > 64 ? text.substring(0, 64) : text);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).day());
  }

  private static Optional<LocalDate> day(Matcher m) {
    if (m.group("y1") != null) {
      return day(m.group("y1"), Integer.parseInt(m.group("m1")), m.group("d1"));
    }
    if (m.group("y2") != null) {
      return numbers(m);
    }
    if (m.group("y5") != null) {
      return day(
          m.group("y5"), ROMAN.indexOf(m.group("m5").toUpperCase(Locale.ROOT)) + 1, m.group("d5"));
    }
    return m.group("y3") != null
        ? day(m.group("y3"), month(m.group("m3")), m.group("d3"))
        : day(m.group("y4"), month(m.group("m4")), m.group("d4"));
  }

  /** «9/15/2026» can only be the American order; where both orders give a day, it is ours. */
  private static Optional<LocalDate> numbers(Matcher m) {
    String first = m.group("d2");
    String second = m.group("m2");
    boolean american = m.group().indexOf('/') > 0 && Integer.parseInt(second) > 12;
    return american
        ? day(m.group("y2"), Integer.parseInt(first), second)
        : day(m.group("y2"), Integer.parseInt(second), first);
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    try {
      int full = Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0);
      return Optional.of(LocalDate.of(full, month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int month(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    // The third month goes before the fifth: «мар» begins with «ма» as well.
    for (int i = 0; i < MONTHS_RU.length; i++) {
      if (lower.startsWith(MONTHS_RU[i]) || lower.startsWith(MONTHS_EN[i])) {
        return i + 1;
      }
    }
    return 0;
  }
}
