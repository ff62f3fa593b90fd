package dev.medlint.cache;

import dev.medlint.report.FileReport;
import dev.medlint.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the readers of the cache behind their check sums, for a fuzzer. */
public final class CacheDoor {

  private final Words words = new Words();

  /** Returns a result as it is kept; empty: it would need words of the text. */
  public Optional<byte[]> written(FileReport report) {
    return ReportWriter.write(report, words);
  }

  /**
   * Reads a result; a runtime exception is how the reader tells that the bytes are none, and the
   * cache catches it.
   *
   * @return empty: the bytes are no result
   */
  public Optional<FileReport> read(byte[] bytes, SourceText text) {
    try {
      return Optional.of(ReportReader.read(bytes, text, words));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Opens a file; what is documented is caught. */
  public static void open(Path file) throws IOException {
    try (CacheFile cache = CacheFile.open(file, 1)) {
      cache.words();
    } catch (CacheFile.UnusableException e) {
      e.obstacle();
    }
  }
}
