package dev.medlint.source;

import dev.medlint.api.Api;

/** How the characters of a text are to be read: which of them are prose and which are markup. */
@Api
public enum Format {
  TEXT,
  MARKDOWN,
  HTML,
  /** All of them are prose, and a {@link Layout} says what each stretch is. */
  LAID_OUT
}
