package dev.medlint.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a text is built that was put together from a file which is no text itself, such as a Word
 * draft: its parts, and what the file says of it besides.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param parts what the text consists of, in text order, without overlaps; characters between parts
 *     belong to nothing in the file
 * @param links stretches of the text that lead to an address, in text order
 * @param remarks comments in the file that are addressed to medlint, in text order
 * @param facts facts that the file states of the text, by name, in order
 * @param unread what in the file could not be read, in words: what, why, what to do
 * @param times when stretches of the text are shown or heard, in text order; empty: it has no times
 */
public record Layout(
    List<Part> parts,
    List<Link> links,
    List<Remark> remarks,
    Map<String, String> facts,
    List<LocalizedText> unread,
    List<Time> times) {

  public Layout {
    parts = List.copyOf(parts);
    links = List.copyOf(links);
    remarks = List.copyOf(remarks);
    times = List.copyOf(times);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    unread = List.copyOf(unread);
    int end = 0;
    for (Part part : parts) {
      if (part.span().start() < end) {
        throw new IllegalArgumentException("part out of order: " + part.span());
      }
      end = part.span().end();
    }
  }

  /** Creates a layout of a file that was read as a whole and has no times. */
  public Layout(
      List<Part> parts, List<Link> links, List<Remark> remarks, Map<String, String> facts) {
    this(parts, links, remarks, facts, List.of(), List.of());
  }

  /** Creates a layout of a file that says nothing else of the text. */
  public Layout(List<Part> parts) {
    this(parts, List.of(), List.of(), Map.of());
  }

  /**
   * Returns where a character stands in the file.
   *
   * @param offset UTF-16 offset in the text, from 0
   * @return the place of the part that holds it, else of the last part before it; the first
   *     character of a text without parts stands nowhere that has a name
   */
  public Location location(int offset) {
    int found = partAt(offset);
    if (found < 0) {
      return new Location(new LocalizedText("", ""), offset + 1);
    }
    LocalizedText place = parts.get(found).place();
    int first = found;
    while (first > 0 && parts.get(first - 1).place().equals(place)) {
      first--;
    }
    int start = parts.get(first).span().start();
    return new Location(place, Math.max(0, offset - start) + 1);
  }

  private int partAt(int offset) {
    int low = 0;
    int high = parts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (parts.get(middle).span().start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return parts.isEmpty() ? -1 : low;
  }

  /**
   * A paragraph, cell, caption or the like.
   *
   * @param kind what it is
   * @param span UTF-16 range in the text
   * @param level heading level 1 to 6, else 0
   * @param name of an {@link BlockKind#ATTRIBUTE}, what it is the text of ({@code alt}, {@code
   *     title}…), else the empty string
   * @param place where a person finds it in the file: “paragraph 12”, “cell B5”; neighbours with
   *     the same place are one unit, in which characters are counted on
   *     <p>Parts of one kind between which no line break stands go on with each other: they are one
   *     paragraph of several places, such as a sentence that runs through several subtitles.
   * @param markup whether its characters are HTML, such as a description in an export: the markup
   *     says then which of them are prose, and in which blocks
   */
  public record Part(
      BlockKind kind, TextSpan span, int level, String name, LocalizedText place, boolean markup) {

    /** Creates a part all of whose characters are prose. */
    public Part(BlockKind kind, TextSpan span, int level, String name, LocalizedText place) {
      this(kind, span, level, name, place, false);
    }

    public Part {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(span);
      Objects.requireNonNull(name);
      Objects.requireNonNull(place);
      if (level < 0 || level > 6) {
        throw new IllegalArgumentException("level: " + level);
      }
    }
  }

  /**
   * A link.
   *
   * @param span UTF-16 range of its words in the text
   * @param address where it leads, as written
   */
  public record Link(TextSpan span, String address) {

    public Link {
      Objects.requireNonNull(span);
      Objects.requireNonNull(address);
    }
  }

  /**
   * A comment in the file whose words begin with {@code medlint}.
   *
   * @param span UTF-16 range of the words that it is about; it stands before them
   * @param text the words of the comment
   */
  public record Remark(TextSpan span, String text) {

    public Remark {
      Objects.requireNonNull(span);
      Objects.requireNonNull(text);
    }
  }

  /** Returns whether any part is HTML. */
  public boolean hasMarkup() {
    for (Part part : parts) {
      if (part.markup()) {
        return true;
      }
    }
    return false;
  }

  /**
   * When some words are shown or heard.
   *
   * @param span UTF-16 range in the text
   * @param start in milliseconds, from 0
   * @param end in milliseconds, not before the start
   */
  public record Time(TextSpan span, long start, long end) {

    public Time {
      Objects.requireNonNull(span);
      if (start < 0 || end < start) {
        throw new IllegalArgumentException("time: " + start + " to " + end);
      }
    }
  }

  /** Returns the links that begin within a span, in text order. */
  public List<Link> linksIn(TextSpan span) {
    List<Link> found = new ArrayList<>();
    for (Link link : links) {
      if (link.span().start() >= span.start() && link.span().start() < span.end()) {
        found.add(link);
      }
    }
    return found;
  }
}
