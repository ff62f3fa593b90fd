package dev.medlint.run;

import dev.medlint.source.LocalizedText;
import java.util.Objects;

/**
 * A file or folder that a walk left out by its rules, and that is therefore no gap in the report.
 *
 * @param path as reports show it; a folder ends with {@code /}
 * @param reason for {@code --explain-skips}
 */
public record Skip(String path, LocalizedText reason) {

  public Skip {
    Objects.requireNonNull(path);
    Objects.requireNonNull(reason);
  }
}
