package dev.medlint.source;

import java.util.Arrays;

/**
 * Maps spans of extracted text back to spans of the source it was taken from.
 *
 * <p>The map is a list of runs in text order, kept in sorted arrays and searched by halves. A run
 * whose text and source have equal lengths was copied and maps one to one; any other was decoded as
 * a whole ({@code &laquo;} became one character) and maps as a whole. Text between runs (a
 * separator that the extractor put there) belongs to no source character.
 *
 * <p>All offsets are UTF-16 code units. Instances are immutable and thread-safe.
 */
public final class OffsetMap {

  private final int[] textStarts;
  private final int[] textEnds;
  private final int[] sourceStarts;
  private final int[] sourceEnds;

  private OffsetMap(int[] textStarts, int[] textEnds, int[] sourceStarts, int[] sourceEnds) {
    this.textStarts = textStarts;
    this.textEnds = textEnds;
    this.sourceStarts = sourceStarts;
    this.sourceEnds = sourceEnds;
  }

  /** Returns the map of a text that is its own source. */
  public static OffsetMap identity(int length) {
    return new Builder().add(new TextSpan(0, length), new TextSpan(0, length)).build();
  }

  /**
   * Returns the source span of a non-empty span of extracted text: from the source of its first
   * character to the source of its last one, with whatever markup lies between.
   *
   * @throws IllegalArgumentException if the span is empty or holds no character with a source
   */
  public TextSpan toSource(TextSpan span) {
    int first = firstRunEndingAfter(span.start());
    int last = lastRunStartingBefore(span.end());
    if (span.isEmpty() || first > last) {
      throw new IllegalArgumentException("no source for " + span);
    }
    int start =
        isCopied(first)
            ? sourceStarts[first] + Math.max(0, span.start() - textStarts[first])
            : sourceStarts[first];
    int end =
        isCopied(last)
            ? sourceEnds[last] - Math.max(0, textEnds[last] - span.end())
            : sourceEnds[last];
    return new TextSpan(start, Math.max(start, end));
  }

  private boolean isCopied(int run) {
    return textEnds[run] - textStarts[run] == sourceEnds[run] - sourceStarts[run];
  }

  private int firstRunEndingAfter(int offset) {
    int found = Arrays.binarySearch(textEnds, offset + 1);
    return found >= 0 ? found : -found - 1;
  }

  private int lastRunStartingBefore(int offset) {
    int found = Arrays.binarySearch(textStarts, offset - 1);
    return found >= 0 ? found : -found - 2;
  }

  /** Collects runs in text order. Not thread-safe. */
  public static final class Builder {

    private int[][] columns = new int[4][16];
    private int size;

    /**
     * Adds a run. A copied run that goes on where the last one ended is joined with it.
     *
     * @param text not before the end of the run added last
     * @param source where those characters came from
     * @return this builder
     */
    public Builder add(TextSpan text, TextSpan source) {
      if (text.isEmpty()) {
        return this;
      }
      if (size > 0 && text.start() < columns[1][size - 1]) {
        throw new IllegalArgumentException("run out of order: " + text);
      }
      boolean copied = text.length() == source.length();
      if (size > 0
          && copied
          && columns[1][size - 1] - columns[0][size - 1]
              == columns[3][size - 1] - columns[2][size - 1]
          && columns[1][size - 1] == text.start()
          && columns[3][size - 1] == source.start()) {
        columns[1][size - 1] = text.end();
        columns[3][size - 1] = source.end();
        return this;
      }
      if (size == columns[0].length) {
        for (int i = 0; i < columns.length; i++) {
          columns[i] = Arrays.copyOf(columns[i], size * 2);
        }
      }
      columns[0][size] = text.start();
      columns[1][size] = text.end();
      columns[2][size] = source.start();
      columns[3][size] = source.end();
      size++;
      return this;
    }

    /** Returns the map of the runs added so far. */
    public OffsetMap build() {
      return new OffsetMap(
          Arrays.copyOf(columns[0], size),
          Arrays.copyOf(columns[1], size),
          Arrays.copyOf(columns[2], size),
          Arrays.copyOf(columns[3], size));
    }
  }
}
