package dev.medlint.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;

/**
 * The system's clock with the present distance to UTC instead of a time zone: the rules of time
 * zones take longer to load than a text takes to check, and only today's date is asked for.
 */
final class LocalClock extends Clock {

  /** What the launcher knows without loading anything: {@code +0300}; may be missing. */
  private static final String OFFSET = "medlint.utc-offset";

  private static final int LENGTH = "+0300".length();

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(System.currentTimeMillis());
  }

  @Override
  public ZoneId getZone() {
    String known = System.getProperty(OFFSET, "");
    if (known.length() == LENGTH) {
      try {
        return ZoneOffset.of(known);
      } catch (DateTimeException e) {
        // Somebody else has set it: the system tells.
      }
    }
    int millis = TimeZone.getDefault().getOffset(System.currentTimeMillis());
    return ZoneOffset.ofTotalSeconds(millis / 1000);
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.system(zone);
  }
}
