package dev.medlint.explain;

import dev.medlint.facts.Fact;
import dev.medlint.facts.Facts;
import dev.medlint.law.FactWords;
import java.util.ArrayList;
import java.util.List;

/** Says what is known of a text and how each fact was learned. */
final class FactsText {

  private final Setting setting;
  private final Facts facts;

  FactsText(Setting setting, Facts facts) {
    this.setting = setting;
    this.facts = facts;
  }

  /** Returns a phrase a fact. */
  List<Phrase> all() {
    List<Phrase> all = new ArrayList<>();
    String unknown = setting.word("facts.unknown");
    add(
        "kind",
        facts.kind().value().map(k -> setting.value("kind", k.id())).orElse(unknown),
        facts.kind(),
        all);
    String objects = setting.objects(facts.objects().value());
    add("object", objects.isEmpty() ? unknown : objects, facts.objects(), all);
    add(
        "audience",
        setting.value("audience", facts.audience().value().id()),
        facts.audience(),
        all);
    add(
        "medium",
        facts.medium().value().map(m -> setting.value("medium", m.id())).orElse(unknown),
        facts.medium(),
        all);
    add("platform", facts.platform().value().orElse(unknown), facts.platform(), all);
    add("stage", setting.value("stage", facts.stage().value().id()), facts.stage(), all);
    add(
        "complete",
        setting.word("complete." + facts.complete().value().id()),
        facts.complete(),
        all);
    return all;
  }

  private void add(String name, String value, Fact<?> fact, List<Phrase> to) {
    boolean unknown = value.equals(setting.word("facts.unknown"));
    String origin = unknown ? "" : " (" + origin(name, fact) + ')';
    to.add(Phrase.of(setting.word("fact." + name) + ": " + value + origin));
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
