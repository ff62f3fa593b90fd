package dev.medlint.rule;

import java.util.Objects;

/** What a rule looks for. */
public record Search(Scope scope) {

  public Search {
    Objects.requireNonNull(scope);
  }
}
