package dev.medlint.report;

import dev.medlint.source.LocalizedText;
import java.util.Objects;

/**
 * A file that could not be checked. It is reported, never passed over.
 *
 * @param path as reports show it
 * @param reason what is in the way and what to do
 */
public record Unread(String path, LocalizedText reason) {

  public Unread {
    Objects.requireNonNull(path);
    Objects.requireNonNull(reason);
  }
}
