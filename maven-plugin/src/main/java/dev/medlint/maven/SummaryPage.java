package dev.medlint.maven;

import dev.medlint.decision.Decision;
import dev.medlint.filter.DecisionRemark;
import dev.medlint.filter.Disposition;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.report.FileReport;
import dev.medlint.report.FrameWords;
import dev.medlint.report.Report;
import dev.medlint.report.Summary;
import dev.medlint.report.Tally;
import dev.medlint.report.Unread;
import dev.medlint.source.Layout;
import dev.medlint.source.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.doxia.sink.Sink;

/** Draws what was saved in one or several projects as a page of a site. */
final class SummaryPage extends PageTables {

  private final Wording wording;
  private final FrameWords words;
  private final String title;
  private final List<ModuleResult> results;
  private final List<Report> reports = new ArrayList<>();

  SummaryPage(
      Sink sink, Wording wording, FrameWords words, String title, List<ModuleResult> results) {
    super(sink);
    this.wording = wording;
    this.words = words;
    this.title = title;
    this.results = List.copyOf(results);
    for (ModuleResult result : results) {
      result.report().ifPresent(reports::add);
    }
  }

  @Override
  public String getTitle() {
    return title;
  }

  @Override
  protected void renderBody() {
    startSection(title);
    if (results.size() == 1) {
      tellOne(results.get(0));
    } else {
      drawModules();
    }
    if (!reports.isEmpty()) {
      drawNorms();
      drawFiles();
      drawUnread();
      drawDecisions();
      drawPermitted();
      drawNotes();
    }
    says(Cell.of(words.get("disclaimer")));
    endSection();
  }

  private void tellOne(ModuleResult result) {
    if (result.report().isEmpty()) {
      says(Cell.of(words.get("notChecked")));
      says(Cell.of(result.problem()));
      return;
    }
    Report report = result.report().get();
    says(Cell.of(outcome(report)));
    says(
        Cell.of(
            words.get("law")
                + " "
                + report.asOf()
                + ". "
                + words.get("pack")
                + " "
                + report.tool().pack()
                + ", medlint "
                + report.tool().version()
                + "."));
    table(countHeader(), List.of(counts(report)));
    says(new Cell(words.get("full"), result.fullPage()));
  }

  private String outcome(Report report) {
    return words.get("outcome." + report.outcome().id());
  }

  private List<String> countHeader() {
    return List.of(
        words.get("files"),
        words.get("errors"),
        words.get("warnings"),
        words.get("infos"),
        words.get("known"),
        words.get("decided"),
        words.get("suppressed"),
        words.get("unread"));
  }

  private static List<Cell> counts(Report report) {
    Summary summary = report.summary();
    return List.of(
        Cell.of(summary.files()),
        Cell.of(summary.errors()),
        Cell.of(summary.warnings()),
        Cell.of(summary.infos()),
        Cell.of(summary.known()),
        Cell.of(summary.decided()),
        Cell.of(summary.suppressed()),
        Cell.of(summary.unread()));
  }

  private void drawModules() {
    List<String> header = new ArrayList<>(List.of(words.get("module"), words.get("result")));
    header.addAll(countHeader());
    List<List<Cell>> rows = new ArrayList<>();
    for (ModuleResult result : results) {
      List<Cell> row = new ArrayList<>();
      if (result.report().isEmpty()) {
        row.add(Cell.of(result.name()));
        row.add(Cell.of(words.get("notChecked")));
        for (int i = 0; i < countHeader().size(); i++) {
          row.add(Cell.of("–"));
        }
      } else {
        Report report = result.report().get();
        row.add(new Cell(result.name(), result.fullPage()));
        row.add(Cell.of(outcome(report)));
        row.addAll(counts(report));
      }
      rows.add(row);
    }
    table(header, rows);
  }

  private void drawNorms() {
    List<List<Cell>> rows = new ArrayList<>();
    for (NormCount norm : NormCount.of(reports, wording)) {
      rows.add(
          List.of(
              Cell.of(norm.citation()),
              Cell.of(norm.errors()),
              Cell.of(norm.warnings()),
              Cell.of(norm.infos()),
              Cell.of(norm.known()),
              Cell.of(norm.files())));
    }
    section("norms", List.of("norm", "errors", "warnings", "infos", "known", "files"), rows);
  }

