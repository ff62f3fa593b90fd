package dev.medlint.decision;

import dev.medlint.source.LocalizedText;
import java.util.Objects;

/**
 * A line that is no decision.
 *
 * @param line from 1
 * @param reason what is wrong with it and what to do
 * @param text the line as it stands, without its end
 */
public record Problem(int line, LocalizedText reason, String text) {
  public Problem {
    Objects.requireNonNull(reason);
    Objects.requireNonNull(text);
  }

  /**
   * Returns place and reason.
   *
   * @param file name of the file
   */
  public LocalizedText in(String file) {
    String place = file + ":" + line + ": ";
    return new LocalizedText(place + reason.ru(), place + reason.en());
  }
}
