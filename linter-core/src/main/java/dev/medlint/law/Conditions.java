package dev.medlint.law;

import dev.medlint.facts.AdObject;
import dev.medlint.facts.Completeness;
import dev.medlint.facts.Facts;
import dev.medlint.facts.Named;
import dev.medlint.rule.FactCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Compares the facts that a rule asks for with those that are known. */
final class Conditions {

  /** What became of a rule's conditions. */
  record Outcome(boolean violated, Optional<FactCondition> unknown) {}

  private Conditions() {}

  static Outcome check(List<FactCondition> conditions, Facts facts) {
    Optional<FactCondition> unknown = Optional.empty();
    for (FactCondition condition : conditions) {
      List<String> known = known(condition.fact(), facts);
      boolean among = isAmong(known, condition);
      if (condition.certain() && (known.isEmpty() || !isSure(condition.fact(), facts))) {
        return new Outcome(true, Optional.empty());
      }
      boolean open = !condition.certain() && isOpen(known, among, condition, facts);
      if (open) {
        unknown = unknown.isPresent() ? unknown : Optional.of(condition);
      } else if (among == condition.negated()) {
        return new Outcome(true, Optional.empty());
      }
    }
    return new Outcome(false, unknown);
  }

  private static boolean isOpen(
      List<String> known, boolean among, FactCondition condition, Facts facts) {
    return known.isEmpty() || (!among && !condition.negated() && mayBe(condition, facts));
  }

  private static boolean isSure(String fact, Facts facts) {
    return switch (fact) {
      case "kind" -> facts.kind().sure();
      case "object" -> facts.objects().sure();
      case "audience" -> facts.audience().sure();
      case "medium" -> facts.medium().sure();
      case "platform" -> facts.platform().sure();
      case "stage" -> facts.stage().sure();
      default -> facts.complete().sure();
    };
  }

  /** Returns whether conditions hold for sure, and of every object where there are several. */
  static boolean holdForAll(List<FactCondition> conditions, Facts facts) {
    Outcome outcome = check(conditions, facts);
    if (outcome.violated() || outcome.unknown().isPresent()) {
      return false;
    }
    for (FactCondition condition : conditions) {
      if (condition.fact().equals("object") && !holdsForAll(condition, facts)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holdsForAll(FactCondition condition, Facts facts) {
    for (AdObject object : facts.objects().value()) {
      boolean among =
          condition.values().contains(object.id())
              || (object.general().isPresent()
                  && condition.values().contains(object.general().get().id()));
      if (among == condition.negated()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAmong(List<String> known, FactCondition condition) {
    for (String value : known) {
      if (condition.values().contains(value)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a known object may prove to be a special one that the condition names. */
  private static boolean mayBe(FactCondition condition, Facts facts) {
    if (!condition.fact().equals("object")) {
      return false;
    }
    for (AdObject special : AdObject.values()) {
      if (condition.values().contains(special.id()) && mayBe(special, facts)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBe(AdObject special, Facts facts) {
    for (AdObject known : facts.objects().value()) {
      if (ObjectTerm.mayBe(known, special)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the ids that a fact may be asked by; none when it is not known. */
  private static List<String> known(String fact, Facts facts) {
    return switch (fact) {
      case "kind" -> id(facts.kind().value());
      case "object" -> objects(facts);
      case "audience" -> List.of(facts.audience().value().id());
      case "medium" -> id(facts.medium().value());
      case "platform" -> platform(facts.platform().value());
      case "stage" -> List.of(facts.stage().value().id());
      case "complete" ->
          facts.complete().value() == Completeness.UNKNOWN
              ? List.of()
              : List.of(facts.complete().value().id());
      default -> List.of();
    };
  }

  private static List<String> platform(Optional<String> name) {
    return name.isPresent() ? List.of(name.get().toLowerCase(Locale.ROOT)) : List.of();
  }

  private static List<String> id(Optional<? extends Named> value) {
    return value.isPresent() ? List.of(value.get().id()) : List.of();
  }

  /** A special object answers to its general name too. */
  private static List<String> objects(Facts facts) {
    List<String> ids = new ArrayList<>();
    for (AdObject object : ApplicabilityJudge.inOrder(facts.objects().value())) {
      ids.add(object.id());
      if (object.general().isPresent()) {
        ids.add(object.general().get().id());
      }
    }
    return ids;
  }
}
