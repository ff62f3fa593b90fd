package dev.medlint.spark;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Cuts separated values into rows, which may go over several lines where there are quotes. Never
 * holds more than one row, and of a row over the limit nothing. Not thread-safe.
 */
final class CsvRows {

  private enum State {
    FIELD,
    PLAIN,
    QUOTED,
    QUOTE
  }

  private final Reader in;
  private final int most;
  private final char[] buffer = new char[1 << 15];
  private int next;
  private int filled;
  private long line = 1;
  private String separators;

  /**
   * Creates a cutter.
   *
   * @param in stays open
   * @param separators each of these characters may stand between values
   * @param most longest row that is kept, in bytes of UTF-8
   */
  CsvRows(Reader in, String separators, int most) {
    this.in = in;
    this.separators = separators;
    this.most = most;
  }

  /** Says what stands between values from here on. */
  void separate(char separator) {
    separators = String.valueOf(separator);
  }

  /** Returns the next row that is not empty; empty at the end. */
  Optional<Row> next() throws IOException {
    while (next < filled || fill()) {
      Row row = read();
      if (row.tooLong() || !row.text().isEmpty()) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private Row read() throws IOException {
    final long start = line;
    StringBuilder kept = new StringBuilder();
    State state = State.FIELD;
    long size = 0;
    while (next < filled || fill()) {
      char c = buffer[next++];
      boolean breaks = c == '\n' || c == '\r';
      if (breaks) {
        line++;
        if (state != State.QUOTED) {
          passFeed(c);
          return new Row(start, size > most ? "" : kept.toString(), size > most, false);
        }
        // Within quotes the feed belongs to the value, but CR LF is one line.
        line -= c == '\r' && (next < filled || fill()) && buffer[next] == '\n' ? 1 : 0;
      }
      state = after(state, c);
      size += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
      if (size > most) {
        kept = new StringBuilder();
      } else {
        kept.append(c);
      }
    }
    return new Row(start, size > most ? "" : kept.toString(), size > most, state == State.QUOTED);
  }

  private State after(State state, char c) {
    if (state == State.QUOTED) {
      return c == '"' ? State.QUOTE : State.QUOTED;
    }
    if (c == '"' && state != State.PLAIN) {
      return State.QUOTED;
    }
    return separators.indexOf(c) >= 0 ? State.FIELD : State.PLAIN;
  }

  private void passFeed(char c) throws IOException {
    if (c == '\r' && (next < filled || fill()) && buffer[next] == '\n') {
      next++;
    }
  }

  private boolean fill() throws IOException {
    next = 0;
    filled = Math.max(0, in.read(buffer, 0, buffer.length));
    return filled > 0;
  }

  /**
   * One row.
   *
   * @param line at which it begins, from 1
   * @param text its characters without the line end; empty if it is too long
   * @param tooLong whether it was over the limit
   * @param open whether the file ended within quotes
   */
  record Row(long line, String text, boolean tooLong, boolean open) {}
}
