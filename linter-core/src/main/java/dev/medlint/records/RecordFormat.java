package dev.medlint.records;

import dev.medlint.draft.DraftException;
import dev.medlint.draft.UnpackedTooFarException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A format whose files hold many texts. */
public enum RecordFormat {
  /** A workbook of Excel: one ad a row. */
  XLSX,
  /** Values separated by commas, semicolons or tabs: one ad a row. */
  CSV,
  /** {@code result.json} of Telegram: one message, one text. */
  TELEGRAM,
  /** A chat that was copied or exported as plain text. */
  CHAT,
  /** An export of WordPress. */
  WXR,
  /** An export of 1C and Bitrix: goods and their descriptions. */
  COMMERCEML;

  /**
   * Returns the format that a name alone promises; empty: none, or one that many other files share
   * the ending with.
   */
  public static Optional<RecordFormat> byName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".xlsx") || lower.endsWith(".xlsm")) {
      return Optional.of(XLSX);
    }
    return lower.endsWith(".csv") || lower.endsWith(".tsv") ? Optional.of(CSV) : Optional.empty();
  }

  /**
   * Returns the format of a file by its name and, where that is not enough, its first bytes.
   *
   * @return empty: the file holds one text, or cannot be read
   */
  public static Optional<RecordFormat> of(Path file, String name) {
    Optional<RecordFormat> named = byName(name);
    return named.isPresent() ? named : RecordSigns.of(file, name);
  }

  /**
   * Returns the format of a file in memory, as that of one on the disk.
   *
   * @param content the whole file; not changed
   */
  public static Optional<RecordFormat> of(byte[] content, String name) {
    Optional<RecordFormat> named = byName(name);
    return named.isPresent() ? named : RecordSigns.of(content, name);
  }

  /**
   * Returns whether a file of a folder is one that people fill with texts: many tables and exports
   * hold none, and are checked only when they are named by hand.
   */
  public static boolean isWorthReading(Path file) {
    return RecordSigns.holdsTexts(file);
  }

  /**
   * Opens a file.
   *
   * @throws DraftException if it cannot be read as this format
   * @throws IOException if the disk fails
   */
  public RecordReader open(RecordInput input, RecordOptions options)
      throws DraftException, IOException {
    try {
      return switch (this) {
        case XLSX -> SheetReader.ofXlsx(input, options);
        case CSV -> SheetReader.ofCsv(input, options);
        case TELEGRAM -> TelegramReader.open(input);
        case CHAT -> ChatReader.open(input, options);
        case WXR -> WxrReader.open(input, options);
        case COMMERCEML -> CommerceMlReader.open(input, options);
      };
    } catch (UnpackedTooFarException e) {
      throw e.refusal();
    }
  }
}
