package dev.medlint.draft;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** A format whose files are one text each, but no text files. */
public enum DraftFormat {
  DOCX,
  ODT,
  RTF,
  EMAIL,
  SUBTITLES;

  /** Returns the format that a name promises; empty: none of these. */
  public static Optional<DraftFormat> byName(String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 0 || name.indexOf('/', dot) >= 0 || name.indexOf('\\', dot) >= 0) {
      return Optional.empty();
    }
    return switch (name.substring(dot + 1).toLowerCase(Locale.ROOT)) {
      case "docx", "docm", "dotx", "dotm" -> Optional.of(DOCX);
      case "odt", "ott", "fodt" -> Optional.of(ODT);
      case "rtf" -> Optional.of(RTF);
      case "eml" -> Optional.of(EMAIL);
      case "srt", "vtt" -> Optional.of(SUBTITLES);
      default -> Optional.empty();
    };
  }

  /** Returns the format that the first bytes show for sure; empty: none of these. */
  public static Optional<DraftFormat> byContent(byte[] bytes) {
    if (startsWith(bytes, "{\\rtf")) {
      return Optional.of(RTF);
    }
    if (startsWith(bytes, "WEBVTT")) {
      return Optional.of(SUBTITLES);
    }
    if (!startsWith(bytes, "PK\u0003\u0004")) {
      return Optional.empty();
    }
    // The type of an ODF text stands uncompressed at its head; the names of parts stand plainly.
    String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    if (head.contains("application/vnd.oasis.opendocument.text")) {
      return Optional.of(ODT);
    }
    String tail = tail(bytes);
    return tail.contains("word/document.xml") ? Optional.of(DOCX) : Optional.empty();
  }

  private static String tail(byte[] bytes) {
    int length = Math.min(bytes.length, 1 << 16);
    return new String(bytes, bytes.length - length, length, StandardCharsets.ISO_8859_1);
  }

  private static boolean startsWith(byte[] bytes, String magic) {
    return bytes.length >= magic.length()
        && new String(bytes, 0, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
  }
}
