package dev.medlint.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the times that a script of a spot states beside its words. */
final class ScriptTimes {

  /** A block of no more characters may be a time and nothing else. */
  static final int LONGEST_ALONE = 40;

  /** A longer stretch is none of a spot, but opening hours. */
  private static final int LONGEST = 180;

  private static final String CLOCK = "(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{2})(?:[.,]\\d{1,3})?(?!\\d)";

  private static final Pattern RANGE =
      Pattern.compile("^[\\s\\[(«]*" + CLOCK + "\\s*(?:[-–—]|до)\\s*" + CLOCK);

  private static final Pattern SECONDS =
      Pattern.compile("^[\\s\\[(«]*(\\d{1,3})\\s*[-–—]\\s*(\\d{1,3})\\s*(?:сек|с\\b|″|\")");

  private static final Pattern LENGTH =
      Pattern.compile("[(\\[]\\s*(\\d{1,3})\\s*(?:сек\\p{L}*\\.?|с\\.?)\\s*[)\\]]");

  private static final Pattern ALONE =
      Pattern.compile("^\\s*(\\d{1,3})\\s*(?:сек\\p{L}*\\.?|с\\.?)\\s*$");

  private static final Pattern START = Pattern.compile("^[\\s\\[(«]*" + CLOCK);

  private ScriptTimes() {}

  /**
   * Returns how many seconds a block of a script takes.
   *
   * @param words of the block
   * @param next words of the block after it, which may begin with the time at which this one ends
   * @return -1: it does not say
   */
  static long seconds(String words, String next) {
    long stated = stated(words);
    if (stated >= 0) {
      return stated;
    }
    Matcher start = START.matcher(words);
    Matcher end = START.matcher(next);
    return start.find() && end.find() ? between(clock(start, 1), clock(end, 1)) : -1;
  }

  /** Returns how many seconds a block names that holds nothing but a time; -1: none. */
  static long alone(String words) {
    Matcher length = ALONE.matcher(words);
    if (length.find()) {
      return Long.parseLong(length.group(1));
    }
    for (int i = 0; i < words.length(); i++) {
      // Words beside the time: it is theirs.
      if (Character.isLetter(words.charAt(i)) && !SECONDS.matcher(words).find()) {
        return -1;
      }
    }
    return stated(words);
  }

  private static long stated(String words) {
    Matcher range = RANGE.matcher(words);
    if (range.find()) {
      return between(clock(range, 1), clock(range, 4));
    }
    Matcher seconds = SECONDS.matcher(words);
    if (seconds.find()) {
      return between(Long.parseLong(seconds.group(1)), Long.parseLong(seconds.group(2)));
    }
    Matcher length = LENGTH.matcher(words);
    return length.find() ? Long.parseLong(length.group(1)) : -1;
  }

  private static long between(long start, long end) {
    return end > start && end - start <= LONGEST ? end - start : -1;
  }

  private static long clock(Matcher time, int group) {
    long hours = time.group(group) == null ? 0 : Long.parseLong(time.group(group));
    return (hours * 60 + Long.parseLong(time.group(group + 1))) * 60
        + Long.parseLong(time.group(group + 2));
  }
}
