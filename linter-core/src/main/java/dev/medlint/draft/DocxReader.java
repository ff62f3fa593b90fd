package dev.medlint.draft;

import dev.medlint.source.SourceText;

/** Reads Word drafts. */
final class DocxReader implements DraftReader {

  private final long maxBytes;

  /**
   * Creates a reader.
   *
   * @param maxBytes what a file may unpack to
   */
  DocxReader(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public SourceText read(byte[] bytes, String name) throws DraftException {
    try (DocxText read = DocxText.read(bytes, name, maxBytes)) {
      return read.text();
    }
  }
}
