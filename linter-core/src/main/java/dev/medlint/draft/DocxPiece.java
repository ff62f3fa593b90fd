package dev.medlint.draft;

import dev.medlint.source.TextSpan;
import java.util.Objects;

/**
 * Characters of the text that come from one element of a Word file.
 *
 * @param span UTF-16 range in the text
 * @param child the element; for what stands in a text box or a description, the drawing
 * @param contentStart where its characters begin, as UTF-16 offset in the part; below 0: they can
 *     only be told as a whole
 * @param contentEnd where they end
 * @param preserved whether blanks at the ends of the element count
 * @param enclosed whether the words stand inside the element and not in the paragraph itself
 */
public record DocxPiece(
    TextSpan span,
    DocxChild child,
    int contentStart,
    int contentEnd,
    boolean preserved,
    boolean enclosed) {

  public DocxPiece {
    Objects.requireNonNull(span);
    Objects.requireNonNull(child);
  }

  DocxPiece shifted(int by) {
    return new DocxPiece(
        new TextSpan(span.start() + by, span.end() + by),
        child,
        contentStart,
        contentEnd,
        preserved,
        enclosed);
  }
}
