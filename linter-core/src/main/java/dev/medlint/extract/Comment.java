package dev.medlint.extract;

import dev.medlint.source.TextSpan;
import java.util.Objects;

/**
 * A comment in the markup whose text begins with {@code medlint}.
 *
 * @param span UTF-16 range of the whole comment in the source
 * @param text what stands between the comment's delimiters, trimmed
 */
public record Comment(TextSpan span, String text) {

  public Comment {
    Objects.requireNonNull(span);
    Objects.requireNonNull(text);
  }
}
