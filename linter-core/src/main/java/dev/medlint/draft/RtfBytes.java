package dev.medlint.draft;

import com.rtfparserkit.parser.IRtfSource;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The bytes of an RTF file for the parser, freed of what it cannot bear. Not thread-safe. */
final class RtfBytes implements IRtfSource {

  private static final byte[] PARAGRAPH = "\\par ".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;
  private int at;
  private boolean stopped;

  private RtfBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Prepares a file: a backslash before a line end is a paragraph's end, which the parser does not
   * know; a broken hexadecimal character is left out; and binary data must be there in whole, since
   * the parser makes room for as much as the file claims.
   *
   * @throws DraftException if the file claims more than it holds
   */
  static RtfBytes of(byte[] file) throws DraftException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + 64);
    int i = 0;
    while (i < file.length) {
      if (file[i] != '\\' || i + 1 == file.length) {
        out.write(file[i++]);
        continue;
      }
      byte next = file[i + 1];
      if (next == '\n' || next == '\r') {
        out.write(PARAGRAPH, 0, PARAGRAPH.length);
        i += 2;
      } else if (next == '\'' && !(isHex(file, i + 2) && isHex(file, i + 3))) {
        i += 2;
      } else {
        int end = binaryEnd(file, i);
        out.write(file, i, end - i);
        i = end;
      }
    }
    return new RtfBytes(out.toByteArray());
  }

  /** Returns where a command's binary data ends; of any other command, its second character. */
  private static int binaryEnd(byte[] file, int start) throws DraftException {
    int at = start + 4;
    boolean named =
        at < file.length
            && file[start + 1] == 'b'
            && file[start + 2] == 'i'
            && file[start + 3] == 'n'
            && isDigit(file[at]);
    if (!named) {
      return start + 2;
    }
    long length = 0;
    while (at < file.length && isDigit(file[at])) {
      length = Math.min(Integer.MAX_VALUE, length * 10 + (file[at] - '0'));
      at++;
    }
    if (at < file.length && file[at] == ' ') {
      at++;
    }
    if (length > file.length - at) {
      throw RtfRefusals.cutShort();
    }
    return at + (int) length;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static boolean isHex(byte[] file, int at) {
    return at < file.length && Character.digit(file[at], 16) >= 0;
  }

  /** Ends the file here: what follows is not read. */
  void stop() {
    stopped = true;
  }

  @Override
  public int read() {
    return stopped || at >= bytes.length ? -1 : bytes[at++] & 0xFF;
  }

  @Override
  public void unread(int c) {
    at--;
  }

  @Override
  public int read(byte[] into) {
    int count = Math.min(into.length, bytes.length - at);
    System.arraycopy(bytes, at, into, 0, count);
    at += count;
    return count;
  }
}
