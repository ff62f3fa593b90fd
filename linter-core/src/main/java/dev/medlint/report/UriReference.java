package dev.medlint.report;

import java.nio.charset.StandardCharsets;

/** Writes paths as URI references of RFC 3986. */
final class UriReference {

  private static final String HEX = "0123456789ABCDEF";

  private UriReference() {}

  /**
   * Returns a relative reference for a relative path and a {@code file:} URI for an absolute one.
   *
   * @param path with {@code /} between parts
   */
  static String of(String path) {
    StringBuilder uri = new StringBuilder(path.length() + 16);
    if (path.startsWith("/")) {
      uri.append("file://");
    } else if (hasDrive(path)) {
      uri.append("file:///");
    }
    for (byte b : WellFormed.unicode(path).getBytes(StandardCharsets.UTF_8)) {
      append(b & 0xFF, uri);
    }
    return uri.toString();
  }

  /** Returns whether a path begins at a root or a drive. */
  static boolean isAbsolute(String path) {
    return path.startsWith("/") || hasDrive(path);
  }

  private static boolean hasDrive(String path) {
    return path.length() > 2
        && path.charAt(1) == ':'
        && path.charAt(2) == '/'
        && isLetter(path.charAt(0));
  }

  private static void append(int b, StringBuilder uri) {
    // A colon would make the first part of a relative path a scheme.
    if (isLetter(b) || (b >= '0' && b <= '9') || "-._~/!$'()*+,=@".indexOf(b) >= 0) {
      uri.append((char) b);
    } else {
      uri.append('%').append(HEX.charAt(b >> 4)).append(HEX.charAt(b & 0xF));
    }
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
