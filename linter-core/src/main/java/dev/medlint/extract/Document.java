package dev.medlint.extract;

import dev.medlint.source.OffsetMap;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The prose of one source text, cut into blocks, with the way back to every source character.
 *
 * <p>Prose characters are the source's own; entities are decoded, markup is left out. Between two
 * blocks stands a line feed that belongs to no source character, so that nothing joins across.
 *
 * @param source where the prose was taken from
 * @param text the prose; offsets of blocks, sentences and tokens point here
 * @param offsets from {@code text} to {@code source}
 * @param blocks in text order, without overlaps
 * @param declaredFacts facts that the document states about itself (front matter, {@code <meta
 *     name="medlint:object">}), by name, in order
 * @param page sources, author, reviewer and dates that the page shows
 * @param comments comments addressed to medlint, in source order
 */
public record Document(
    SourceText source,
    String text,
    OffsetMap offsets,
    List<Block> blocks,
    Map<String, DeclaredFact> declaredFacts,
    PageFacts page,
    List<Comment> comments) {

  public Document {
    Objects.requireNonNull(source);
    Objects.requireNonNull(text);
    Objects.requireNonNull(offsets);
    blocks = List.copyOf(blocks);
    declaredFacts = Collections.unmodifiableMap(new LinkedHashMap<>(declaredFacts));
    Objects.requireNonNull(page);
    comments = List.copyOf(comments);
  }

  /** Returns the source range of a non-empty range of {@link #text()}. */
  public TextSpan toSource(TextSpan span) {
    return offsets.toSource(span);
  }
}
