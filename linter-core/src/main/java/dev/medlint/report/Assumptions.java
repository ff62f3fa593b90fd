package dev.medlint.report;

import dev.medlint.facts.AdObject;
import dev.medlint.facts.Completeness;
import dev.medlint.facts.Fact;
import dev.medlint.facts.Facts;
import dev.medlint.facts.Kind;
import dev.medlint.facts.Medium;
import dev.medlint.facts.Named;
import dev.medlint.facts.Origin;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Applicability;
import java.util.Optional;
import java.util.Set;

/** Says which facts of a text nobody gave: those read off its words and those not known. */
final class Assumptions {

  private final FrameWords words;

  Assumptions(FrameWords words) {
    this.words = words;
  }

  /** Returns one line, or the empty string if all that matters was given. */
  String of(FileReport file) {
    Facts facts = file.facts();
    StringBuilder said = new StringBuilder();
    kind(facts.kind(), said);
    if (!facts.objects().value().isEmpty() || matters(file)) {
      objects(facts.objects(), said);
    }
    if (facts.audience().origin() == Origin.DETECTED) {
      detected("audience", name("audience", facts.audience().value()), facts.audience(), said);
    }
    if (facts.medium().origin() == Origin.DETECTED && facts.medium().value().isPresent()) {
      Medium value = facts.medium().value().get();
      detected("medium", name("medium", value), facts.medium(), said);
    }
    if (facts.platform().origin() == Origin.DETECTED && facts.platform().value().isPresent()) {
      detected("platform", facts.platform().value().get(), facts.platform(), said);
    }
    if (facts.stage().origin() == Origin.DETECTED) {
      detected("stage", name("stage", facts.stage().value()), facts.stage(), said);
    }
    if (facts.complete().origin() == Origin.DETECTED) {
      Completeness value = facts.complete().value();
      detected("complete", name("complete", value), facts.complete(), said);
    }
    return said.toString();
  }

  /** An article that promotes nothing has no object, and no point that asks for one binds it. */
  private static boolean matters(FileReport file) {
    Optional<Kind> kind = file.facts().kind().value();
    if (kind.isEmpty() || kind.get() != Kind.ARTICLE) {
      return true;
    }
    for (ReportedFinding reported : file.findings()) {
      if (reported.finding().applicability() instanceof Applicability.Unknown unknown
          && unknown.missingFact().equals("object")) {
        return true;
      }
    }
    return false;
  }

  private void kind(Fact<Optional<Kind>> fact, StringBuilder said) {
    Optional<Kind> kind = fact.value();
    if (kind.isEmpty()) {
      say("kind", words.get("assumed.noKind"), said);
    } else if (fact.origin() == Origin.DETECTED) {
      detected("kind", name("kind", kind.get()), fact, said);
    }
  }

  private void objects(Fact<Set<AdObject>> fact, StringBuilder said) {
    if (fact.value().isEmpty()) {
      say("object", words.get("assumed.noObject"), said);
    } else if (fact.origin() == Origin.DETECTED) {
      detected("object", names(fact.value()), fact, said);
    }
  }

  private String names(Set<AdObject> objects) {
    StringBuilder names = new StringBuilder();
    for (AdObject object : AdObject.values()) {
      if (objects.contains(object)) {
        names.append(names.length() == 0 ? "" : " + ").append(name("object", object));
      }
    }
    return names.toString();
  }

  private String name(String fact, Named value) {
    return words.get(fact + '.' + value.id());
  }

  private void detected(String name, String value, Fact<?> fact, StringBuilder said) {
    String doubt = fact.sure() ? "" : words.get("assumed.unsure") + ' ';
    say(name, doubt + value + " (" + by(fact) + ')', said);
  }

  private String by(Fact<?> fact) {
    if (fact.isOfNothingNamed()) {
      return words.get("assumed.nothingNamed");
    }
    return fact.source().isEmpty()
        ? words.get("assumed.byText")
        : words.get("assumed.byWords", "words", quoted(fact.source()));
  }

  private static String quoted(String source) {
    return source.startsWith("«") ? source : '«' + source + '»';
  }

  private void say(String name, String value, StringBuilder said) {
    said.append(said.length() == 0 ? "" : "; ")
        .append(words.get("assumed." + name))
        .append(": ")
        .append(value);
  }
}
