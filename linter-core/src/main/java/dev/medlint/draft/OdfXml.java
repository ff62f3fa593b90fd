package dev.medlint.draft;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of an XML part, with what is needed to turn them into the same bytes again.
 *
 * @param text without a byte order mark
 * @param charset of the part
 * @param marked whether the part begins with a byte order mark
 */
record OdfXml(String text, Charset charset, boolean marked) {

  private static final char MARK = '\uFEFF';

  /**
   * Decodes a part.
   *
   * @throws DraftException if the bytes are not what the part says of its encoding
   */
  static OdfXml decode(byte[] bytes) throws DraftException {
    Charset charset = charset(bytes);
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
      return new OdfXml(marked ? text.substring(1) : text, charset, marked);
    } catch (CharacterCodingException e) {
      throw OdfRefusals.encoding();
    }
  }

  /** Returns the bytes of characters that stand in place of these. */
  byte[] encode(String changed) {
    return (marked ? MARK + changed : changed).getBytes(charset);
  }

  private static Charset charset(byte[] bytes) throws DraftException {
    if (bytes.length >= 2) {
      int first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
      if (first == 0xFEFF || first == 0x003C) {
        return StandardCharsets.UTF_16BE;
      }
      if (first == 0xFFFE || first == 0x3C00) {
        return StandardCharsets.UTF_16LE;
      }
    }
    String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    int end = head.indexOf("?>");
    int at = head.startsWith("<?xml") && end > 0 ? head.substring(0, end).indexOf("encoding") : -1;
    if (at < 0) {
      return StandardCharsets.UTF_8;
    }
    int open = at + "encoding".length();
    while (open < end && head.charAt(open) != '"' && head.charAt(open) != '\'') {
      open++;
    }
    int close = open + 1;
    while (close < end && head.charAt(close) != head.charAt(open)) {
      close++;
    }
    try {
      return Charset.forName(head.substring(Math.min(open + 1, end), Math.min(close, end)));
    } catch (IllegalArgumentException e) {
      throw OdfRefusals.encoding();
    }
  }
}
