package dev.medlint.explain;

import dev.medlint.facts.AdObject;
import dev.medlint.facts.Fact;
import dev.medlint.facts.Facts;
import dev.medlint.facts.Kind;
import dev.medlint.facts.Origin;
import dev.medlint.law.Alternative;
import dev.medlint.law.Applicability;
import dev.medlint.law.ApplicabilityJudge;
import dev.medlint.law.Judge;
import dev.medlint.law.Provision;
import dev.medlint.rule.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says which provision the same words would breach if something else were advertised. */
final class OtherObjects {

  private final Setting setting;
  private final Judge judge = new Judge();
  private final ApplicabilityJudge applicability = new ApplicabilityJudge();

  OtherObjects(Setting setting) {
    this.setting = setting;
  }

  /** Returns whether a provision binds an ad for an object to the public. */
  boolean binds(Provision provision, AdObject object) {
    Applicability answer = applicability.judge(provision, anAd(Set.of(object)), setting.day());
    return answer instanceof Applicability.Applies
        || answer instanceof Applicability.Unknown unknown
            && !unknown.missingFact().equals("object");
  }

  /** Returns the facts of an ad of which only the objects are known. */
  private static Facts anAd(Set<AdObject> objects) {
    Facts unknown = Facts.unknown();
    Facts ad =
        new Facts(
            new Fact<>(Optional.of(Kind.AD), Origin.COMMAND_LINE, ""),
            unknown.objects(),
            unknown.audience(),
            unknown.medium(),
            unknown.platform(),
            unknown.stage(),
            unknown.complete());
    return with(objects, ad);
  }

  private static Facts with(Set<AdObject> objects, Facts facts) {
    return new Facts(
        facts.kind(),
        new Fact<>(objects, Origin.COMMAND_LINE, ""),
        facts.audience(),
        facts.medium(),
        facts.platform(),
        facts.stage(),
        facts.complete());
  }

  /**
   * Returns what the words that rules find would breach if something else were advertised than what
   * a provision binds, a phrase a provision.
   */
  List<Phrase> beside(Provision provision, List<Rule> guards) {
    EnumSet<AdObject> bound = EnumSet.noneOf(AdObject.class);
    for (AdObject object : AdObject.values()) {
      if (binds(provision, object)) {
        bound.add(object);
      }
    }
    Map<String, EnumSet<AdObject>> byProvision = new LinkedHashMap<>();
    for (Rule rule : guards) {
      for (Alternative alternative : alternatives(rule, anAd(bound))) {
        if (!alternative.provision().id().equals(provision.id())) {
          byProvision
              .computeIfAbsent(alternative.provision().id(), k -> EnumSet.noneOf(AdObject.class))
              .addAll(alternative.objects());
        }
      }
    }
    List<Phrase> phrases = new ArrayList<>();
    byProvision.forEach((id, objects) -> phrases.add(phrase(objects, id)));
    return phrases;
  }

  /** Returns what the words of a finding would breach under other objects than those known. */
  List<Phrase> instead(Rule rule, String provision, Facts facts) {
    List<Phrase> phrases = new ArrayList<>();
    for (Alternative alternative : alternatives(rule, facts)) {
      if (!alternative.provision().id().equals(provision)) {
        phrases.add(phrase(alternative.objects(), alternative.provision().id()));
      }
    }
    EnumSet<AdObject> free = free(rule, facts);
    if (!free.isEmpty()) {
      phrases.add(Phrase.of(setting.word("other.free", "objects", setting.objects(free))));
    }
    return phrases;
  }

  /** Returns the general objects in whose ads the words of a rule breach nothing. */
  private EnumSet<AdObject> free(Rule rule, Facts facts) {
    EnumSet<AdObject> free = EnumSet.noneOf(AdObject.class);
    for (AdObject object : AdObject.values()) {
      boolean other = object.general().isEmpty() && !facts.objects().value().contains(object);
      Facts changed = with(Set.of(object), facts);
      if (other && !judge.mayBind(rule, changed, setting.day(), setting.pack().law())) {
        free.add(object);
      }
    }
    return free;
  }

  private List<Alternative> alternatives(Rule rule, Facts facts) {
    return judge.alternatives(rule, facts, setting.day(), setting.pack().law());
  }

  private Phrase phrase(Set<AdObject> objects, String id) {
    Provision provision = setting.pack().law().at(id, setting.day()).orElseThrow();
    return Phrase.of(setting.objects(objects) + ": ").then(setting.cited(provision));
  }
}