  /** Draws a titled table; nothing where there are no rows. */
  private void section(String name, List<String> columns, List<List<Cell>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    List<String> header = new ArrayList<>();
    for (String column : columns) {
      header.add(words.get(column));
    }
    startSection(words.get("section." + name));
    table(header, rows);
    endSection();
  }

  private void drawFiles() {
    List<List<Cell>> rows = new ArrayList<>();
    for (ModuleResult result : results) {
      if (result.report().isPresent()) {
        Report report = result.report().get();
        for (FileReport file : report.files()) {
          rows.add(row(result, report, file));
        }
      }
    }
    section(
        "files",
        List.of("file", "result", "errors", "warnings", "infos", "known", "decided", "suppressed"),
        rows);
  }

  private List<Cell> row(ModuleResult result, Report report, FileReport file) {
    Tally tally = new Tally(report.thresholds());
    tally.add(file);
    Summary summary = tally.summary();
    return List.of(
        new Cell(path(result, file), result.fullPage()),
        Cell.of(words.get("verdict." + report.verdict(file).id())),
        Cell.of(summary.errors()),
        Cell.of(summary.warnings()),
        Cell.of(summary.infos()),
        Cell.of(summary.known()),
        Cell.of(summary.decided()),
        Cell.of(summary.suppressed()));
  }

  private static String path(ModuleResult result, FileReport file) {
    String name = file.source().name();
    return result.path().isEmpty() ? name : result.path() + "/" + name;
  }

  private String place(ModuleResult result, FileReport file, ReportedFinding finding) {
    int at = finding.finding().span().start();
    Optional<Layout> layout = file.source().layout();
    return layout.isPresent()
        ? path(result, file) + ", " + layout.get().location(at).unit().in(wording.language())
        : path(result, file) + ":" + file.source().position(at).line();
  }

  private void drawUnread() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Report report : reports) {
      for (Unread unread : report.unread()) {
        rows.add(List.of(Cell.of(unread.path()), Cell.of(wording.in(unread.reason()))));
      }
    }
    section("unread", List.of("file", "reason"), rows);
  }

  private void drawDecisions() {
    List<List<Cell>> rows = new ArrayList<>();
    forEachFinding(
        (result, file, finding) ->
            decision(finding)
                .ifPresent(decision -> rows.add(row(place(result, file, finding), decision))));
    section("decisions", List.of("place", "rule", "verdict", "basis", "by", "on", "until"), rows);
  }

  private static Optional<Decision> decision(ReportedFinding finding) {
    return finding.disposition() instanceof Disposition.Decided decided
        ? Optional.of(decided.decision())
        : finding.remark().map(DecisionRemark::decision);
  }

  private List<Cell> row(String place, Decision decision) {
    return List.of(
        Cell.of(place),
        Cell.of(decision.rule()),
        Cell.of(wording.in(decision.verdict().label())),
        Cell.of(decision.basis()),
        Cell.of(decision.by()),
        Cell.of(decision.on().toString()),
        Cell.of(decision.until().map(Object::toString).orElse("")));
  }

  private void drawPermitted() {
    List<List<Cell>> rows = new ArrayList<>();
    forEachFinding(
        (result, file, finding) -> {
          if (finding.disposition() instanceof Disposition.Suppressed permission) {
            rows.add(
                List.of(
                    Cell.of(place(result, file, finding)),
                    Cell.of(finding.finding().rule()),
                    Cell.of(permission.reason()),
                    Cell.of(permission.by()),
                    Cell.of(permission.until())));
          }
        });
    section("permitted", List.of("place", "rule", "basis", "by", "until"), rows);
  }

  private void forEachFinding(Visitor visitor) {
    for (ModuleResult result : results) {
      if (result.report().isPresent()) {
        for (FileReport file : result.report().get().files()) {
          for (ReportedFinding finding : file.findings()) {
            visitor.visit(result, file, finding);
          }
        }
      }
    }
  }

  private void drawNotes() {
    Set<String> notes = new TreeSet<>();
    for (Report report : reports) {
      for (LocalizedText note : report.notes()) {
        notes.add(wording.in(note));
      }
    }
    for (String note : notes) {
      says(Cell.of(note));
    }
  }

  /** Looks at a finding. */
  @FunctionalInterface
  private interface Visitor {
    void visit(ModuleResult result, FileReport file, ReportedFinding finding);
  }
}
