package dev.medlint.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medlint.extract.PageFactName;
import dev.medlint.extract.PageFacts;
import dev.medlint.extract.PageNote;
import dev.medlint.facts.AdObject;
import dev.medlint.facts.Audience;
import dev.medlint.facts.Completeness;
import dev.medlint.facts.Fact;
import dev.medlint.facts.Facts;
import dev.medlint.facts.Kind;
import dev.medlint.facts.Medium;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Stage;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Finding;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.Severity;
import dev.medlint.source.BlockKind;
import dev.medlint.source.Format;
import dev.medlint.source.Layout;
import dev.medlint.source.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what {@link JsonReporter} wrote with details. Used once. */
final class SavedReportReader {

  private final JsonNode root;
  private final Map<Finding, FindingDetails> details = new IdentityHashMap<>();

  SavedReportReader(JsonNode root) {
    this.root = root;
  }

  /**
   * Reads the whole.
   *
   * @throws IllegalArgumentException if a value is missing or of no known kind
   * @throws java.time.DateTimeException if a day is none
   */
  SavedReport read() {
    List<FileReport> files = new ArrayList<>();
    for (JsonNode file : root.path("files")) {
      files.add(file(file));
    }
    List<Unread> unread = new ArrayList<>();
    for (JsonNode entry : root.path("unread")) {
      unread.add(unread(entry));
    }
    Report report =
        new Report(
            tool(),
            LocalDate.parse(SavedValues.text(root, "asOf")),
            files,
            unread,
            thresholds(root.path("thresholds")),
            SavedValues.localizedList(root, "noteTexts"),
            baseline(root.path("baseline")));
    return new SavedReport(report, SavedDetails.of(root, details));
  }

