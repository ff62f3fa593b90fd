package dev.medlint.report;

import dev.medlint.filter.ReportedFinding;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes what a saved report holds once for all its findings. */
final class JsonDetails {

  private final JsonOutput json;

  JsonDetails(JsonOutput json) {
    this.json = json;
  }

  /**
   * Writes the fields that follow the summary.
   *
   * @param foundOnly whether rules are left out that found nothing
   */
  void write(Report report, Details details, boolean foundOnly) throws IOException {
    texts("noteTexts", report.notes());
    texts("notChecked", details.notChecked());
    thresholds(report.thresholds());
    if (report.baseline().isPresent()) {
      BaselineChange change = report.baseline().get();
      json.object("baseline").field("gone", change.gone());
      json.field("strict", change.strict()).endObject();
    }
    json.array("provisions");
    for (ProvisionText provision : details.provisions(report)) {
      provision(provision);
    }
    json.endArray().array("rules");
    Set<String> found = foundOnly ? found(report) : Set.of();
    for (RuleText rule : details.rules()) {
      if (!foundOnly || found.contains(rule.id())) {
        rule(rule);
      }
    }
    json.endArray();
  }

  private static Set<String> found(Report report) {
    Set<String> rules = new HashSet<>();
    for (FileReport file : report.files()) {
      for (ReportedFinding reported : file.findings()) {
        rules.add(reported.finding().rule());
      }
    }
    return rules;
  }

  private void thresholds(Thresholds thresholds) throws IOException {
    json.object("thresholds");
    id("minSeverity", thresholds.minSeverity().map(s -> s.id()));
    id("minConfidence", thresholds.minConfidence().map(c -> c.id()));
    json.field("failLevel", thresholds.failLevel().id());
    json.field("eeatFailLevel", thresholds.eeatFailLevel().id());
    json.field("failConfidence", thresholds.failConfidence().id());
    json.field("maxFindings", thresholds.maxFindings()).endObject();
  }

  private void id(String name, Optional<String> id) throws IOException {
    if (id.isPresent()) {
      json.field(name, id.get());
    }
  }

  void provision(ProvisionText provision) throws IOException {
    json.object()
        .field("id", provision.id())
        .field("edition", JsonRecord.edition(provision.edition()));
    if (provision.until().isPresent()) {
      json.field("until", provision.until().get().toString());
    }
    json.field("citation", provision.citation())
        .field("title", provision.title())
        .field("verbatim", provision.verbatim())
        .field("wording", provision.wording())
        .field("check", provision.check())
        .field("source", provision.source());
    if (provision.fine().isPresent()) {
      json.field("fine", provision.fine().get());
    }
    json.array("practice");
    for (ProvisionText.Case one : provision.practice()) {
      json.object()
          .field("outcome", one.outcome())
          .field("date", one.date())
          .field("authority", one.authority())
          .field("summary", one.summary())
          .field("seen", one.seen());
      strings("sources", one.sources());
      json.endObject();
    }
    json.endArray().field("moreCases", provision.moreCases()).endObject();
  }

  void rule(RuleText rule) throws IOException {
    json.object().field("id", rule.id());
    json.field("severity", rule.severity().id()).field("confidence", rule.confidence().id());
    json.field("title", rule.title()).field("why", rule.why()).field("advice", rule.advice());
    strings("provisions", rule.provisions());
    strings("formerly", rule.formerly());
    texts("limits", rule.limits());
    texts("rewrites", rule.rewrites());
    strings("lawful", rule.lawful());
    json.endObject();
  }

  private void strings(String name, List<String> values) throws IOException {
    json.array(name);
    for (String value : values) {
      json.item(value);
    }
    json.endArray();
  }

  private void texts(String name, List<LocalizedText> texts) throws IOException {
    json.array(name);
    for (LocalizedText text : texts) {
      json.object().field("ru", text.ru()).field("en", text.en()).endObject();
    }
    json.endArray();
  }
}
