package dev.medlint.draft;

import dev.medlint.source.BlockKind;
import dev.medlint.source.Layout;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Puts a text together part by part. Each part begins on a line of its own; a part without visible
 * characters leaves an empty line and is none. Not thread-safe.
 */
public final class DraftText {

  private final StringBuilder text = new StringBuilder();
  private final List<Layout.Part> parts = new ArrayList<>();
  private final List<Layout.Link> links = new ArrayList<>();
  private final List<Layout.Remark> remarks = new ArrayList<>();
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final List<LocalizedText> unread = new ArrayList<>();
  private final List<Layout.Time> times = new ArrayList<>();
  private boolean any;

  /** Returns the UTF-16 offset at which the next character will stand. */
  public int length() {
    return text.length();
  }

  /** Begins a part; returns the offset of its first character. */
  public int begin() {
    if (any) {
      text.append('\n');
    }
    any = true;
    return text.length();
  }

  /**
   * Begins a part that goes on with the one before it, as one paragraph of two places; returns the
   * offset of its first character.
   */
  public int goOn() {
    if (any) {
      text.append(' ');
    }
    any = true;
    return text.length();
  }

  /** Appends characters to the part that was begun. */
  public DraftText append(CharSequence characters) {
    text.append(characters);
    return this;
  }

  /** Appends a character to the part that was begun. */
  public DraftText append(char character) {
    text.append(character);
    return this;
  }

  /**
   * Ends the part that was begun.
   *
   * @param start what {@link #begin} returned
   * @return whether it has visible characters, and so is a part of the text
   */
  public boolean end(int start, BlockKind kind, int level, String name, LocalizedText place) {
    Objects.checkFromToIndex(start, text.length(), text.length());
    if (text.substring(start).isBlank()) {
      return false;
    }
    parts.add(new Layout.Part(kind, new TextSpan(start, text.length()), level, name, place));
    return true;
  }

  /**
   * Ends the part that was begun, whose characters are HTML.
   *
   * @param start what {@link #begin} returned
   * @param kind what its blocks are unless the markup says more
   * @return whether it is a part of the text; its markup may still leave nothing to read
   */
  public boolean endMarkup(int start, BlockKind kind, LocalizedText place) {
    Objects.checkFromToIndex(start, text.length(), text.length());
    if (text.substring(start).isBlank()) {
      return false;
    }
    int level = kind == BlockKind.HEADING ? 1 : 0;
    TextSpan span = new TextSpan(start, text.length());
    parts.add(new Layout.Part(kind, span, level, "", place, true));
    return true;
  }

  /** Adds a whole part. */
  public boolean add(BlockKind kind, String characters, LocalizedText place) {
    int start = begin();
    append(characters);
    return end(start, kind, kind == BlockKind.HEADING ? 1 : 0, "", place);
  }

  /** Adds the text of an attribute as a whole part. */
  public boolean addAttribute(String name, String characters, LocalizedText place) {
    int start = begin();
    append(characters);
    return end(start, BlockKind.ATTRIBUTE, 0, name, place);
  }

  /** Notes that a stretch of the text leads to an address. */
  public void link(TextSpan span, String address) {
    links.add(new Layout.Link(span, address));
  }

  /** Notes a comment; it is kept if it is addressed to medlint. */
  public void comment(TextSpan span, String words) {
    String trimmed = words.strip();
    if (trimmed.startsWith("medlint-") || trimmed.startsWith("medlint:")) {
      remarks.add(new Layout.Remark(span, trimmed));
    }
  }

  /** Notes when a stretch of the text is shown or heard, in milliseconds. */
  public void time(TextSpan span, long start, long end) {
    times.add(new Layout.Time(span, start, end));
  }

  /** Notes a fact that the file states of its text. */
  public void fact(String name, String value) {
    facts.put(name, value);
  }

  /** Notes that something in the file could not be read: what, why, what to do. */
  public void unread(LocalizedText what) {
    unread.add(what);
  }

  /** Returns the text so far with its layout. */
  public SourceText build(String name) {
    links.sort((a, b) -> a.span().compareTo(b.span()));
    remarks.sort((a, b) -> a.span().compareTo(b.span()));
    return SourceText.laidOut(
        name, text.toString(), new Layout(parts, links, remarks, facts, unread, times));
  }
}
