package dev.medlint.binary;

import java.io.IOException;
import java.io.InputStream;

/** Reads megabytes that were compiled with the program. Thread-safe. */
public final class Resources {

  /**
   * Bytes that are asked for at once. Java reads a file by way of memory of its own, as much as is
   * asked for: memory that is new each time takes twice as long as the file.
   */
  private static final int CHUNK = 1 << 16;

  private Resources() {}

  /**
   * Fills an array.
   *
   * @return how many bytes there were, at most its length
   */
  public static int fill(InputStream in, byte[] into) throws IOException {
    int length = 0;
    while (length < into.length) {
      int read = in.read(into, length, Math.min(CHUNK, into.length - length));
      if (read < 0) {
        break;
      }
      length += read;
    }
    return length;
  }
}
