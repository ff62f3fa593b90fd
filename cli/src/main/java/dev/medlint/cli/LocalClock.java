package dev.medlint.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;

/**
 * The system's clock with the present distance to UTC instead of a time zone: the rules of time
 * zones take longer to load than a text takes to check, and only today's date is asked for.
 */
final class LocalClock extends Clock {

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(System.currentTimeMillis());
  }

  @Override
  public ZoneId getZone() {
    int millis = TimeZone.getDefault().getOffset(System.currentTimeMillis());
    return ZoneOffset.ofTotalSeconds(millis / 1000);
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.system(zone);
  }
}
