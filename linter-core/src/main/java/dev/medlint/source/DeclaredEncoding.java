package dev.medlint.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Reads the encoding that an HTML or XML text names near its beginning. */
final class DeclaredEncoding {

  private static final int HEAD = 4096;

  private DeclaredEncoding() {}

  /** Returns the declared encoding, empty when there is none or it is not known. */
  static Optional<Charset> of(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    if (head.startsWith("<?xml")) {
      int end = head.indexOf("?>");
      int at = head.indexOf("encoding");
      if (at > 0 && at < end) {
        return named(head, at + "encoding".length());
      }
    }
    for (int meta = head.indexOf("<meta"); meta >= 0; meta = head.indexOf("<meta", meta + 1)) {
      int end = head.indexOf('>', meta);
      int at = head.indexOf("charset", meta);
      if (at >= 0 && (end < 0 || at < end)) {
        return named(head, at + "charset".length());
      }
    }
    return Optional.empty();
  }

  private static Optional<Charset> named(String head, int from) {
    int start = from;
    while (start < head.length() && " \t\r\n='\"".indexOf(head.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < head.length() && isNamePart(head.charAt(end))) {
      end++;
    }
    String name = head.substring(start, end);
    if (name.isEmpty() || !Character.isLetterOrDigit(name.charAt(0))) {
      return Optional.empty();
    }
    return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "-_:.+".indexOf(c) >= 0;
  }
}
