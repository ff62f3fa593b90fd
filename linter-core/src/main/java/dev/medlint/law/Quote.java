package dev.medlint.law;

import java.util.Objects;

/**
 * What may be shown of a provision's text.
 *
 * @param verbatim whether the text may stand between quotation marks
 * @param text in Russian
 */
public record Quote(boolean verbatim, String text) {

  public Quote {
    Objects.requireNonNull(text);
  }
}
