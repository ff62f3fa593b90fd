package dev.medlint.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a stream into lines without ever holding more than one of them. A line over the limit is
 * passed over, not kept. Not thread-safe.
 */
public final class BatchLines {

  private final InputStream in;
  private final long maxBytes;
  private final byte[] buffer = new byte[1 << 16];
  private int next;
  private int filled;
  private int number;

  /**
   * Creates a cutter.
   *
   * @param in stays open
   * @param maxBytes longest line that is kept
   */
  public BatchLines(InputStream in, long maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /**
   * Returns the next line that is not blank; empty at the end.
   *
   * @throws IOException if the stream throws it
   */
  public Optional<Line> next() throws IOException {
    Optional<Line> line = read();
    while (line.isPresent() && !line.get().tooLong() && isBlank(line.get().bytes())) {
      line = read();
    }
    return line;
  }

  private Optional<Line> read() throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(0);
    boolean tooLong = false;
    boolean any = false;
    boolean complete = false;
    while (!complete && (next < filled || fill())) {
      any = true;
      int end = next;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      tooLong |= (long) kept.size() + (end - next) > maxBytes;
      if (tooLong) {
        kept = new ByteArrayOutputStream(0);
      } else {
        kept.write(buffer, next, end - next);
      }
      complete = end < filled;
      next = complete ? end + 1 : end;
    }
    if (!any) {
      return Optional.empty();
    }
    byte[] line = withoutMark(kept.toByteArray());
    number++;
    return Optional.of(new Line(number, line, tooLong));
  }

  private boolean fill() throws IOException {
    next = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  private byte[] withoutMark(byte[] line) {
    boolean marked =
        number == 0
            && line.length >= 3
            && line[0] == (byte) 0xEF
            && line[1] == (byte) 0xBB
            && line[2] == (byte) 0xBF;
    return marked ? Arrays.copyOfRange(line, 3, line.length) : line;
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
   * @param number from 1, blank lines counted
   * @param bytes without the line end; empty if it is too long
   * @param tooLong whether the line was over the limit
   */
  public record Line(int number, byte[] bytes, boolean tooLong) {}
}
