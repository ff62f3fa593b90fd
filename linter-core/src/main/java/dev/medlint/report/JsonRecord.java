package dev.medlint.report;

import dev.medlint.decision.Decision;
import dev.medlint.decision.SentenceHash;
import dev.medlint.extract.PageFactName;
import dev.medlint.extract.PageFacts;
import dev.medlint.extract.PageNote;
import dev.medlint.facts.AdObject;
import dev.medlint.facts.Completeness;
import dev.medlint.facts.Fact;
import dev.medlint.facts.Facts;
import dev.medlint.facts.Kind;
import dev.medlint.facts.Named;
import dev.medlint.facts.Origin;
import dev.medlint.filter.DecisionRemark;
import dev.medlint.filter.Disposition;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Applicability;
import dev.medlint.law.Exemption;
import dev.medlint.law.Finding;
import dev.medlint.source.Language;
import dev.medlint.source.Layout;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextPosition;
import dev.medlint.source.TextSpan;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes one checked text as JSON: the part that a saved report and a batch record have in common.
 */
final class JsonRecord {

  private final JsonOutput json;
  private final Language language;
  private final Optional<Details> details;
  private final boolean asProse;
  private Optional<ProseView> prose = Optional.empty();

  /**
   * Creates a writer of records.
   *
   * @param details present: records hold the text and the reasons too
   */
  JsonRecord(JsonOutput json, Language language, Optional<Details> details) {
    this(json, language, details, false);
  }

  /**
   * Creates a writer of records.
   *
   * @param details present: records hold the text and the reasons too
   * @param asProse whether the text is written as blocks of prose with marks, for people, instead
   *     of as it stands in the file
   */
  JsonRecord(JsonOutput json, Language language, Optional<Details> details, boolean asProse) {
    this.json = json;
    this.language = language;
    this.details = details;
    this.asProse = asProse;
  }

  /**
   * Writes the text as one object.
   *
   * @param key {@code path} or {@code id}: what the name of the text is called
   */
  void write(String key, FileReport file, Thresholds thresholds) throws IOException {
    SourceText source = file.source();
    json.object().field(key, source.name()).field("verdict", Verdict.of(file.findings()).id());
    if (file.lawDay().isPresent()) {
      lawDay(file.lawDay().get());
    }
    facts(file.facts());
    factSources(file.facts());
    Optional<Kind> kind = file.facts().kind().value();
    if (kind.isPresent() && kind.get() != Kind.AD) {
      page(file.page());
    }
    if (details.isPresent()) {
      json.field("format", id(source.format()))
          .field("encoding", source.encoding())
          .field("textHash", TextDigest.of(source.text()));
      if (asProse) {
        blocks(source);
      } else {
        json.field("text", source.text());
        layout(source);
      }
    }
    json.array("findings");
    boolean all = true;
    for (ReportedFinding finding : file.findings()) {
      if (thresholds.showsToPrograms(finding)) {
        finding(finding, file);
      } else {
        all = false;
      }
    }
    json.endArray();
    if (details.isPresent() && !asProse && !all) {
      belowThresholds(file, thresholds);
    }
    json.endObject();
  }

  /** Writes the parts: where they stand in the file, and what each is. */
  private void layout(SourceText source) throws IOException {
    if (source.layout().isPresent()) {
      json.array("layout");
      for (Layout.Part part : source.layout().get().parts()) {
        json.object().field("start", part.span().start()).field("end", part.span().end());
        json.field("kind", id(part.kind())).field("level", part.level());
        json.field("name", part.name()).field("place", part.place());
        if (part.markup()) {
          json.field("markup", true);
        }
        json.endObject();
      }
      json.endArray();
    }
  }

  private void blocks(SourceText source) throws IOException {
    prose = Optional.of(new ProseView(source));
    json.array("blocks");
    for (ProseView.Part part : prose.get().parts()) {
      json.object().field("kind", id(part.block().kind())).field("level", part.block().level());
      json.field("name", part.block().name()).field("text", part.text()).endObject();
    }
    json.endArray();
  }

  private void marks(TextSpan span) throws IOException {
    if (prose.isPresent()) {
      json.array("marks");
      for (ProseView.Mark mark : prose.get().marks(span)) {
        json.object().field("block", mark.part()).field("start", mark.start());
        json.field("end", mark.end()).endObject();
      }
      json.endArray();
    }
  }

  /** Counts and verdicts of other outputs need those that are not shown too. */
  private void belowThresholds(FileReport file, Thresholds thresholds) throws IOException {
    json.array("belowThresholds");
    for (ReportedFinding finding : file.findings()) {
      if (!thresholds.showsToPrograms(finding)) {
        finding(finding, file);
      }
    }
    json.endArray();
  }

