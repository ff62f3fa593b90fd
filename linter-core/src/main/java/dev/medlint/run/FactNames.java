package dev.medlint.run;

import dev.medlint.facts.Completeness;
import dev.medlint.facts.Fact;
import dev.medlint.facts.FactProblem;
import dev.medlint.facts.Facts;
import dev.medlint.facts.FactsResolver;
import dev.medlint.facts.Named;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names and values that facts may have where users write them. */
public final class FactNames {

  /** Names of all facts that can be stated. */
  public static final List<String> ALL =
      List.of("kind", "object", "audience", "medium", "platform", "stage", "complete");

  private FactNames() {}

  /**
   * Returns what is wrong with a value, if anything.
   *
   * @param fact one of {@link #ALL}
   * @param value as written; several objects are separated by commas
   */
  public static Optional<LocalizedText> problem(String fact, String value) {
    // Only the resolver knows which values it understands.
    List<FactProblem> problems =
        FactsResolver.resolve(List.of(new Statements(Origin.COMMAND_LINE, "", Map.of(fact, value))))
            .problems();
    return problems.isEmpty() ? Optional.empty() : Optional.of(problems.get(0).message());
  }

  /**
   * Returns the ids that a value means; several are joined by commas.
   *
   * @param fact one of {@link #ALL}
   * @param value as written, without a {@link #problem}
   * @return empty: the value leaves the fact open
   */
  public static Optional<String> canonical(String fact, String value) {
    Facts facts =
        FactsResolver.resolve(List.of(new Statements(Origin.COMMAND_LINE, "", Map.of(fact, value))))
            .facts();
    return switch (fact) {
      case "kind" -> facts.kind().value().map(Named::id);
      case "object" ->
          facts.objects().value().isEmpty()
              ? Optional.empty()
              : Optional.of(String.join(",", ids(facts.objects().value().toArray(Named[]::new))));
      case "audience" -> given(facts.audience());
      case "medium" -> facts.medium().value().map(Named::id);
      case "platform" -> facts.platform().value();
      case "stage" -> given(facts.stage());
      case "complete" ->
          given(facts.complete()).map(c -> Boolean.toString(c.equals(Completeness.COMPLETE.id())));
      default -> throw new IllegalArgumentException(fact);
    };
  }

  private static Optional<String> given(Fact<? extends Named> fact) {
    return fact.isGiven() ? Optional.of(fact.value().id()) : Optional.empty();
  }

  /**
   * Returns the message for a value that may not stand where it does.
   *
   * @param name of the fact, key or option
   * @param allowed what may stand there; may be empty
   */
  public static LocalizedText unknown(String name, String value, List<String> allowed) {
    return unknown(name, name, value, allowed);
  }

  /**
   * Returns the message for a value that may not stand where it does, where each language has its
   * own name for the place.
   */
  public static LocalizedText unknown(
      String nameRu, String nameEn, String value, List<String> allowed) {
    StringBuilder ru =
        new StringBuilder(nameRu).append(": «").append(value).append("» не подходит");
    StringBuilder en =
        new StringBuilder(nameEn).append(": “").append(value).append("” does not fit");
    if (!allowed.isEmpty()) {
      ru.append("; здесь можно: ").append(String.join(", ", allowed));
      en.append("; allowed here: ").append(String.join(", ", allowed));
    }
    Optional<String> near =
        allowed.size() > 1 ? Spelling.nearest(value, allowed) : Optional.empty();
    if (near.isPresent()) {
      ru.append("; похоже на: ").append(near.get());
      en.append("; did you mean: ").append(near.get());
    }
    return new LocalizedText(ru.toString(), en.toString());
  }

  /** Returns the ids of the given constants, in order. */
  public static List<String> ids(Named... constants) {
    List<String> ids = new ArrayList<>();
    for (Named n : constants) {
      ids.add(n.id());
    }
    return ids;
  }
}
