package dev.medlint;

import dev.medlint.api.Api;
import dev.medlint.api.Internal;
import dev.medlint.source.LocalizedText;

/**
 * A text states a fact that cannot be understood, such as an object that does not exist. To judge
 * it by a default instead would be a guess, so it is not judged at all.
 */
@Api
public final class UnclearFactsException extends NotCheckedException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with what is wrong and what is allowed. */
  @Internal
  public UnclearFactsException(LocalizedText text) {
    super(text);
  }
}
