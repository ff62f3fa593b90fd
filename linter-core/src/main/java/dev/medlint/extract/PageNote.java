package dev.medlint.extract;

import dev.medlint.source.TextSpan;
import java.util.Objects;

/**
 * One value of a fact of a page, and the evidence.
 *
 * @param fact which fact
 * @param value words as shown, an ISO day, or an address without its scheme
 * @param span where it was read, UTF-16 range in the source; empty where it has no place of its own
 */
public record PageNote(PageFactName fact, String value, TextSpan span) {

  /** Of a value without a place. */
  public static final TextSpan NOWHERE = new TextSpan(0, 0);

  public PageNote {
    Objects.requireNonNull(fact);
    Objects.requireNonNull(value);
    Objects.requireNonNull(span);
  }
}
