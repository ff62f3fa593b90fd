package dev.medlint.draft;

import dev.medlint.source.TextSpan;
import java.util.Objects;

/**
 * A comment that stands in a Word file.
 *
 * @param id its id
 * @param author who wrote it
 * @param text its words, paragraphs separated by line feeds
 * @param span UTF-16 range of the text that it is about; empty: a point
 * @param anchored whether the running text refers to it
 */
public record DocxComment(String id, String author, String text, TextSpan span, boolean anchored) {

  public DocxComment {
    Objects.requireNonNull(id);
    Objects.requireNonNull(author);
    Objects.requireNonNull(text);
    Objects.requireNonNull(span);
  }
}
