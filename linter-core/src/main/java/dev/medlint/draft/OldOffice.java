package dev.medlint.draft;

import java.nio.charset.StandardCharsets;

/** Knows Office files before 2007, and protected ones since: no archives but “compound files”. */
public final class OldOffice {

  private OldOffice() {}

  /** Returns whether a file that begins with these bytes is one. */
  public static boolean is(byte[] head) {
    return head.length > 8
        && (head[0] & 0xFF) == 0xD0
        && (head[1] & 0xFF) == 0xCF
        && head[2] == 0x11
        && (head[3] & 0xFF) == 0xE0;
  }

  /** Returns why such a file is not read. */
  public static DraftException refusal(byte[] bytes) {
    String wide = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
    return wide.contains("EncryptedPackage")
        ? new DraftException(
            "Документ закрыт паролем. Снимите пароль и пересохраните файл.",
            "The document is protected by a password. Remove it and save the file anew.")
        : new DraftException(
            "Это документ старого формата (DOC, XLS). Откройте его и сохраните как DOCX или XLSX.",
            "This is a document of the old format (DOC, XLS). Open it and save it as DOCX or"
                + " XLSX.");
  }
}
