package dev.medlint.draft;

import java.util.ArrayList;
import java.util.List;

/** A part of a mail: one that holds others, or one with content. Not thread-safe. */
final class MailPart {

  final String type;

  /** The encoding that it names; empty: none. */
  final String charset;

  final boolean attached;

  /** The name of the file that it is; empty: none. */
  final String fileName;

  final List<MailPart> parts = new ArrayList<>();
  byte[] content = new byte[0];

  MailPart(String type, String charset, boolean attached, String fileName) {
    this.type = type;
    this.charset = charset;
    this.attached = attached;
    this.fileName = fileName;
  }

  boolean isHtml() {
    return !attached && type.equals("text/html");
  }

  boolean isText() {
    return !attached && (type.equals("text/plain") || type.equals("text/html"));
  }

  boolean isPicture() {
    return type.startsWith("image/");
  }

  /** Returns whether it is nothing that people read: a signature for programs. */
  boolean isSeal() {
    return switch (type) {
      case "application/pgp-signature",
          "application/pkcs7-signature",
          "application/x-pkcs7-signature" ->
          true;
      default -> false;
    };
  }

  boolean isLocked() {
    return switch (type) {
      case "multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime" -> true;
      default -> false;
    };
  }

  /** Returns whether it or a part of it is HTML that is shown. */
  boolean holdsHtml() {
    for (MailPart part : parts) {
      if (part.holdsHtml()) {
        return true;
      }
    }
    return isHtml();
  }
}