  private void lawDay(LawDay day) throws IOException {
    json.object("asOf")
        .field("day", day.day().toString())
        .field("basis", day.basis().id())
        .field("source", day.source())
        .endObject();
  }

  private void facts(Facts facts) throws IOException {
    json.object("facts");
    named("kind", facts.kind().value());
    json.array("object");
    for (AdObject object : AdObject.values()) {
      if (facts.objects().value().contains(object)) {
        json.item(object.id());
      }
    }
    json.endArray().field("audience", facts.audience().value().id());
    named("medium", facts.medium().value());
    Optional<String> platform = facts.platform().value();
    if (platform.isPresent()) {
      json.field("platform", platform.get());
    } else {
      json.nothing("platform");
    }
    json.field("stage", facts.stage().value().id());
    Completeness complete = facts.complete().value();
    if (complete == Completeness.UNKNOWN) {
      json.nothing("complete");
    } else {
      json.field("complete", complete == Completeness.COMPLETE);
    }
    json.endObject();
  }

  private void named(String name, Optional<? extends Named> value) throws IOException {
    if (value.isPresent()) {
      json.field(name, value.get().id());
    } else {
      json.nothing(name);
    }
  }

  private void factSources(Facts facts) throws IOException {
    json.object("factSources");
    factSource("kind", facts.kind());
    factSource("object", facts.objects());
    factSource("audience", facts.audience());
    factSource("medium", facts.medium());
    factSource("platform", facts.platform());
    factSource("stage", facts.stage());
    factSource("complete", facts.complete());
    json.endObject();
  }

  private void factSource(String name, Fact<?> fact) throws IOException {
    if (fact.origin() != Origin.DEFAULT) {
      json.object(name).field("origin", fact.origin().id()).field("source", fact.source());
      if (!fact.sure()) {
        json.field("sure", false);
      }
      json.endObject();
    }
  }

  private void page(PageFacts page) throws IOException {
    json.object("page")
        .field("sources", id(page.sources()))
        .field("author", id(page.author()))
        .field("reviewer", id(page.reviewer()));
    date("datePublished", page.datePublished());
    // A doctor's review confirms the text as of its day, so it serves as the last change.
    date("dateModified", page.dateModified().or(page::dateReviewed));
    date("dateReviewed", page.dateReviewed());
    first("authorCredentials", page, PageFactName.AUTHOR_CREDENTIALS);
    first("licence", page, PageFactName.LICENCE);
    json.object("requisites");
    first("ogrn", page, PageFactName.OGRN);
    first("inn", page, PageFactName.INN);
    json.endObject();
    first("privacyPolicy", page, PageFactName.POLICY_LINK);
    all("consents", page, PageFactName.CONSENT_LINK);
    json.field("prices", presence(page, PageFactName.PRICES));
    all("doctors", page, PageFactName.DOCTOR);
    json.field("warning", presence(page, PageFactName.WARNING));
    if (details.isPresent()) {
      evidence(page);
    }
    json.endObject();
  }

  private static String presence(PageFacts page, PageFactName fact) {
    return page.notes(fact).isEmpty() ? "missing" : "present";
  }

  private void first(String name, PageFacts page, PageFactName fact) throws IOException {
    List<PageNote> notes = page.notes(fact);
    if (notes.isEmpty()) {
      json.nothing(name);
    } else {
      json.field(name, notes.get(0).value());
    }
  }

  private void all(String name, PageFacts page, PageFactName fact) throws IOException {
    json.array(name);
    Set<String> values = new LinkedHashSet<>();
    for (PageNote note : page.notes(fact)) {
      values.add(note.value());
    }
    for (String value : values) {
      json.item(value);
    }
    json.endArray();
  }

  private void evidence(PageFacts page) throws IOException {
    json.array("evidence");
    for (PageNote note : page.notes()) {
      json.object()
          .field("fact", note.fact().english())
          .field("value", note.value())
          .field("start", note.span().start())
          .field("end", note.span().end())
          .endObject();
    }
    json.endArray();
  }

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void date(String name, Optional<LocalDate> date) throws IOException {
    if (date.isPresent()) {
      json.field(name, date.get().toString());
    } else {
      json.nothing(name);
    }
  }

