package dev.medlint.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.medlint.facts.Fact;
import dev.medlint.facts.Facts;
import dev.medlint.facts.Named;
import dev.medlint.facts.Origin;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.FactWords;
import dev.medlint.report.FactLabels;
import dev.medlint.rule.Severity;
import dev.medlint.source.Language;
import java.util.List;
import java.util.Optional;

/** The state of a text, for editors that show it: verdict, counts, what is advertised. */
final class Status {

  private Status() {}

  static JsonObject of(CheckedDocument checked, Language language) {
    JsonObject status = new JsonObject();
    status.addProperty("uri", checked.document().uri());
    status.addProperty("version", checked.document().version());
    status.addProperty("state", checked.report().isPresent() ? "checked" : "notChecked");
    status.addProperty("verdict", checked.verdict().id());
    List<ReportedFinding> shown = checked.shown();
    status.addProperty("errors", count(shown, Severity.ERROR));
    status.addProperty("warnings", count(shown, Severity.WARNING));
    long others = checked.all().size() - shown.size() + count(shown, Severity.INFO);
    status.addProperty("others", others);
    status.add(
        "facts",
        checked.report().map(report -> facts(report.facts(), language)).orElseGet(JsonArray::new));
    if (!checked.unread().isEmpty()) {
      status.addProperty("reason", checked.unread().get(0).in(language));
    }
    return status;
  }

  private static long count(List<ReportedFinding> findings, Severity severity) {
    return findings.stream().filter(one -> one.finding().severity() == severity).count();
  }

  private static JsonArray facts(Facts facts, Language language) {
    JsonArray all = new JsonArray();
    facts.kind().value().ifPresent(kind -> add("kind", kind, facts.kind(), language, all));
    facts.objects().value().forEach(one -> add("object", one, facts.objects(), language, all));
    if (facts.audience().origin() != Origin.DEFAULT) {
      add("audience", facts.audience().value(), facts.audience(), language, all);
    }
    Optional<? extends Named> medium = facts.medium().value();
    medium.ifPresent(value -> add("medium", value, facts.medium(), language, all));
    return all;
  }

  private static void add(
      String name, Named value, Fact<?> fact, Language language, JsonArray all) {
    JsonObject one = new JsonObject();
    one.addProperty("name", name);
    one.addProperty("value", value.id());
    one.addProperty("label", FactLabels.of(name, value).in(language));
    one.addProperty("origin", fact.origin().id());
    one.addProperty("source", FactWords.origin(name, fact).in(language));
    all.add(one);
  }
}
