package dev.medlint.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which people can tell that a text is the one that was checked. */
final class TextDigest {

  private TextDigest() {}

  /** Returns the SHA-256 of a text in UTF-8, 64 hexadecimal digits. */
  static String of(String text) {
    return HexFormat.of().formatHex(bytes(text));
  }

  /** Returns the SHA-256 of a text in UTF-8. */
  static byte[] bytes(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
