package dev.medlint.comments;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a comment comes to stand in a Word file.
 *
 * @param from before which characters; empty, with {@code to}: at the first paragraph, which has no
 *     words
 * @param to after which characters
 * @param text the words of the comment
 */
record DocxTarget(Optional<DocxCut> from, Optional<DocxCut> to, String text) {

  DocxTarget {
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
    Objects.requireNonNull(text);
    if (from.isPresent() != to.isPresent()) {
      throw new IllegalArgumentException("a comment has both ends or none");
    }
  }
}
