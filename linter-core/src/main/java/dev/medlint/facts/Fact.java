package dev.medlint.facts;

import dev.medlint.api.Api;
import dev.medlint.api.Internal;
import java.util.Objects;

/**
 * One fact and where it was learned.
 *
 * @param value what is taken to be true
 * @param origin how it was learned
 * @param source in words: the option, {@code front matter}, the configuration file, or the words of
 *     the text that decided; {@code nothing-named} for an object that is assumed because an ad
 *     names nothing; may be empty
 * @param sure false: detected, and it may well be otherwise
 */
@Api
public record Fact<T>(T value, Origin origin, String source, boolean sure) {

  @Internal
  public Fact {
    Objects.requireNonNull(value);
    Objects.requireNonNull(origin);
    Objects.requireNonNull(source);
  }

  /** Creates a fact that is sure. */
  @Internal
  public Fact(T value, Origin origin, String source) {
    this(value, origin, source, true);
  }

  /** Returns a fact that nobody stated and that is assumed by default. */
  @Internal
  public static <T> Fact<T> byDefault(T value) {
    return new Fact<>(value, Origin.DEFAULT, "");
  }

  /** Returns whether the fact was stated by the program that uses medlint as a library. */
  public boolean isByCaller() {
    return origin == Origin.COMMAND_LINE && source.equals(Statements.CALLER);
  }

  /** Returns whether the fact is assumed because the words of an ad name nothing at all. */
  @Internal
  public boolean isOfNothingNamed() {
    return origin == Origin.DETECTED && source.equals(Statements.NOTHING_NAMED);
  }

  /** Returns whether the fact was stated by a person, not detected and not assumed. */
  public boolean isGiven() {
    return origin.compareTo(Origin.CONFIGURATION) <= 0;
  }
}
