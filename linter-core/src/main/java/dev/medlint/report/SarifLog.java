package dev.medlint.report;

import dev.medlint.decision.Decision;
import dev.medlint.decision.ReviewVerdict;
import dev.medlint.filter.DecisionRemark;
import dev.medlint.filter.Disposition;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Finding;
import dev.medlint.rule.Severity;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextPosition;
import dev.medlint.source.TextSpan;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One SARIF log while it is being written. Not thread-safe. */
final class SarifLog {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private static final String TAXONOMY = "provisions";

  private final JsonOutput json;
  private final Report report;
  private final Language language;
  private final List<RuleText> rules;

  /** Rule id to its index in the log: the rules of the pack, then others in order of findings. */
  private final Map<String, Integer> ruleIndexes = new LinkedHashMap<>();

  /** Cited provision to its index and name, in order of findings. */
  private final Map<String, LocalizedText> citations = new LinkedHashMap<>();

  private final Map<String, Integer> provisionIndexes = new LinkedHashMap<>();

  SarifLog(JsonOutput json, Report report, Language language, List<RuleText> rules) {
    this.json = json;
    this.report = report;
    this.language = language;
    this.rules = rules;
    for (RuleText rule : rules) {
      ruleIndexes.putIfAbsent(rule.id(), ruleIndexes.size());
    }
    for (FileReport file : report.files()) {
      for (ReportedFinding reported : file.findings()) {
        if (report.thresholds().showsToPrograms(reported)) {
          index(reported.finding());
        }
      }
    }
  }

  private void index(Finding finding) {
    ruleIndexes.putIfAbsent(finding.rule(), ruleIndexes.size());
    if (citations.putIfAbsent(finding.provision(), finding.citation()) == null) {
      provisionIndexes.put(finding.provision(), provisionIndexes.size());
    }
  }

  void write() throws IOException {
    json.object().field("$schema", SCHEMA).field("version", "2.1.0").array("runs").object();
    tool();
    invocations();
    json.field("language", language == Language.RU ? "ru" : "en");
    json.field("defaultSourceLanguage", "ru").field("columnKind", "utf16CodeUnits");
    artifacts();
    results();
    taxonomies();
    json.object("properties").field("asOf", report.asOf().toString()).endObject();
    json.endObject().endArray().endObject().endLine();
  }

  private void tool() throws IOException {
    Tool tool = report.tool();
    json.object("tool").object("driver").field("name", "medlint").field("version", tool.version());
    json.array("rules");
    for (RuleText rule : rules) {
      rule(rule);
    }
    int described = 0;
    for (String id : ruleIndexes.keySet()) {
      if (described++ >= rules.size()) {
        json.object().field("id", id).endObject();
      }
    }
    json.endArray().array("supportedTaxonomies");
    json.object().field("name", TAXONOMY).field("index", 0).endObject().endArray().endObject();
    json.array("extensions").object();
    json.field("name", tool.packName()).field("version", tool.packVersion()).endObject();
    json.endArray().endObject();
  }

  private void rule(RuleText rule) throws IOException {
    String title = rule.title().in(language);
    String why = rule.why().in(language);
    json.object().field("id", rule.id());
    strings("deprecatedIds", rule.formerly());
    message("shortDescription", title);
    message("fullDescription", why.isEmpty() ? title : why);
    json.object("defaultConfiguration").field("level", level(rule.severity())).endObject();
    message("help", rule.advice().in(language));
    json.object("properties");
    json.field("confidence", rule.confidence().id());
    strings("provisions", rule.provisions());
    json.endObject().endObject();
  }

  private void strings(String name, List<String> values) throws IOException {
    json.array(name);
    for (String value : values) {
      json.item(value);
    }
    json.endArray();
  }

  private void invocations() throws IOException {
    json.array("invocations").object();
    json.field("executionSuccessful", report.unread().isEmpty());
    json.array("toolExecutionNotifications");
    for (Unread unread : report.unread()) {
      json.object().object("descriptor").field("id", "unread").endObject();
      json.field("level", "error");
      message("message", literal(unread.reason().in(language)));
      json.array("locations").object().object("physicalLocation").object("artifactLocation");
      json.field("uri", UriReference.of(unread.path()));
      json.endObject().endObject().endObject().endArray().endObject();
    }
    for (LocalizedText note : report.notes()) {
      json.object().object("descriptor").field("id", "note").endObject();
      json.field("level", "note");
      message("message", literal(note.in(language)));
      json.endObject();
    }
    json.endArray().endObject().endArray();
  }

  private void artifacts() throws IOException {
    json.array("artifacts");
    for (FileReport file : report.files()) {
      SourceText source = file.source();
      json.object().object("location").field("uri", UriReference.of(source.name())).endObject();
      json.field("encoding", source.encoding());
      json.object("properties").field("verdict", report.verdict(file).id());
      if (file.lawDay().isPresent()) {
        json.field("asOf", file.lawDay().get().day().toString());
      }
      json.endObject();
      json.endObject();
    }
    json.endArray();
  }

  private void results() throws IOException {
    json.array("results");
    for (int i = 0; i < report.files().size(); i++) {
      FileReport file = report.files().get(i);
      for (ReportedFinding reported : file.findings()) {
        if (report.thresholds().showsToPrograms(reported)) {
          result(reported, file.source(), i);
        }
      }
    }
    json.endArray();
  }

