package dev.medlint.run;

import dev.medlint.source.FileInput;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Reads files of the program's own, such as its configuration, which people edit: none is ever so
 * large that it could not be held, and what a device gives without end is refused.
 */
final class OwnFile {

  /** For files that people write by hand, in bytes. */
  static final int BY_HAND = 16 << 20;

  /** For files that the program writes: a million decisions or so. */
  static final int WRITTEN = 256 << 20;

  private OwnFile() {}

  /**
   * Reads a file.
   *
   * @param most the largest size, in bytes
   * @throws TooLargeException if the file is larger
   * @throws IOException if the system does not let it be read
   */
  static byte[] read(Path file, int most) throws IOException {
    try (InputStream in = FileInput.of(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new TooLargeException(most);
      }
      return bytes;
    }
  }

  /** A file is larger than one of its kind ever is. */
  static final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int most;

    private TooLargeException(int most) {
      super("larger than " + most + " bytes");
      this.most = most;
    }

    LocalizedText text() {
      return new LocalizedText(
          "больше " + most + " байт; таких файлов medlint не пишет, проверьте путь",
          "larger than " + most + " bytes; medlint writes no such files, check the path");
    }
  }
}
