package dev.medlint.draft;

import dev.medlint.source.LocalizedText;
import java.util.Objects;

/** A draft cannot be read; the reason says what is wrong with the file and what to do about it. */
public final class DraftException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient LocalizedText reason;

  /** Creates an exception for a reason in words for people. */
  public DraftException(LocalizedText reason) {
    super(reason.en());
    this.reason = Objects.requireNonNull(reason);
  }

  /** Creates an exception for a reason in both languages. */
  public DraftException(String ru, String en) {
    this(new LocalizedText(ru, en));
  }

  public LocalizedText reason() {
    return reason;
  }
}
