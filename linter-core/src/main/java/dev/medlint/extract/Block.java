package dev.medlint.extract;

import dev.medlint.source.BlockKind;
import dev.medlint.source.TextSpan;
import java.util.Objects;

/**
 * One block of a document's prose. No sentence crosses the border of a block.
 *
 * @param kind what the block is
 * @param span UTF-16 range in {@link Document#text()}
 * @param level heading level 1 to 6, else 0
 * @param name attribute name for {@link BlockKind#ATTRIBUTE} ({@code alt}, {@code title}, {@code
 *     description}, {@code og:title}, {@code label}…), else the empty string
 */
public record Block(BlockKind kind, TextSpan span, int level, String name) {

  public Block {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(span);
    Objects.requireNonNull(name);
  }
}
