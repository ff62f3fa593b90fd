package dev.medlint.run;

import dev.medlint.source.LoadResult;
import dev.medlint.source.SourceLoader;
import java.io.IOException;
import java.io.InputStream;

/** Reads files whose format the user names, whatever their extension says. */
final class FileBytes {

  private FileBytes() {}

  static LoadResult load(SourceLoader loader, Input input, RunOptions options) {
    try (InputStream in = input.open()) {
      return loader.load(
          upTo(in, options.maxBytes()), input.name(), options.inputFormat().format());
    } catch (IOException e) {
      return new LoadResult.Refused(input.name(), ReadFailure.describe(e));
    }
  }

  /** Reads at most one byte more than the limit: enough for the loader to refuse. */
  static byte[] upTo(InputStream in, long maxBytes) throws IOException {
    return in.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 16));
  }
}
