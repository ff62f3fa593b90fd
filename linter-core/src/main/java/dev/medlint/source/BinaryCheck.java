package dev.medlint.source;

import java.util.Optional;

/** Recognises bytes that are no text in a single-byte encoding or UTF-8. */
final class BinaryCheck {

  private BinaryCheck() {}

  /** Returns why the bytes are no text, empty when they may be one. */
  static Optional<LocalizedText> refuse(byte[] bytes) {
    if (startsWith(bytes, "%PDF-")) {
      return Optional.of(Refusals.pdf());
    }
    if (startsWith(bytes, "PK\u0003\u0004")) {
      return Optional.of(Refusals.archive());
    }
    int control = 0;
    int firstControl = -1;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b == 0) {
        return Optional.of(Refusals.binary(i));
      }
      if (b > 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        control++;
        firstControl = firstControl < 0 ? i : firstControl;
      }
    }
    boolean tooMany = control > 1 + bytes.length / 100;
    return tooMany ? Optional.of(Refusals.binary(firstControl)) : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, String magic) {
    if (bytes.length < magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if (bytes[i] != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
