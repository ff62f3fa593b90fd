package dev.medlint.draft;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part of an archive that is read no further once it proves to be made to fill a disk. */
final class BoundedPart extends FilterInputStream {

  /** Up to here any part is read: it does no harm. */
  private static final long HARMLESS = 64L << 20;

  /**
   * Tables of the same few words shrink to a hundredth; archives that are made to burst to less.
   */
  private static final long MOST_TIMES = 400;

  private final String name;
  private final long packed;
  private long unpacked;

  BoundedPart(InputStream in, String name, long packed) {
    super(in);
    this.name = name;
    this.packed = Math.max(1, packed);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    count(skipped);
    return skipped;
  }

  private void count(long read) throws UnpackedTooFarException {
    unpacked += read;
    if (unpacked > HARMLESS && unpacked / packed > MOST_TIMES) {
      throw new UnpackedTooFarException(name, MOST_TIMES);
    }
  }
}
