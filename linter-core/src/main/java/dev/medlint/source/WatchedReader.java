package dev.medlint.source;

import java.io.IOException;
import java.io.Reader;
import java.util.Objects;

/**
 * Characters for a parser of others, which would not notice that its thread was interrupted: a read
 * then fails with a {@link GivenUpException}. Not thread-safe.
 */
public final class WatchedReader extends Reader {

  private final Reader in;

  /** Watches another reader, which is closed with this one. */
  public WatchedReader(Reader in) {
    this.in = Objects.requireNonNull(in);
  }

  @Override
  public int read(char[] characters, int from, int length) throws IOException {
    GivenUpException.check();
    return in.read(characters, from, length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
