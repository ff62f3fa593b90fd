package dev.medlint.spark;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.hadoop.fs.FSDataInputStream;

/** Finds where the next record begins after one that is damaged. Not thread-safe. */
final class WarcStarts {

  /** How every record begins. */
  static final byte[] WORD = {'W', 'A', 'R', 'C', '/'};

  private static final byte[] PLAIN = {'\n', 'W', 'A', 'R', 'C', '/'};
  private static final byte[] MEMBER = {0x1f, (byte) 0x8b, 8};

  private final FSDataInputStream file;
  private final boolean packed;
  private final byte[] buffer = new byte[1 << 16];

  WarcStarts(FSDataInputStream file, boolean packed) {
    this.file = file;
    this.packed = packed;
  }

  /** Goes to a byte of the file. */
  void seek(long offset) throws IOException {
    file.seek(offset);
  }

  /** Returns the first start of a record, or of its member, after a place; empty: none. */
  Optional<Long> after(long offset) throws IOException {
    Optional<Long> found = find(packed ? MEMBER : PLAIN, packed ? offset + 1 : offset);
    while (packed && found.isPresent() && !isRecord(found.get())) {
      found = find(MEMBER, found.get() + 1);
    }
    return packed ? found : found.map(at -> at + 1);
  }

  /** Packed data may hold the bytes that members begin with by chance. */
  private boolean isRecord(long offset) throws IOException {
    file.seek(offset);
    ByteBuffer head = ByteBuffer.allocate(WORD.length);
    try (WarcBytes bytes = new WarcBytes(file, offset, true)) {
      int read = 0;
      while (head.hasRemaining() && read >= 0) {
        read = bytes.read(head);
      }
    } catch (EOFException | ZipException e) {
      return false;
    }
    return head.flip().equals(ByteBuffer.wrap(WORD));
  }

  private Optional<Long> find(byte[] sought, long from) throws IOException {
    file.seek(from);
    long offset = from;
    int matched = 0;
    int filled = file.read(buffer);
    while (filled > 0) {
      for (int i = 0; i < filled; i++) {
        // No beginning of what is sought stands within it, but for its first byte.
        matched = buffer[i] == sought[matched] ? matched + 1 : buffer[i] == sought[0] ? 1 : 0;
        if (matched == sought.length) {
          return Optional.of(offset + i + 1 - sought.length);
        }
      }
      offset += filled;
      filled = file.read(buffer);
    }
    return Optional.empty();
  }
}
