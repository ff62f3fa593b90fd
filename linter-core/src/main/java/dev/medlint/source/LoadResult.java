package dev.medlint.source;

import dev.medlint.api.Api;
import java.util.Objects;

/** What became of one input: a text that can be checked, or the reason why there is none. */
@Api
public sealed interface LoadResult {

  /** The input was decoded. */
  @Api
  record Loaded(SourceText text) implements LoadResult {

    public Loaded {
      Objects.requireNonNull(text);
    }
  }

  /**
   * The input could not be read as text.
   *
   * @param name the input as reports show it
   * @param reason what is wrong with it and what to do about it, a sentence or two
   */
  @Api
  record Refused(String name, LocalizedText reason) implements LoadResult {

    public Refused {
      Objects.requireNonNull(name);
      Objects.requireNonNull(reason);
    }
  }
}
