package dev.medlint.comments;

import dev.medlint.draft.DraftFormat;
import dev.medlint.records.RecordFormat;
import java.util.Optional;

/** Chooses what writes notes into a file, by its name. Stateless and thread-safe. */
public final class Annotators {

  private Annotators() {}

  /**
   * Returns what writes notes into files of a name.
   *
   * @param name file name or path
   * @return empty: files of this format cannot hold notes
   */
  public static Optional<Annotator> byName(String name) {
    Optional<DraftFormat> draft = DraftFormat.byName(name);
    if (draft.isPresent()) {
      return switch (draft.get()) {
        case DOCX -> Optional.of(new DocxAnnotator());
        case ODT -> Optional.of(new OdtAnnotator());
        case RTF, EMAIL, SUBTITLES -> Optional.empty();
      };
    }
    Optional<RecordFormat> records = RecordFormat.byName(name);
    if (records.isPresent()) {
      return switch (records.get()) {
        case XLSX -> Optional.of(new XlsxAnnotator());
        case CSV -> Optional.of(new CsvAnnotator());
        case TELEGRAM, CHAT, WXR, COMMERCEML -> Optional.empty();
      };
    }
    return Optional.empty();
  }
}
