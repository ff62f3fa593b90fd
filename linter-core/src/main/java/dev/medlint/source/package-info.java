/**
 * Load: bytes of a file → {@link dev.medlint.source.SourceText}, its decoded characters.
 *
 * <p>The encoding is settled here and nowhere else, and only here an offset becomes a line and a
 * column. Every later stage speaks of places as spans of UTF-16 offsets into these characters. A
 * file that cannot be decoded is told of as such; it never passes for an empty one.
 */
package dev.medlint.source;
