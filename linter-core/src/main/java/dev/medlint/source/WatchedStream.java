package dev.medlint.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes for a parser of others, as {@link WatchedReader} is for characters. Not thread-safe. */
public final class WatchedStream extends FilterInputStream {

  /** Watches another stream, which is closed with this one. */
  public WatchedStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    GivenUpException.check();
    return super.read();
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    GivenUpException.check();
    return super.read(bytes, from, length);
  }
}