  private static Optional<BaselineChange> baseline(JsonNode saved) {
    return saved.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new BaselineChange(saved.path("gone").asInt(), saved.path("strict").asBoolean()));
  }

  private Tool tool() {
    JsonNode tool = root.path("tool");
    String pack = SavedValues.text(tool, "pack");
    int at = pack.lastIndexOf('@');
    if (at < 0) {
      throw new IllegalArgumentException("pack: " + pack);
    }
    return new Tool(
        SavedValues.text(tool, "version"), pack.substring(0, at), pack.substring(at + 1));
  }

  private static Thresholds thresholds(JsonNode saved) {
    return new Thresholds(
        SavedValues.optional(saved, "minSeverity", Severity.class),
        SavedValues.optional(saved, "minConfidence", Confidence.class),
        SavedValues.named(saved, "failLevel", FailLevel.class),
        SavedValues.named(saved, "eeatFailLevel", FailLevel.class),
        SavedValues.named(saved, "failConfidence", Confidence.class),
        saved.path("maxFindings").asInt());
  }

  private static Unread unread(JsonNode saved) {
    Unread unread =
        new Unread(SavedValues.text(saved, "path"), SavedValues.localized(saved, "reasons"));
    JsonNode place = saved.path("place");
    return place.isMissingNode()
        ? unread
        : unread.at(
            new Unread.Place(
                place.path("after").asInt(),
                place.path("line").asInt(),
                place.path("malformed").asBoolean()));
  }

  private static SourceText source(JsonNode saved) {
    String path = SavedValues.text(saved, "path");
    String text = SavedValues.text(saved, "text");
    Format format = SavedValues.named(saved, "format", Format.class);
    if (format != Format.LAID_OUT) {
      return new SourceText(path, text, format, SavedValues.text(saved, "encoding"));
    }
    List<Layout.Part> parts = new ArrayList<>();
    for (JsonNode part : saved.path("layout")) {
      parts.add(
          new Layout.Part(
              SavedValues.named(part, "kind", BlockKind.class),
              SavedValues.span(part),
              part.path("level").asInt(),
              SavedValues.text(part, "name"),
              SavedValues.localized(part, "place"),
              part.path("markup").asBoolean()));
    }
    return SourceText.laidOut(path, text, new Layout(parts));
  }

  private FileReport file(JsonNode saved) {
    SourceText source = source(saved);
    List<ReportedFinding> findings = new ArrayList<>();
    for (JsonNode finding : saved.path("findings")) {
      findings.add(finding(finding, source));
    }
    if (saved.has("belowThresholds")) {
      for (JsonNode finding : saved.path("belowThresholds")) {
        findings.add(finding(finding, source));
      }
      findings.sort(
          Comparator.comparing((ReportedFinding r) -> r.finding().span())
              .thenComparing(r -> r.finding().rule())
              .thenComparing(r -> r.finding().provision()));
    }
    FileReport file = new FileReport(source, facts(saved), page(saved.path("page")), findings);
    return saved.has("asOf") ? file.withLawDay(lawDay(saved.path("asOf"))) : file;
  }

  private ReportedFinding finding(JsonNode saved, SourceText source) {
    ReportedFinding reported = SavedFinding.reported(saved);
    if (reported.finding().span().end() > source.text().length()) {
      throw new IllegalArgumentException("end: " + reported.finding().span().end());
    }
    details.put(reported.finding(), SavedFinding.details(saved));
    return reported;
  }

  private static LawDay lawDay(JsonNode saved) {
    return new LawDay(
        LocalDate.parse(SavedValues.text(saved, "day")),
        SavedValues.named(saved, "basis", LawDay.Basis.class),
        SavedValues.text(saved, "source"));
  }

  private static Facts facts(JsonNode file) {
    JsonNode facts = file.path("facts");
    JsonNode sources = file.path("factSources");
    EnumSet<AdObject> objects = EnumSet.noneOf(AdObject.class);
    for (JsonNode object : facts.path("object")) {
      objects.add(SavedValues.named(object.asText(), AdObject.class));
    }
    JsonNode complete = facts.path("complete");
    Completeness completeness =
        complete.isBoolean()
            ? complete.asBoolean() ? Completeness.COMPLETE : Completeness.FRAGMENT
            : Completeness.UNKNOWN;
    Set<AdObject> all = Collections.unmodifiableSet(objects);
    return new Facts(
        fact(SavedValues.optional(facts, "kind", Kind.class), sources.path("kind")),
        fact(all, sources.path("object")),
        fact(SavedValues.named(facts, "audience", Audience.class), sources.path("audience")),
        fact(SavedValues.optional(facts, "medium", Medium.class), sources.path("medium")),
        fact(platform(facts.path("platform")), sources.path("platform")),
        fact(SavedValues.named(facts, "stage", Stage.class), sources.path("stage")),
        fact(completeness, sources.path("complete")));
  }

  private static Optional<String> platform(JsonNode saved) {
    return saved.isTextual() ? Optional.of(saved.asText()) : Optional.empty();
  }

  private static <T> Fact<T> fact(T value, JsonNode source) {
    return source.isMissingNode()
        ? Fact.byDefault(value)
        : new Fact<>(
            value,
            SavedValues.named(source, "origin", Origin.class),
            SavedValues.text(source, "source"),
            source.path("sure").asBoolean(true));
  }

  private static PageFacts page(JsonNode saved) {
    if (saved.isMissingNode()) {
      return PageFacts.NONE;
    }
    List<PageNote> notes = new ArrayList<>();
    for (JsonNode note : saved.path("evidence")) {
      String name = SavedValues.text(note, "fact");
      notes.add(
          new PageNote(
              PageFactName.find(name).orElseThrow(() -> new IllegalArgumentException(name)),
              SavedValues.text(note, "value"),
              SavedValues.span(note)));
    }
    return PageFacts.restored(
        SavedValues.named(saved, "sources", PageFacts.Sources.class),
        SavedValues.named(saved, "author", PageFacts.Author.class),
        SavedValues.named(saved, "reviewer", PageFacts.Reviewer.class),
        SavedValues.day(saved, "datePublished"),
        SavedValues.day(saved, "dateModified"),
        SavedValues.day(saved, "dateReviewed"),
        notes);
  }
}
