package dev.medlint.draft;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Objects;

/**
 * An XML part of a Word file, decoded.
 *
 * @param name of the part in the archive
 * @param text its characters, without a byte order mark; places in the part are UTF-16 offsets into
 *     them
 * @param charset how it is encoded
 * @param marked whether a byte order mark stands before it
 */
public record DocxPart(String name, String text, Charset charset, boolean marked) {

  public DocxPart {
    Objects.requireNonNull(name);
    Objects.requireNonNull(text);
    Objects.requireNonNull(charset);
  }

  /**
   * Decodes a part.
   *
   * @throws DraftException if the bytes are none of their encoding
   */
  static DocxPart decode(String name, byte[] bytes) throws DraftException {
    Charset charset = marked(bytes);
    boolean marked = charset != null;
    if (!marked) {
      charset = declared(bytes);
    }
    int skip = !marked ? 0 : charset.equals(StandardCharsets.UTF_8) ? 3 : 2;
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip))
              .toString();
      return new DocxPart(name, text, charset, marked);
    } catch (CharacterCodingException e) {
      throw DocxXml.broken(name);
    }
  }

  /** Returns the bytes of other characters in the encoding of this part. */
  public byte[] encode(String changed) {
    byte[] bytes = changed.getBytes(charset);
    if (!marked) {
      return bytes;
    }
    byte[] mark = "\ufeff".getBytes(charset);
    byte[] all = Arrays.copyOf(mark, mark.length + bytes.length);
    System.arraycopy(bytes, 0, all, mark.length, bytes.length);
    return all;
  }

  /**
   * Returns the characters of the part with others put before the end of its root element.
   *
   * @throws DraftException if the part is no XML
   */
  public String withLast(String markup) throws DraftException {
    DocxXml xml = DocxXml.open(this);
    int tagEnd = xml.end();
    String prefix = xml.prefix();
    String name = prefix.isEmpty() ? xml.local() : prefix + ":" + xml.local();
    if (text.startsWith("/>", tagEnd - 2)) {
      return text.substring(0, tagEnd - 2)
          + ">"
          + markup
          + "</"
          + name
          + ">"
          + text.substring(tagEnd);
    }
    xml.toEnd();
    return text.substring(0, xml.start()) + markup + text.substring(xml.start());
  }

  /**
   * Returns the prefix of the root element; empty: it has none.
   *
   * @throws DraftException if the part is no XML
   */
  public String rootPrefix() throws DraftException {
    return DocxXml.open(this).prefix();
  }

  /**
   * Returns the namespace of the root element; empty: it has none.
   *
   * @throws DraftException if the part is no XML
   */
  public String rootNamespace() throws DraftException {
    return DocxXml.open(this).namespace();
  }

  private static Charset marked(byte[] bytes) {
    if (at(bytes, 0) == 0xEF && at(bytes, 1) == 0xBB && at(bytes, 2) == 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (at(bytes, 0) == 0xFE && at(bytes, 1) == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return at(bytes, 0) == 0xFF && at(bytes, 1) == 0xFE ? StandardCharsets.UTF_16LE : null;
  }

  /** Office writes UTF-8 only; other programs may not. */
  private static Charset declared(byte[] bytes) throws DraftException {
    if (at(bytes, 0) == 0 && at(bytes, 1) == '<') {
      return StandardCharsets.UTF_16BE;
    }
    if (at(bytes, 0) == '<' && at(bytes, 1) == 0) {
      return StandardCharsets.UTF_16LE;
    }
    String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    int end = head.indexOf("?>");
    int at = head.indexOf("encoding");
    if (!head.startsWith("<?xml") || at < 0 || at > end) {
      return StandardCharsets.UTF_8;
    }
    int open = at + "encoding".length();
    while (open < end && head.charAt(open) != '"' && head.charAt(open) != '\'') {
      open++;
    }
    int close = head.indexOf(head.charAt(open), open + 1);
    String name = close < 0 ? "" : head.substring(open + 1, close);
    try {
      return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new DraftException(
          "Часть документа в неизвестной кодировке «" + name + "». Пересохраните документ.",
          "A part of the document is in an unknown encoding, “"
              + name
              + "”. Save the document anew.");
    }
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xFF : -1;
  }
}
