package dev.medlint;

import dev.medlint.source.LocalizedText;
import java.util.Objects;

/**
 * A text states a fact that cannot be understood, such as an object that does not exist. To judge
 * it by a default instead would be a guess, so it is not judged at all.
 */
public final class UnclearFactsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient LocalizedText text;

  /** Creates the exception with what is wrong and what is allowed. */
  public UnclearFactsException(LocalizedText text) {
    super(text.en());
    this.text = Objects.requireNonNull(text);
  }

  /** Returns what is wrong and what is allowed. */
  public LocalizedText text() {
    return text;
  }
}
