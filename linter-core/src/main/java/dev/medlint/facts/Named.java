package dev.medlint.facts;

import dev.medlint.api.Api;
import dev.medlint.api.Internal;
import java.util.Arrays;
import java.util.Optional;

/** A fact value with the name that users write for it in options, front matter and JSON. */
@Api
public interface Named {

  /** Returns the name as contract.md has it, such as {@code rx-drug}. */
  String id();

  /** Returns the constant of an enum with the given id, if there is one. */
  @Internal
  static <T extends Enum<T> & Named> Optional<T> find(Class<T> type, String id) {
    return Arrays.stream(type.getEnumConstants()).filter(c -> c.id().equals(id)).findFirst();
  }
}