  private void result(ReportedFinding reported, SourceText source, int artifact)
      throws IOException {
    Finding finding = reported.finding();
    String citation = finding.citation().in(language);
    json.object().field("ruleId", finding.rule());
    json.field("ruleIndex", ruleIndexes.get(finding.rule()));
    json.field("level", level(finding.severity()));
    message("message", literal(finding.message().in(language) + " (" + citation + ')'));
    location(finding, source, artifact);
    json.object("partialFingerprints").field("medlint/v1", finding.fingerprint()).endObject();
    if (report.baseline().isPresent()) {
      boolean known = reported.disposition() instanceof Disposition.Known;
      json.field("baselineState", known ? "unchanged" : "new");
    }
    suppressions(reported);
    fixes(finding, source, artifact);
    json.array("taxa").object().field("id", finding.provision());
    json.field("index", provisionIndexes.get(finding.provision()));
    json.object("toolComponent").field("name", TAXONOMY).field("index", 0).endObject();
    json.endObject().endArray();
    json.object("properties")
        .field("provision", finding.provision())
        .field("class", finding.breachClass().id())
        .field("confidence", finding.confidence().id())
        .field("quote", finding.quote())
        .endObject()
        .endObject();
  }

  private void location(Finding finding, SourceText source, int artifact) throws IOException {
    json.array("locations").object().object("physicalLocation").object("artifactLocation");
    json.field("uri", UriReference.of(source.name())).field("index", artifact).endObject();
    // What is absent has no region: the finding is about the file.
    if (!finding.span().isEmpty()) {
      region("region", finding.span(), source);
    }
    json.endObject().endObject().endArray();
  }

  private void region(String name, TextSpan span, SourceText source) throws IOException {
    TextPosition start = source.position(span.start());
    TextPosition end = source.position(span.end());
    json.object(name)
        .field("startLine", start.line())
        .field("startColumn", start.column())
        .field("endLine", end.line())
        .field("endColumn", end.column())
        .field("charOffset", span.start())
        .field("charLength", span.length())
        .endObject();
  }

  /**
   * A viewer may put a fix into the file at a click, so there is one only where the source holds
   * the words as they are read, and no markup that would be lost.
   */
  private void fixes(Finding finding, SourceText source, int artifact) throws IOException {
    if (finding.rewrite().isEmpty() || !isPlain(finding, source)) {
      return;
    }
    LocalizedText rewrite = finding.rewrite().get();
    json.array("fixes").object();
    message("description", literal(rewrite.in(language)));
    json.array("artifactChanges").object().object("artifactLocation");
    json.field("uri", UriReference.of(source.name())).field("index", artifact).endObject();
    json.array("replacements").object();
    region("deletedRegion", finding.span(), source);
    message("insertedContent", rewrite.ru());
    json.endObject().endArray().endObject().endArray().endObject().endArray();
  }

  private static boolean isPlain(Finding finding, SourceText source) {
    String words = source.slice(finding.span()).replaceAll("\\s+", " ");
    return !finding.span().isEmpty() && words.equals(finding.quote());
  }

  /** Writes an array in any case: by SARIF all results of a run have one, or none has. */
  private void suppressions(ReportedFinding reported) throws IOException {
    Disposition disposition = reported.disposition();
    json.array("suppressions");
    if (disposition instanceof Disposition.Suppressed suppressed) {
      suppression("inSource", "accepted", suppressed.reason());
      json.field("by", suppressed.by()).field("until", suppressed.until()).endObject().endObject();
    } else if (disposition instanceof Disposition.Decided decided) {
      decision(decided.decision(), "accepted", "");
    } else if (disposition instanceof Disposition.Known) {
      String words = language == Language.RU ? "базовый список" : "baseline";
      suppression("external", "accepted", words);
      json.endObject().endObject();
    } else if (reported.remark().isPresent()) {
      DecisionRemark remark = reported.remark().get();
      boolean holds = remark.standing() == DecisionRemark.Standing.HOLDS;
      decision(
          remark.decision(),
          status(remark),
          holds ? "" : remark.standing().label().in(language) + ". ");
    }
    json.endArray();
  }

  /** A decision that no longer holds has to be taken anew; one that asks for a change refuses. */
  private static String status(DecisionRemark remark) {
    boolean holds = remark.standing() == DecisionRemark.Standing.HOLDS;
    return holds && remark.decision().verdict() != ReviewVerdict.EXPERT
        ? "rejected"
        : "underReview";
  }

  private void decision(Decision decision, String status, String reason) throws IOException {
    String verdict = decision.verdict().label().in(language);
    String basis = decision.basis().isBlank() ? "" : ": " + decision.basis();
    suppression("external", status, reason + verdict + basis);
    json.field("decision", decision.id())
        .field("verdict", decision.verdict().id())
        .field("by", decision.by())
        .field("on", decision.on().toString());
    if (decision.until().isPresent()) {
      json.field("until", decision.until().get().toString());
    }
    json.endObject().endObject();
  }

  /** Begins a suppression and its properties. */
  private void suppression(String kind, String status, String justification) throws IOException {
    json.object()
        .field("kind", kind)
        .field("status", status)
        .field("justification", justification)
        .object("properties");
  }

  private void taxonomies() throws IOException {
    json.array("taxonomies").object().field("name", TAXONOMY).field("version", asOf());
    json.array("taxa");
    for (Map.Entry<String, LocalizedText> citation : citations.entrySet()) {
      json.object().field("id", citation.getKey());
      message("shortDescription", citation.getValue().in(language));
      json.endObject();
    }
    json.endArray().endObject().endArray();
  }

  private String asOf() {
    return report.asOf().toString();
  }

  private void message(String name, String text) throws IOException {
    json.object(name).field("text", text).endObject();
  }

  /** Braces would be places for arguments: SARIF section 3.11.5. */
  private static String literal(String text) {
    return text.replace("{", "{{").replace("}", "}}");
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