  private void finding(ReportedFinding reported, FileReport file) throws IOException {
    SourceText source = file.source();
    Finding finding = reported.finding();
    TextPosition start = source.position(finding.span().start());
    TextPosition end = source.position(finding.span().end());
    json.object()
        .field("rule", finding.rule())
        .field("provision", finding.provision())
        .field("severity", finding.severity().id())
        .field("confidence", finding.confidence().id())
        .field("start", finding.span().start())
        .field("end", finding.span().end())
        .field("line", start.line())
        .field("column", start.column())
        .field("endLine", end.line())
        .field("endColumn", end.column());
    if (source.layout().isPresent() && !finding.span().isEmpty()) {
      json.field("place", source.place(finding.span().start(), language));
    }
    json.field("quote", finding.quote()).field("message", finding.message().in(language));
    if (finding.rewrite().isPresent()) {
      json.field("rewrite", finding.rewrite().get().ru());
    }
    json.field("fingerprint", finding.fingerprint())
        .field("edition", finding.bond().edition())
        .field("sentence", SentenceHash.of(finding.bond().sentence()))
        .field("disposition", reported.disposition().id());
    decision(reported);
    if (!reported.alsoOn().isEmpty()) {
      json.array("alsoOn");
      for (String page : reported.alsoOn()) {
        json.item(page);
      }
      json.endArray();
    }
    if (details.isPresent()) {
      FindingDetails more = details.get().of(file, finding);
      marks(finding.span());
      json.field("sentenceText", finding.bond().sentence());
      fix(more.fix());
      reasons(reported);
      exceptions(more.exceptions());
      alternatives(more.alternatives());
    }
    json.endObject();
  }

  /** Writes the decision that holds, or the one that no longer does and why. */
  private void decision(ReportedFinding reported) throws IOException {
    if (reported.disposition() instanceof Disposition.Decided decided) {
      decision(decided.decision());
    } else if (reported.remark().isPresent()) {
      DecisionRemark remark = reported.remark().get();
      if (remark.standing() == DecisionRemark.Standing.HOLDS) {
        decision(remark.decision());
      } else {
        json.object("reopened").field("reason", remark.standing().id());
        decision(remark.decision());
        json.endObject();
      }
    }
  }

  private void decision(Decision decision) throws IOException {
    json.object("decision");
    for (Map.Entry<String, String> value : decision.values().entrySet()) {
      json.field(value.getKey(), value.getValue());
    }
    for (Map.Entry<String, String> other : decision.others().entrySet()) {
      json.raw(other.getKey(), other.getValue());
    }
    json.endObject();
  }

  private void fix(Optional<PageFix> fix) throws IOException {
    if (fix.isPresent()) {
      json.object("fix")
          .field("html", fix.get().html())
          .field("jsonLd", fix.get().jsonLd())
          .endObject();
    }
  }

  private void reasons(ReportedFinding reported) throws IOException {
    Finding finding = reported.finding();
    json.field("class", finding.breachClass().id())
        .field("citation", finding.citation())
        .field("messages", finding.message())
        .field("advice", finding.advice());
    if (finding.rewrite().isPresent()) {
      json.field("rewrites", finding.rewrite().get());
    }
    json.array("evidence");
    for (Finding.Evidence evidence : finding.evidence()) {
      json.object()
          .field("name", evidence.name())
          .field("start", evidence.span().start())
          .field("end", evidence.span().end())
          .field("quote", evidence.quote());
      marks(evidence.span());
      json.endObject();
    }
    json.endArray();
    applicability(finding.applicability());
    json.array("notes");
    for (LocalizedText note : finding.notes()) {
      json.object().field("ru", note.ru()).field("en", note.en()).endObject();
    }
    json.endArray();
    if (reported.disposition() instanceof Disposition.Suppressed suppressed) {
      json.object("suppression")
          .field("reason", suppressed.reason())
          .field("by", suppressed.by())
          .field("until", suppressed.until())
          .endObject();
    }
  }

  /** Returns an ISO day; the empty string for what has no first day. */
  static String edition(LocalDate from) {
    return from.equals(LocalDate.MIN) ? "" : from.toString();
  }

  private void exceptions(List<Exemption> exceptions) throws IOException {
    json.array("exceptions");
    for (Exemption exception : exceptions) {
      json.object().field("what", exception.what()).field("why", exception.why()).endObject();
    }
    json.endArray();
  }

  private void alternatives(List<FindingDetails.Alternative> alternatives) throws IOException {
    json.array("alternatives");
    for (FindingDetails.Alternative alternative : alternatives) {
      json.object().array("object");
      for (AdObject object : alternative.objects()) {
        json.item(object.id());
      }
      json.endArray()
          .field("provision", alternative.provision())
          .field("text", alternative.text())
          .endObject();
    }
    json.endArray();
  }

  private void applicability(Applicability applicability) throws IOException {
    json.object("applicability");
    if (applicability instanceof Applicability.Applies) {
      json.field("answer", "applies");
    } else if (applicability instanceof Applicability.Unknown unknown) {
      json.field("answer", "unknown").field("missingFact", unknown.missingFact());
    } else {
      json.field("answer", "does-not-apply");
    }
    json.field("reason", applicability.reason()).endObject();
  }
}
