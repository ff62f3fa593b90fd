package dev.medlint.run;

import dev.medlint.source.LocalizedText;
import java.time.Duration;

/** What is said of an input that took longer than the limit. */
final class TooLong {

  private TooLong() {}

  static LocalizedText text(Duration limit) {
    String seconds = Durations.seconds(limit);
    return new LocalizedText(
        "проверка дольше " + seconds + " с и прервана; увеличьте --timeout-per-file",
        "the check took longer than " + seconds + " s and was stopped; raise --timeout-per-file");
  }
}
