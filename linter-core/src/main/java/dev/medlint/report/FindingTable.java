package dev.medlint.report;

import dev.medlint.decision.Decision;
import dev.medlint.facts.AdObject;
import dev.medlint.filter.DecisionRemark;
import dev.medlint.filter.Disposition;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Finding;
import dev.medlint.rule.Confidence;
import dev.medlint.source.Language;
import dev.medlint.source.Location;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The findings of a report as rows of a table, one row a finding, for spreadsheets. The columns and
 * their order are an interface: people's sheets refer to them. Immutable.
 */
final class FindingTable {

  private static final List<String> COLUMNS =
      List.of(
          "file",
          "line",
          "column",
          "severity",
          "confidence",
          "class",
          "rule",
          "provision",
          "citation",
          "quote",
          "message",
          "advice",
          "rewrite",
          "applicability",
          "kind",
          "object",
          "asOf",
          "disposition",
          "verdict",
          "reason",
          "by",
          "on",
          "until",
          "fingerprint");

  /** How wide the columns of a sheet are, in characters. */
  static final List<Integer> WIDTHS =
      List.of(
          28, 7, 8, 16, 13, 22, 28, 18, 34, 44, 50, 50, 40, 50, 14, 22, 12, 14, 18, 30, 18, 12, 12,
          18);

  private final Language language;
  private final FrameWords words;
  private final FrameWords tables;

  FindingTable(Language language) {
    this.language = language;
    this.words = FrameWords.in(language);
    this.tables = FrameWords.ofTables(language);
  }

  /** Returns the names of the columns. */
  List<String> head() {
    List<String> head = new ArrayList<>();
    for (String column : COLUMNS) {
      head.add(tables.get("table." + column));
    }
    return head;
  }

  /** Returns the findings that outputs for programs hold, in the order of the report. */
  List<List<String>> rows(Report report) {
    List<List<String>> rows = new ArrayList<>();
    for (FileReport file : report.files()) {
      for (ReportedFinding reported : file.findings()) {
        if (report.thresholds().showsToPrograms(reported)) {
          rows.add(row(report, file, reported));
        }
      }
    }
    return rows;
  }

  private List<String> row(Report report, FileReport file, ReportedFinding reported) {
    Finding finding = reported.finding();
    Spot spot = Spot.of(file.source(), finding, language);
    Decided decided = Decided.of(reported, language);
    return List.of(
        file.source().name(),
        spot.line(),
        spot.column(),
        words.get("severity." + finding.severity().id()),
        confidence(finding),
        finding.breachClass().label().in(language),
        finding.rule(),
        finding.provision(),
        finding.citation().in(language),
        finding.quote(),
        finding.message().in(language),
        finding.advice().in(language),
        finding.rewrite().isPresent() ? finding.rewrite().get().ru() : "",
        finding.applicability().reason().in(language),
        file.facts().kind().value().map(k -> words.get("kind." + k.id())).orElse(""),
        objects(file),
        file.lawDay().map(LawDay::day).orElse(report.asOf()).toString(),
        tables.get("disposition." + reported.disposition().id()),
        decided.verdict,
        decided.reason,
        decided.by,
        decided.on,
        decided.until,
        finding.fingerprint());
  }

  private String confidence(Finding finding) {
    String key = "confidence." + finding.confidence().id();
    return finding.confidence() == Confidence.HIGH ? tables.get(key) : words.get(key);
  }

  private String objects(FileReport file) {
    List<String> names = new ArrayList<>();
    for (AdObject object : AdObject.values()) {
      if (file.facts().objects().value().contains(object)) {
        names.add(words.get("object." + object.id()));
      }
    }
    return String.join(" + ", names);
  }

  /**
   * Where a finding begins.
   *
   * @param line its number, or, in a file that has no lines, the unit that takes their place
   * @param column in the line or unit
   */
  private record Spot(String line, String column) {

    static Spot of(SourceText source, Finding finding, Language language) {
      int at = finding.span().start();
      if (finding.span().isEmpty()) {
        return new Spot("", "");
      }
      if (source.layout().isPresent()) {
        Location location = source.layout().get().location(at);
        return new Spot(location.unit().in(language), Integer.toString(location.character()));
      }
      TextPosition start = source.position(at);
      return new Spot(Integer.toString(start.line()), Integer.toString(start.column()));
    }
  }

  /** Who decided, why, until when. */
  private record Decided(String verdict, String reason, String by, String on, String until) {

    static Decided of(ReportedFinding reported, Language language) {
      if (reported.disposition() instanceof Disposition.Suppressed said) {
        return new Decided("", said.reason(), said.by(), "", said.until());
      }
      if (reported.disposition() instanceof Disposition.Decided decided) {
        return of(decided.decision(), language);
      }
      Optional<DecisionRemark> remark = reported.remark();
      return remark.isPresent() && remark.get().standing() == DecisionRemark.Standing.HOLDS
          ? of(remark.get().decision(), language)
          : new Decided("", "", "", "", "");
    }

    private static Decided of(Decision decision, Language language) {
      return new Decided(
          decision.verdict().label().in(language),
          decision.basis(),
          decision.by(),
          decision.on().toString(),
          decision.until().isPresent() ? decision.until().get().toString() : "");
    }
  }
}
