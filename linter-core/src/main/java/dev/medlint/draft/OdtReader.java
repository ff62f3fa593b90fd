package dev.medlint.draft;

import dev.medlint.source.SourceText;

/** Reads drafts of LibreOffice Writer: packed (ODT, OTT) and flat (FODT). */
final class OdtReader implements DraftReader {

  private final long maxBytes;

  /**
   * Creates a reader.
   *
   * @param maxBytes what a file may unpack to
   */
  OdtReader(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public SourceText read(byte[] bytes, String name) throws DraftException {
    return OdtDraft.read(bytes, name, maxBytes).text();
  }
}
