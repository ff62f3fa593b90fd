package dev.medlint.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a stream into lines and tells at which byte each begins, without ever holding more than one.
 * Not thread-safe.
 */
final class CountedLines {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final long end;
  private final int most;
  private final byte[] buffer = new byte[1 << 16];
  private int next;
  private int filled;
  private long offset;

  /**
   * Creates a cutter.
   *
   * @param in stays open
   * @param offset of its first byte in the file
   * @param end lines that begin at this byte or later are left to others
   * @param most longest line that is kept, in bytes
   */
  CountedLines(InputStream in, long offset, long end, int most) {
    this.in = in;
    this.offset = offset;
    this.end = end;
    this.most = most;
  }

  /** Passes over the rest of a line that began earlier. */
  void skip() throws IOException {
    read(0);
  }

  /** Returns the next line that is not blank; empty at the end. */
  Optional<Line> next() throws IOException {
    while (offset < end) {
      long start = offset;
      Optional<Line> line = read(most);
      if (line.isEmpty()) {
        return line;
      }
      if (line.get().tooLong() || !isBlank(line.get().bytes())) {
        return Optional.of(start == 0 ? withoutMark(line.get()) : line.get());
      }
    }
    return Optional.empty();
  }

  private Optional<Line> read(int limit) throws IOException {
    long start = offset;
    ByteArrayOutputStream kept = new ByteArrayOutputStream(0);
    long length = 0;
    boolean complete = false;
    while (!complete && (next < filled || fill())) {
      int stop = next;
      while (stop < filled && buffer[stop] != '\n') {
        stop++;
      }
      length += stop - next;
      if (length > limit) {
        kept = new ByteArrayOutputStream(0);
      } else {
        kept.write(buffer, next, stop - next);
      }
      complete = stop < filled;
      int after = complete ? stop + 1 : stop;
      offset += after - next;
      next = after;
    }
    boolean none = length == 0 && !complete;
    return none
        ? Optional.empty()
        : Optional.of(new Line(start, kept.toByteArray(), length > limit));
  }

  private boolean fill() throws IOException {
    next = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  private static Line withoutMark(Line line) {
    byte[] bytes = line.bytes();
    for (int i = 0; i < MARK.length; i++) {
      if (bytes.length <= i || bytes[i] != MARK[i]) {
        return line;
      }
    }
    return new Line(
        line.offset(), Arrays.copyOfRange(bytes, MARK.length, bytes.length), line.tooLong());
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  /**
   * One line.
   *
   * @param offset of its first byte in the file (of the unpacked stream if that is packed)
   * @param bytes without the line end; empty if it is too long
   * @param tooLong whether the line was over the limit
   */
  record Line(long offset, byte[] bytes, boolean tooLong) {}
}
