package dev.medlint.run;

import java.time.Duration;

/** How durations are written for people. */
final class Durations {

  private Durations() {}

  /** Returns seconds with as many decimals as needed, such as {@code 30} or {@code 0.5}. */
  static String seconds(Duration duration) {
    return java.math.BigDecimal.valueOf(duration.toMillis(), 3)
        .stripTrailingZeros()
        .toPlainString();
  }
}
