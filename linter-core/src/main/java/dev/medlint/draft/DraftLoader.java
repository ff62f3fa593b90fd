package dev.medlint.draft;

import dev.medlint.source.LoadResult;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceLoader;
import dev.medlint.source.SourceText;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Turns the bytes of a draft into text, or says why it cannot. Never throws for what a file holds.
 * Immutable and thread-safe.
 */
public final class DraftLoader {

  private final SourceLoader files;

  /** Creates a loader that keeps the limits of another. */
  public DraftLoader(SourceLoader files) {
    this.files = Objects.requireNonNull(files);
  }

  /**
   * Reads a file of a format.
   *
   * @param file the file
   * @param name the file as reports show it
   */
  public LoadResult load(Path file, String name, DraftFormat format) {
    SourceLoader.Bytes bytes = files.bytes(file);
    return bytes.refusal().isPresent()
        ? new LoadResult.Refused(name, bytes.refusal().get())
        : load(bytes.content(), name, format);
  }

  /**
   * Reads bytes of a format.
   *
   * @param bytes the whole content; neither kept nor changed
   * @param name the input as reports show it
   */
  public LoadResult load(byte[] bytes, String name, DraftFormat format) {
    if (bytes.length > files.maxBytes()) {
      // Says of the size what is said of that of a text.
      return files.load(bytes, name);
    }
    try {
      if (OldOffice.is(bytes)) {
        throw OldOffice.refusal(bytes);
      }
      SourceText text = reader(format).read(bytes, name);
      return new LoadResult.Loaded(text);
    } catch (DraftException e) {
      return new LoadResult.Refused(name, e.reason());
    } catch (RuntimeException | StackOverflowError e) {
      // A reader of somebody else's format may meet what nobody foresaw; other files go on.
      return new LoadResult.Refused(
          name,
          new LocalizedText(
              "Файл устроен не так, как положено его формату, и не прочитан ("
                  + e.getClass().getSimpleName()
                  + "). Откройте его и сохраните заново.",
              "The file is not built as its format asks and was not read ("
                  + e.getClass().getSimpleName()
                  + "). Open it and save it anew."));
    }
  }

  private DraftReader reader(DraftFormat format) {
    return switch (format) {
      case DOCX -> new DocxReader(files.maxBytes());
      case ODT -> new OdtReader(files.maxBytes());
      case RTF -> new RtfReader(files.maxBytes());
      case EMAIL -> new EmailReader(files.maxBytes());
      case SUBTITLES -> new SubtitlesReader(files);
    };
  }
}
