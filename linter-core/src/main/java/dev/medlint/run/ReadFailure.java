package dev.medlint.run;

import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says for people why the system did not let a file or folder be read. */
final class ReadFailure {

  private ReadFailure() {}

  static LocalizedText describe(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return new LocalizedText(
          "нет права на чтение; проверьте права доступа", "no right to read it; check permissions");
    }
    if (cause instanceof NoSuchFileException) {
      return new LocalizedText(
          "файл исчез во время проверки", "the file vanished during the check");
    }
    if (cause instanceof OwnFile.TooLargeException large) {
      return large.text();
    }
    String detail =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new LocalizedText("не читается: " + detail, "cannot be read: " + detail);
  }
}
