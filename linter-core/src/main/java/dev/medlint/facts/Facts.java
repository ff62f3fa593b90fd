package dev.medlint.facts;

import dev.medlint.api.Api;
import dev.medlint.api.Internal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * All that is known of one text when the law is applied to it. See contract.md, "Words".
 *
 * @param kind empty value: neither given nor detected
 * @param objects empty set: not known what is advertised
 * @param medium empty value: not known
 * @param platform name or host of the platform, empty value: not known
 */
@Api
public record Facts(
    Fact<Optional<Kind>> kind,
    Fact<Set<AdObject>> objects,
    Fact<Audience> audience,
    Fact<Optional<Medium>> medium,
    Fact<Optional<String>> platform,
    Fact<Stage> stage,
    Fact<Completeness> complete) {

  @Internal
  public Facts {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(objects);
    Objects.requireNonNull(audience);
    Objects.requireNonNull(medium);
    Objects.requireNonNull(platform);
    Objects.requireNonNull(stage);
    Objects.requireNonNull(complete);
  }

  /** Returns the facts of a text of which nothing is known. */
  @Internal
  public static Facts unknown() {
    return new Facts(
        Fact.byDefault(Optional.empty()),
        Fact.byDefault(Set.of()),
        Fact.byDefault(Audience.PUBLIC),
        Fact.byDefault(Optional.empty()),
        Fact.byDefault(Optional.empty()),
        Fact.byDefault(Stage.DRAFT),
        Fact.byDefault(Completeness.UNKNOWN));
  }

  /** Returns whether nobody stated a fact, by its name in contract.md. */
  public boolean isOpen(String name) {
    Fact<?> fact =
        switch (name) {
          case "kind" -> kind;
          case "object" -> objects;
          case "audience" -> audience;
          case "medium" -> medium;
          case "platform" -> platform;
          case "stage" -> stage;
          case "complete" -> complete;
          default -> throw new IllegalArgumentException(name);
        };
    return !fact.isGiven();
  }
}
