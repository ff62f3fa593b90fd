package dev.medlint.source;

import java.util.Arrays;
import java.util.Objects;

/**
 * The decoded text of one file and the index of its lines: the only place where an offset becomes a
 * line and a column.
 *
 * <p>A line ends with LF, CRLF or a lone CR. A byte order mark is not part of the text. Instances
 * are immutable and thread-safe.
 */
public final class SourceText {

  private final String name;
  private final String text;
  private final Format format;
  private final String encoding;
  private final int[] lineStarts;

  /**
   * Creates a source text.
   *
   * @param name path as reports show it, with {@code /} between parts, or an id of a batch record
   * @param text decoded characters
   * @param format how to read them
   * @param encoding canonical charset name the bytes were decoded with, such as {@code UTF-8}
   */
  public SourceText(String name, String text, Format format, String encoding) {
    this.name = Objects.requireNonNull(name);
    this.text = Objects.requireNonNull(text);
    this.format = Objects.requireNonNull(format);
    this.encoding = Objects.requireNonNull(encoding);
    this.lineStarts = lineStarts(text);
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  public Format format() {
    return format;
  }

  public String encoding() {
    return encoding;
  }

  /**
   * Returns the line and column of an offset.
   *
   * @param offset 0 to {@code text().length()}, inclusive
   * @throws IndexOutOfBoundsException if the offset lies outside
   */
  public TextPosition position(int offset) {
    Objects.checkIndex(offset, text.length() + 1);
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new TextPosition(line + 1, offset - lineStarts[line] + 1);
  }

  /** Returns the number of lines, at least 1. */
  public int lineCount() {
    return lineStarts.length;
  }

  /**
   * Returns the span of a line without its line end.
   *
   * @param line from 1 to {@link #lineCount()}
   */
  public TextSpan line(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return new TextSpan(start, end);
  }

  /** Returns the characters of a span. */
  public String slice(TextSpan span) {
    return text.substring(span.start(), span.end());
  }

  @Override
  public String toString() {
    return name + " (" + format + ", " + text.length() + " characters)";
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[64];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
