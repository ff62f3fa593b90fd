package dev.medlint.records;

import dev.medlint.draft.DraftException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows numbers as far as their format changes what they are: days, times, percents. */
final class CellFormats {

  private static final MathContext DIGITS = new MathContext(15);
  private static final long SECONDS_OF_DAY = 86_400;
  private static final double LAST_DAY = 2_958_466; // of the year 9999

  private final boolean since1904;
  private final List<Shown> styles = new ArrayList<>();

  private enum Shown {
    NUMBER,
    PERCENT,
    DAY,
    TIME,
    DAY_AND_TIME
  }

  CellFormats(boolean since1904) {
    this.since1904 = since1904;
  }

  /** Reads the styles of a workbook. */
  void read(SheetXml xml) throws DraftException, IOException {
    Map<Integer, String> codes = new HashMap<>();
    boolean ofCells = false;
    while (xml.next()) {
      if (xml.isStart("numFmt")) {
        codes.put(xml.number("numFmtId"), xml.attribute("formatCode").orElse(""));
      } else if (xml.isStart("cellXfs")) {
        ofCells = true;
      } else if (xml.isEnd("cellXfs")) {
        ofCells = false;
      } else if (ofCells && xml.isStart("xf")) {
        int id = xml.number("numFmtId");
        String code = codes.get(id);
        styles.add(code == null ? builtIn(id) : ofCode(code));
      }
    }
  }

  private static Shown builtIn(int id) {
    return switch (id) {
      case 9, 10 -> Shown.PERCENT;
      case 14, 15, 16, 17 -> Shown.DAY;
      case 18, 19, 20, 21, 45, 46, 47 -> Shown.TIME;
      case 22 -> Shown.DAY_AND_TIME;
      default -> Shown.NUMBER;
    };
  }

  private static Shown ofCode(String code) {
    boolean day = false;
    boolean time = false;
    boolean quoted = false;
    boolean bracket = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == '[' || c == ']') {
        bracket = c == '[';
      } else if (!quoted && !bracket) {
        if (c == '%') {
          return Shown.PERCENT;
        }
        day |= "yYdDдДгГ".indexOf(c) >= 0;
        time |= "hHsSчЧ".indexOf(c) >= 0;
      }
    }
    if (day) {
      return time ? Shown.DAY_AND_TIME : Shown.DAY;
    }
    return time ? Shown.TIME : Shown.NUMBER;
  }

  /**
   * Returns what a number of a cell looks like.
   *
   * @param number as it is stored
   * @param style number of the style; negative: none
   */
  String shown(String number, int style) {
    BigDecimal value;
    try {
      value = new BigDecimal(number.strip());
    } catch (NumberFormatException e) {
      return number;
    }
    Shown shown = style >= 0 && style < styles.size() ? styles.get(style) : Shown.NUMBER;
    double days = value.doubleValue();
    if (shown == Shown.PERCENT) {
      return plain(value.movePointRight(2)) + "%";
    }
    boolean asDay = shown != Shown.NUMBER && days >= 0 && days < LAST_DAY;
    return asDay ? moment(days, shown) : plain(value);
  }

  private static String plain(BigDecimal value) {
    BigDecimal rounded = value.round(DIGITS);
    if (rounded.signum() == 0) {
      return "0";
    }
    BigDecimal stripped = rounded.stripTrailingZeros();
    boolean huge = Math.abs((long) stripped.scale()) > 30;
    return huge ? stripped.toString() : stripped.toPlainString().replace('.', ',');
  }

  private String moment(double days, Shown shown) {
    // The calendar of Excel has a 29 February 1900.
    int shift = since1904 ? 0 : days < 60 ? 1 : 0;
    LocalDateTime first =
        since1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0);
    long seconds = Math.round(days * SECONDS_OF_DAY);
    LocalDateTime moment = first.plusDays(shift).plus(seconds, ChronoUnit.SECONDS);
    String day =
        two(moment.getDayOfMonth()) + "." + two(moment.getMonthValue()) + "." + moment.getYear();
    String time = two(moment.getHour()) + ":" + two(moment.getMinute());
    return switch (shown) {
      case DAY -> day;
      case TIME -> time;
      default -> day + " " + time;
    };
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
