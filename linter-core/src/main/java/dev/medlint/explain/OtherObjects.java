package dev.medlint.explain;

import dev.medlint.facts.AdObject;
import dev.medlint.facts.Fact;
import dev.medlint.facts.Facts;
import dev.medlint.facts.Kind;
import dev.medlint.facts.Origin;
import dev.medlint.law.Applicability;
import dev.medlint.law.ApplicabilityJudge;
import dev.medlint.law.Provision;
import dev.medlint.rule.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out which provision the same words would breach if something else were advertised. */
final class OtherObjects {

  private final Setting setting;
  private final ApplicabilityJudge judge = new ApplicabilityJudge();

  OtherObjects(Setting setting) {
    this.setting = setting;
  }

  /** Returns the provision of a group that binds an ad for an object, if any does. */
  Optional<Provision> first(List<String> group, AdObject object, Facts facts) {
    Facts changed = with(object, facts);
    for (String id : group) {
      Optional<Provision> provision = setting.pack().law().at(id, setting.day());
      if (provision.isPresent() && binds(provision.get(), changed)) {
        return provision;
      }
    }
    return Optional.empty();
  }

  private boolean binds(Provision provision, Facts facts) {
    Applicability answer = judge.judge(provision, facts, setting.day());
    return answer instanceof Applicability.Applies
        || answer instanceof Applicability.Unknown unknown
            && !unknown.missingFact().equals("object");
  }

  /** Returns whether a provision binds an ad for an object to the public. */
  boolean binds(Provision provision, AdObject object) {
    return binds(provision, with(object, anAd()));
  }

  /** Returns the facts of an ad to the public of which nothing else is known. */
  static Facts anAd() {
    Facts unknown = Facts.unknown();
    return new Facts(
        new Fact<>(Optional.of(Kind.AD), Origin.COMMAND_LINE, ""),
        unknown.objects(),
        unknown.audience(),
        unknown.medium(),
        unknown.platform(),
        unknown.stage(),
        unknown.complete());
  }

  private static Facts with(AdObject object, Facts facts) {
    return new Facts(
        facts.kind(),
        new Fact<>(EnumSet.of(object), Origin.COMMAND_LINE, ""),
        facts.audience(),
        facts.medium(),
        facts.platform(),
        facts.stage(),
        facts.complete());
  }

  /**
   * Returns what the words that rules find would breach if something else were advertised, a phrase
   * a provision.
   */
  List<Phrase> beside(Provision provision, List<Rule> guards) {
    Map<String, EnumSet<AdObject>> byProvision = new LinkedHashMap<>();
    for (Rule rule : guards) {
      for (List<String> group : rule.provisions()) {
        if (group.contains(provision.id())) {
          for (AdObject object : generalObjects()) {
            if (!binds(provision, object)) {
              first(group, object, anAd())
                  .ifPresent(
                      p ->
                          byProvision
                              .computeIfAbsent(p.id(), k -> EnumSet.noneOf(AdObject.class))
                              .add(object));
            }
          }
        }
      }
    }
    return phrases(byProvision);
  }

  /** Returns what the words of a finding would breach under other objects than those known. */
  List<Phrase> instead(Rule rule, String provision, Facts facts) {
    Map<String, EnumSet<AdObject>> byProvision = new LinkedHashMap<>();
    EnumSet<AdObject> free = EnumSet.noneOf(AdObject.class);
    Set<AdObject> known = facts.objects().value();
    for (List<String> group : rule.provisions()) {
      if (group.contains(provision)) {
        for (AdObject object : generalObjects()) {
          if (!known.contains(object)) {
            Optional<Provision> other = first(group, object, facts);
            if (other.isEmpty()) {
              free.add(object);
            } else if (!other.get().id().equals(provision)) {
              byProvision
                  .computeIfAbsent(other.get().id(), k -> EnumSet.noneOf(AdObject.class))
                  .add(object);
            }
          }
        }
      }
    }
    List<Phrase> phrases = new ArrayList<>(phrases(byProvision));
    if (!free.isEmpty()) {
      phrases.add(Phrase.of(setting.word("other.free", "objects", setting.objects(free))));
    }
    return phrases;
  }

  private List<Phrase> phrases(Map<String, EnumSet<AdObject>> byProvision) {
    List<Phrase> phrases = new ArrayList<>();
    byProvision.forEach(
        (id, objects) -> {
          Provision provision = setting.pack().law().at(id, setting.day()).orElseThrow();
          phrases.add(Phrase.of(setting.objects(objects) + ": ").then(setting.cited(provision)));
        });
    return phrases;
  }

  private static List<AdObject> generalObjects() {
    List<AdObject> general = new ArrayList<>();
    for (AdObject object : AdObject.values()) {
      if (object.general().isEmpty()) {
        general.add(object);
      }
    }
    return general;
  }
}
