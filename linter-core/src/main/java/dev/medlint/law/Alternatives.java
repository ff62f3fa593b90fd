package dev.medlint.law;

import dev.medlint.facts.AdObject;
import dev.medlint.facts.Fact;
import dev.medlint.facts.Facts;
import dev.medlint.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out which provision of a group the same words breach for each advertised object. */
final class Alternatives {

  private final ApplicabilityJudge applicability;
  private final Facts facts;
  private final LocalDate asOf;

  Alternatives(ApplicabilityJudge applicability, Facts facts, LocalDate asOf) {
    this.applicability = applicability;
    this.facts = facts;
    this.asOf = asOf;
  }

  /** Returns the first provision of a group that surely binds an object. */
  Optional<Provision> first(List<Provision> group, AdObject object) {
    for (Provision provision : group) {
      Ruling ruling = applicability.rule(provision, facts, EnumSet.of(object), asOf);
      if (ruling.isPossible() && !ruling.isUnknownByObject() && !ruling.debated()) {
        return Optional.of(provision);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the alternatives of a group for some objects, in the order of the group. A special
   * object is named only where it is judged otherwise than its general one.
   */
  List<Alternative> of(List<Provision> group, Set<AdObject> among) {
    Map<AdObject, Provision> chosen = new EnumMap<>(AdObject.class);
    for (AdObject object : AdObject.values()) {
      Optional<Provision> choice = first(group, object);
      if (choice.isPresent()) {
        chosen.put(object, choice.get());
      }
    }
    List<Alternative> alternatives = new ArrayList<>();
    for (Provision provision : group) {
      EnumSet<AdObject> objects = EnumSet.noneOf(AdObject.class);
      for (AdObject object : among) {
        if (provision.equals(chosen.get(object)) && !isLikeGeneral(object, chosen)) {
          objects.add(object);
        }
      }
      if (!objects.isEmpty()) {
        alternatives.add(new Alternative(objects, provision));
      }
    }
    return alternatives;
  }

  private static boolean isLikeGeneral(AdObject object, Map<AdObject, Provision> chosen) {
    Optional<AdObject> general = object.general();
    return general.isPresent() && chosen.get(object).equals(chosen.get(general.get()));
  }

  /** Returns the objects for which a rule's conditions could hold, all else being as it is. */
  static Set<AdObject> allowed(Rule rule, Facts facts) {
    EnumSet<AdObject> allowed = EnumSet.noneOf(AdObject.class);
    for (AdObject object : AdObject.values()) {
      Fact<Set<AdObject>> only =
          new Fact<>(Set.of(object), facts.objects().origin(), facts.objects().source());
      Facts other =
          new Facts(
              facts.kind(),
              only,
              facts.audience(),
              facts.medium(),
              facts.platform(),
              facts.stage(),
              facts.complete());
      if (!Conditions.check(rule.conditions(), other).violated()) {
        allowed.add(object);
      }
    }
    return allowed;
  }
}
