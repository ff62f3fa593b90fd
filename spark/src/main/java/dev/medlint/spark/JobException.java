package dev.medlint.spark;

import dev.medlint.source.LocalizedText;
import java.util.Objects;

/** The job cannot be done as it was asked for: wrong options, no input. Nothing was checked. */
final class JobException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient LocalizedText text;

  JobException(String ru, String en) {
    this(new LocalizedText(ru, en));
  }

  JobException(LocalizedText text) {
    super(text.en());
    this.text = Objects.requireNonNull(text);
  }

  LocalizedText text() {
    return text;
  }
}
