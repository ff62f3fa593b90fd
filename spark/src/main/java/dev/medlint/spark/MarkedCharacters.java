package dev.medlint.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes bytes and goes on after those that are no characters. For these it gives half of a
 * surrogate pair, which no bytes can stand for, so that whoever reads can tell which record they
 * spoil. A byte order mark is passed over. Not thread-safe.
 */
final class MarkedCharacters extends Reader {

  private static final char MARK = '\uDFFF';
  private static final char ORDER_MARK = '\uFEFF';

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private boolean started;
  private boolean ended;

  MarkedCharacters(InputStream in, Charset encoding) {
    this.in = in;
    this.decoder =
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Returns whether characters stand for bytes that are none. */
  static boolean isMarked(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))) {
        i++;
      } else if (Character.isLowSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int read(char[] to, int from, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(to, from, length);
    while (true) {
      CoderResult result = decoder.decode(bytes, out, ended);
      if (result.isError() && out.hasRemaining()) {
        bytes.position(bytes.position() + result.length());
        out.put(MARK);
        continue;
      }
      int count = out.position() - from;
      if (count > 0 && !started) {
        started = true;
        if (to[from] == ORDER_MARK) {
          System.arraycopy(to, from + 1, to, from, count - 1);
          count--;
          out.position(out.position() - 1);
        }
      }
      if (count > 0) {
        return count;
      }
      if (ended) {
        return -1;
      }
      fill();
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = read < 0;
    bytes.position(bytes.position() + Math.max(read, 0)).flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
