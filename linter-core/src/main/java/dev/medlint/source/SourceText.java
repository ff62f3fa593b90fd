package dev.medlint.source;

import dev.medlint.api.Api;
import dev.medlint.api.Internal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The decoded text of one file and the index of its lines: the only place where an offset becomes a
 * line and a column.
 *
 * <p>A line ends with LF, CRLF or a lone CR. A byte order mark is not part of the text. Instances
 * are immutable and thread-safe.
 */
@Api
public final class SourceText {

  private final String name;
  private final String text;
  private final Format format;
  private final String encoding;
  private final Optional<Layout> layout;
  private final List<LocalizedText> unread;
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
    this(name, text, format, encoding, Optional.empty(), List.of());
    if (format == Format.LAID_OUT) {
      throw new IllegalArgumentException("a text that is laid out needs its layout");
    }
  }

  /**
   * Returns a text that a program holds already, decoded.
   *
   * @param name what messages call it, such as a path or an id
   * @param text its characters
   * @param format how to read them; not {@link Format#LAID_OUT}
   */
  public static SourceText of(String name, String text, Format format) {
    return new SourceText(name, text, format, "UTF-8");
  }

  /**
   * Creates a text that was put together from a file which is no text itself.
   *
   * @param name path as reports show it, with {@code /} between parts
   * @param text all its parts, each on lines of its own
   * @param layout what the parts are
   */
  @Internal
  public static SourceText laidOut(String name, String text, Layout layout) {
    return new SourceText(
        name, text, Format.LAID_OUT, "UTF-8", Optional.of(layout), layout.unread());
  }

  /**
   * Returns a text like this one of a file that holds more than could be read.
   *
   * @param left what could not be read, in words: what, why, what to do
   */
  @Internal
  public SourceText withUnread(List<LocalizedText> left) {
    return new SourceText(name, text, format, encoding, layout, left);
  }

  private SourceText(
      String name,
      String text,
      Format format,
      String encoding,
      Optional<Layout> layout,
      List<LocalizedText> unread) {
    this.name = Objects.requireNonNull(name);
    this.text = Objects.requireNonNull(text);
    this.format = Objects.requireNonNull(format);
    this.encoding = Objects.requireNonNull(encoding);
    this.layout = layout;
    this.unread = List.copyOf(unread);
    this.lineStarts = lineStarts(text);
  }

  /** Returns what reports call the text, such as its path with {@code /} between parts. */
  public String name() {
    return name;
  }

  /** Returns the decoded characters, without a byte order mark. */
  public String text() {
    return text;
  }

  /** Returns how the text is read. */
  public Format format() {
    return format;
  }

  /** Returns the canonical name of the charset it was decoded with, such as {@code UTF-8}. */
  public String encoding() {
    return encoding;
  }

  /** Returns how the text is built; present only for {@link Format#LAID_OUT}. */
  @Internal
  public Optional<Layout> layout() {
    return layout;
  }

  /** Returns what in the file could not be read, in words; empty: everything was. */
  public List<LocalizedText> unread() {
    return unread;
  }

  /**
   * Returns the place of an offset in words for people: {@code 12:5} in a file that has lines,
   * “paragraph 12, character 5” in one that has none.
   *
   * @param offset 0 to {@code text().length()}, inclusive
   * @throws IndexOutOfBoundsException if the offset lies outside
   */
  public String place(int offset, Language language) {
    TextPosition position = position(offset);
    return layout.isPresent()
        ? layout.get().location(offset).in(language)
        : position.line() + ":" + position.column();
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
