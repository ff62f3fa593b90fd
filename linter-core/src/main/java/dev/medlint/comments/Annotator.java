package dev.medlint.comments;

import dev.medlint.draft.DraftException;
import dev.medlint.source.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** Writes notes into files of one format. Implementations are stateless and thread-safe. */
public interface Annotator {

  /** The author of the comments that medlint writes. */
  String AUTHOR = "medlint";

  /**
   * Writes a file anew, with notes.
   *
   * @param original the bytes of the file
   * @param texts what was read from it, with notes
   * @param day the day that comments bear
   * @param language of what is written beside the notes themselves
   * @param out stays open
   * @throws DraftException if the file is not what was read before, or cannot hold notes
   * @throws IOException if writing fails
   */
  void write(
      byte[] original, List<NotedText> texts, LocalDate day, Language language, OutputStream out)
      throws DraftException, IOException;
}
