package dev.medlint.records;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes of an XML export with blanks in place of control characters, which XML forbids and exports
 * hold all the same, since people paste them. Files of two bytes a character stay as they are.
 */
final class WithoutControls extends FilterInputStream {

  private boolean begun;
  private boolean wide;

  WithoutControls(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int read = super.read(buffer, from, length);
    if (!begun && read > 0) {
      begun = true;
      int first = buffer[from] & 0xFF;
      wide = first == 0xFE || first == 0xFF || first == 0;
    }
    for (int i = from; !wide && i < from + read; i++) {
      byte b = buffer[i];
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
        // The second byte of a character beginning with < in UTF-16 without a mark is 0.
        wide = b == 0 && i < from + 4;
        if (!wide) {
          buffer[i] = ' ';
        }
      }
    }
    return read;
  }
}
