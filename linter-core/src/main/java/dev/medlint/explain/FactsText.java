package dev.medlint.explain;

import dev.medlint.facts.Fact;
import dev.medlint.facts.Facts;
import dev.medlint.facts.Named;
import dev.medlint.law.FactWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what is known of a text and how each fact was learned. */
final class FactsText {

  private final Setting setting;
  private final Facts facts;

  FactsText(Setting setting, Facts facts) {
    this.setting = setting;
    this.facts = facts;
  }

  /** Returns a phrase a fact that is known, and one for those that are not. */
  List<Phrase> all() {
    List<Phrase> all = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    add("kind", id(facts.kind().value()), facts.kind(), all, missing);
    if (facts.objects().value().isEmpty()) {
      missing.add(setting.word("fact.object"));
    } else {
      say("object", setting.objects(facts.objects().value()), facts.objects(), all);
    }
    add("audience", facts.audience().value().id(), facts.audience(), all, missing);
    add("medium", id(facts.medium().value()), facts.medium(), all, missing);
    add("platform", facts.platform().value().orElse(""), facts.platform(), all, missing);
    add("stage", facts.stage().value().id(), facts.stage(), all, missing);
    String complete = setting.word("complete." + facts.complete().value().id());
    say("complete", complete, facts.complete(), all);
    if (!missing.isEmpty()) {
      all.add(Phrase.of(setting.word("facts.unknown") + ' ' + String.join(", ", missing)));
    }
    return all;
  }

  private static String id(Optional<? extends Named> value) {
    return value.isPresent() ? value.get().id() : "";
  }

  private void add(String name, String id, Fact<?> fact, List<Phrase> known, List<String> missing) {
    if (id.isEmpty()) {
      missing.add(setting.word("fact." + name));
    } else {
      say(name, setting.value(name, id), fact, known);
    }
  }

  private void say(String name, String value, Fact<?> fact, List<Phrase> to) {
    to.add(
        Phrase.of(setting.word("fact." + name) + ": " + value + " (" + origin(name, fact) + ')'));
  }

  private String origin(String name, Fact<?> fact) {
    return setting.in(FactWords.origin(name, fact));
  }

  /** Returns who reads the text and how that is known. */
  String audience() {
    String value = setting.value("audience", facts.audience().value().id());
    return setting.word("facts.audience", "who", value)
        + " ("
        + origin("audience", facts.audience())
        + ").";
  }
}
