package dev.medlint.cli;

import dev.medlint.facts.Named;
import dev.medlint.run.AsOf;
import dev.medlint.run.FactNames;
import dev.medlint.source.LocalizedText;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns what was written after an option into a value, or says what may stand there. */
final class Values {

  private static final List<String> ENCODINGS =
      List.of("UTF-8", "windows-1251", "KOI8-R", "UTF-16LE", "UTF-16BE", "UTF-16", "IBM866");

  private Values() {}

  /** Returns the constant of that id. */
  static <T extends Enum<T> & Named> T named(String option, String value, Class<T> type)
      throws UsageException {
    for (T constant : type.getEnumConstants()) {
      if (constant.id().equals(value)) {
        return constant;
      }
    }
    throw wrong(option, value, FactNames.ids(type.getEnumConstants()));
  }

  /** Returns the value if it is one of those allowed. */
  static String oneOf(String option, String value, List<String> allowed) throws UsageException {
    if (!allowed.contains(value)) {
      throw wrong(option, value, allowed);
    }
    return value;
  }

  /** Returns a whole number. */
  static int number(String option, String value, int least) throws UsageException {
    try {
      int number = Integer.parseInt(value);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as for a number that is too small.
    }
    throw wrong(option, value, "целое число от " + least, "a whole number from " + least);
  }

  /** Returns a time such as {@code 30}, {@code 500ms}, {@code 30s}, {@code 2m}. */
  static Duration time(String option, String value) throws UsageException {
    String written = value.toLowerCase(Locale.ROOT);
    int end = digits(written);
    long factor =
        switch (written.substring(end)) {
          case "ms" -> 1;
          case "", "s" -> 1000;
          case "m", "min" -> 60_000;
          default -> 0;
        };
    if (end > 0 && end < 10 && factor > 0 && Long.parseLong(written.substring(0, end)) > 0) {
      return Duration.ofMillis(Long.parseLong(written.substring(0, end)) * factor);
    }
    throw wrong(option, value, "время: 30, 30s, 500ms, 2m", "a time: 30, 30s, 500ms, 2m");
  }

  /** Returns a number of bytes from a size such as {@code 1000}, {@code 64MB}. */
  static long size(String option, String value) throws UsageException {
    String written = value.toLowerCase(Locale.ROOT);
    int end = digits(written);
    int shift =
        switch (written.substring(end).strip()) {
          case "", "b" -> 0;
          case "k", "kb" -> 10;
          case "m", "mb" -> 20;
          case "g", "gb" -> 30;
          default -> -1;
        };
    if (end > 0 && end < 13 && shift >= 0) {
      return Long.parseLong(written.substring(0, end)) << shift;
    }
    throw wrong(option, value, "размер: 1000, 512KB, 64MB, 1GB", "a size: 1000, 512KB, 64MB, 1GB");
  }

  /** Returns which day's law is asked for. */
  static AsOf asOf(String option, String value) throws UsageException {
    Optional<AsOf> asked = AsOf.parse(value);
    if (asked.isEmpty()) {
      throw wrong(option, value, "ГГГГ-ММ-ДД или document", "YYYY-MM-DD or document");
    }
    return asked.get();
  }

  /** Returns a character encoding. */
  static Charset encoding(String option, String value) throws UsageException {
    try {
      return Charset.forName(value);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw wrong(option, value, ENCODINGS);
    }
  }

  private static int digits(String value) {
    int end = 0;
    while (end < value.length() && value.charAt(end) >= '0' && value.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  static UsageException wrong(String option, String value, List<String> allowed) {
    return new UsageException(FactNames.unknown(option, value, allowed));
  }

  static UsageException wrong(String option, String value, String ru, String en) {
    return new UsageException(
        new LocalizedText(
            option + ": «" + value + "» не подходит; здесь можно: " + ru,
            option + ": “" + value + "” does not fit; allowed here: " + en));
  }

  /** Returns a path; relative ones begin in the current folder. */
  static Path path(String option, String value, Surroundings surroundings) throws UsageException {
    try {
      return surroundings.directory().resolve(value);
    } catch (InvalidPathException e) {
      throw new UsageException(
          option + ": «" + value + "» не путь", option + ": “" + value + "” is not a path");
    }
  }

  /** Returns whether to use colours. */
  static boolean colour(Arguments arguments, Surroundings surroundings) throws UsageException {
    String when = arguments.value("--color").orElse("auto");
    return switch (oneOf("--color", when, List.of("auto", "always", "never"))) {
      case "always" -> true;
      case "never" -> false;
      default -> surroundings.wantsColour();
    };
  }
}
