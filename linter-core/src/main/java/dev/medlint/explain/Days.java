package dev.medlint.explain;

import dev.medlint.practice.CaseDate;
import dev.medlint.source.Language;
import java.time.LocalDate;

/** Days as people write them. */
final class Days {

  private static final String NO_BREAK = "\u00a0";

  private static final String[] RU_OF = {
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря"
  };
  private static final String[] RU = {
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь"
  };
  private static final String[] EN = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  private Days() {}

  /** Returns «1 июля 2006 г.», “1 July 2006”. */
  static String day(LocalDate day, Language language) {
    String[] months = language == Language.RU ? RU_OF : EN;
    String end = language == Language.RU ? NO_BREAK + "г." : "";
    return day.getDayOfMonth()
        + NO_BREAK
        + months[day.getMonthValue() - 1]
        + NO_BREAK
        + day.getYear()
        + end;
  }

  /** Returns a date as exactly as it is known. */
  static String date(CaseDate date, Language language) {
    if (date.day() > 0) {
      return day(LocalDate.of(date.year(), date.month(), date.day()), language);
    }
    String end = language == Language.RU ? NO_BREAK + "г." : "";
    if (date.month() == 0) {
      return date.year() + end;
    }
    String[] months = language == Language.RU ? RU : EN;
    return months[date.month() - 1] + NO_BREAK + date.year() + end;
  }
}
