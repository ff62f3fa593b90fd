package dev.medlint.draft;

import dev.medlint.source.SourceText;

/** Reads drafts of one format. Implementations are stateless and thread-safe. */
interface DraftReader {

  /**
   * Returns the text of a draft with its layout.
   *
   * @param bytes the whole file; neither kept nor changed
   * @param name the file as reports show it
   * @throws DraftException if the draft cannot be read
   */
  SourceText read(byte[] bytes, String name) throws DraftException;
}
