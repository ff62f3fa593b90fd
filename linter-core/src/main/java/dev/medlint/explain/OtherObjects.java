package dev.medlint.explain;

import dev.medlint.facts.AdObject;
import dev.medlint.facts.Fact;
import dev.medlint.facts.Facts;
import dev.medlint.facts.Kind;
import dev.medlint.facts.Origin;
import dev.medlint.law.Applicability;
import dev.medlint.law.ApplicabilityJudge;
import dev.medlint.law.Judge;
import dev.medlint.law.Provision;
import dev.medlint.law.Reading;
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
    return new Facts(
        new Fact<>(Optional.of(Kind.AD), Origin.COMMAND_LINE, ""),
        new Fact<>(objects, Origin.COMMAND_LINE, ""),
        unknown.audience(),
        unknown.medium(),
        unknown.platform(),
        unknown.stage(),
        unknown.complete());
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
      for (Reading reading : readings(rule, anAd(bound))) {
        if (!reading.provision().id().equals(provision.id())) {
          byProvision
              .computeIfAbsent(reading.provision().id(), k -> EnumSet.noneOf(AdObject.class))
              .addAll(reading.objects());
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
    EnumSet<AdObject> free = EnumSet.noneOf(AdObject.class);
    for (AdObject object : AdObject.values()) {
      if (object.general().isEmpty() && !facts.objects().value().contains(object)) {
        free.add(object);
      }
    }
    for (Reading reading : readings(rule, facts)) {
      free.removeAll(reading.objects());
      if (!reading.provision().id().equals(provision)) {
        phrases.add(phrase(reading.objects(), reading.provision().id()));
      }
    }
    if (!free.isEmpty()) {
      phrases.add(Phrase.of(setting.word("other.free", "objects", setting.objects(free))));
    }
    return phrases;
  }

  private List<Reading> readings(Rule rule, Facts facts) {
    return judge.readings(rule, facts, setting.day(), setting.pack().law());
  }

  private Phrase phrase(Set<AdObject> objects, String id) {
    Provision provision = setting.pack().law().at(id, setting.day()).orElseThrow();
    return Phrase.of(setting.objects(objects) + ": ").then(setting.cited(provision));
  }
}
