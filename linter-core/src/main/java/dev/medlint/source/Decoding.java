package dev.medlint.source;

/** What decoding bytes gave. */
sealed interface Decoding {

  /**
   * The bytes were decoded.
   *
   * @param text without a byte order mark
   * @param encoding canonical charset name
   */
  record Text(String text, String encoding) implements Decoding {}

  /** The bytes are no text that can be read. */
  record Failed(LocalizedText reason) implements Decoding {}
}
