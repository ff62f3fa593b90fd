package dev.medlint;

import dev.medlint.api.Api;
import dev.medlint.source.LocalizedText;
import java.util.Objects;

/** A text was read and yet not judged, since its result would be a guess. */
@Api
public abstract sealed class NotCheckedException extends RuntimeException
    permits UnclearFactsException, ForeignTextException {

  private static final long serialVersionUID = 1L;

  private final transient LocalizedText text;

  NotCheckedException(LocalizedText text) {
    super(text.en());
    this.text = Objects.requireNonNull(text);
  }

  /** Returns what is wrong and what to do about it. */
  public LocalizedText text() {
    return text;
  }
}
