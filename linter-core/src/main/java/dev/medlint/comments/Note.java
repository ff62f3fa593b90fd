package dev.medlint.comments;

import dev.medlint.source.TextSpan;
import java.util.Objects;

/**
 * A finding in the words of a comment.
 *
 * @param span UTF-16 range in the text that was checked; empty: it concerns the whole text
 * @param text what is wrong, by which norm, what to do: lines separated by line feeds
 */
public record Note(TextSpan span, String text) {

  public Note {
    Objects.requireNonNull(span);
    Objects.requireNonNull(text);
  }
}
