package dev.medlint.spark;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The bytes of a WARC file, unpacked where they are packed, and where in the file they begin. Of a
 * packed file each record is a member of its own, whose checksum is checked. Not thread-safe.
 */
final class WarcBytes implements ReadableByteChannel {

  private static final int MAGIC_1 = 0x1f;
  private static final int MAGIC_2 = 0x8b;
  private static final int DEFLATED = 8;
  private static final int HEADER_CHECK = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream in;
  private final boolean packed;
  private final byte[] input = new byte[1 << 15];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private int next;
  private int filled;
  private long offset;
  private long start;
  private long given;
  private boolean within;
  private Optional<IOException> failure = Optional.empty();
  private boolean stay;
  private long allowed = Long.MAX_VALUE;

  /**
   * Creates a channel.
   *
   * @param in stays open
   * @param offset of its first byte in the file
   * @param packed whether it is made of members of gzip
   */
  WarcBytes(InputStream in, long offset, boolean packed) {
    this.in = in;
    this.offset = offset;
    this.start = offset;
    this.packed = packed;
  }

  /** Returns whether a file that begins with these bytes is packed. */
  static boolean isPacked(byte[] head) {
    return head.length > 1 && (head[0] & 0xFF) == MAGIC_1 && (head[1] & 0xFF) == MAGIC_2;
  }

  /**
   * Returns where the member begins that was read last; in a file that is not packed, where reading
   * began.
   */
  long start() {
    return start;
  }

  /** Returns how many bytes were given since {@link #start}. */
  long given() {
    return given;
  }

  /** Returns whether the file itself was the cause of a failure. */
  boolean hasFailed() {
    return failure.isPresent();
  }

  /** Lets so many bytes be read, and no more until another number is set. */
  void allow(long bytes) {
    allowed = bytes;
  }

  /** Says whether the end of a member is the end of what can be read. */
  void stayWithin(boolean member) {
    stay = member;
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    while (true) {
      int read = readWithin(to);
      if (read >= 0 || stay || !begin()) {
        return read;
      }
    }
  }

  /**
   * Passes over the rest of a member; it does not count as given. Of what is not packed, nothing is
   * read.
   *
   * @throws IOException if the member is not whole
   */
  void checkRest() throws IOException {
    ByteBuffer rest = ByteBuffer.allocate(input.length);
    long before = given;
    while (packed && readWithin(rest) >= 0) {
      rest.clear();
    }
    given = before;
  }

  private int readWithin(ByteBuffer to) throws IOException {
    if (failure.isPresent()) {
      throw failure.get();
    }
    if (allowed == 0) {
      throw new IOException("a header larger than anybody writes");
    }
    int room = (int) Math.min(to.remaining(), allowed);
    int limit = to.limit();
    to.limit(to.position() + room);
    try {
      int read = packed ? inflate(to) : plain(to);
      given += Math.max(read, 0);
      allowed -= allowed == Long.MAX_VALUE ? 0 : Math.max(read, 0);
      return read;
    } catch (IOException e) {
      failure = Optional.of(e);
      throw e;
    } finally {
      to.limit(limit);
    }
  }

  private int plain(ByteBuffer to) throws IOException {
    if (next == filled && !fill()) {
      return -1;
    }
    int count = Math.min(filled - next, to.remaining());
    to.put(input, next, count);
    next += count;
    return count;
  }

  private int inflate(ByteBuffer to) throws IOException {
    while (within) {
      if (inflater.finished()) {
        finish();
        return -1;
      }
      if (inflater.needsInput()) {
        if (next == filled && !fill()) {
          throw new EOFException("the file ends within a member");
        }
        inflater.setInput(input, next, filled - next);
      }
      ByteBuffer fresh = to.duplicate();
      int count;
      try {
        count = inflater.inflate(to);
      } catch (DataFormatException e) {
        throw damaged("deflate", e);
      }
      next = filled - inflater.getRemaining();
      if (inflater.needsDictionary()) {
        throw new ZipException("a dictionary");
      }
      if (count > 0) {
        checksum.update(fresh.limit(fresh.position() + count));
        return count;
      }
    }
    return -1;
  }

  private static ZipException damaged(String what, Exception cause) {
    ZipException e = new ZipException(what);
    e.initCause(cause);
    return e;
  }

  /** Reads what follows the data of a member: their checksum and size. */
  private void finish() throws IOException {
    within = false;
    long sum = number();
    long size = number();
    if (sum != checksum.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw new ZipException("checksum");
    }
  }

  private long number() throws IOException {
    long number = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      number |= (long) need() << shift;
    }
    return number;
  }

  /** Goes on to the next member; false: there is none. */
  private boolean begin() throws IOException {
    if (!packed) {
      return false;
    }
    try {
      given = 0;
      do {
        start = offset - filled + next;
        if (next == filled && !fill()) {
          return false;
        }
        // Zeros after a member are nothing but room on a medium.
      } while (input[next] == 0 && next++ < filled);
      header();
      inflater.reset();
      checksum.reset();
      within = true;
      return true;
    } catch (IOException e) {
      failure = Optional.of(e);
      throw e;
    }
  }

  private void header() throws IOException {
    if (need() != MAGIC_1 || need() != MAGIC_2 || need() != DEFLATED) {
      throw new ZipException("header");
    }
    int flags = need();
    skip(6);
    if ((flags & EXTRA) != 0) {
      int length = need();
      skip(length | (need() << 8));
    }
    if ((flags & NAME) != 0) {
      skipString();
    }
    if ((flags & COMMENT) != 0) {
      skipString();
    }
    if ((flags & HEADER_CHECK) != 0) {
      skip(2);
    }
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      need();
    }
  }

  private void skipString() throws IOException {
    int c = need();
    while (c != 0) {
      c = need();
    }
  }

  private int need() throws IOException {
    if (next == filled && !fill()) {
      throw new EOFException("the file ends within a member");
    }
    return input[next++] & 0xFF;
  }

  private boolean fill() throws IOException {
    next = 0;
    filled = Math.max(0, in.read(input));
    offset += filled;
    return filled > 0;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  /** Frees what unpacking takes; the file stays open. */
  @Override
  public void close() {
    inflater.end();
  }
}
