package dev.medlint.maven;

import dev.medlint.filter.ReportedFinding;
import dev.medlint.report.FileReport;
import dev.medlint.report.Report;
import dev.medlint.report.Summary;
import dev.medlint.report.Unread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a build says of a run; when it fails: how much was found, the first few places, where the
 * rest is written, and what to run next.
 */
final class RunMessages {

  /** How many places a message of a failed build names. */
  static final int SHOWN = 5;

  /** How many characters of a sentence are shown. */
  private static final int SENTENCE = 200;

  private final Report report;
  private final Wording wording;
  private final List<Path> written;

  /**
   * Creates a message.
   *
   * @param written report files, in the order in which they are named
   */
  RunMessages(Report report, Wording wording, List<Path> written) {
    this.report = report;
    this.wording = wording;
    this.written = List.copyOf(written);
  }

  /** Returns the message for findings at the fail level. */
  String ofFindings() {
    Summary summary = report.summary();
    List<String> lines = new ArrayList<>();
    lines.add(
        in(
                "medlint: нарушений, из-за которых сборка не проходит: ",
                "medlint: findings that fail the build: ")
            + summary.failing()
            + counts(summary)
            + in("; закон на ", "; law as of ")
            + report.asOf()
            + "); "
            + in("не прочитано файлов: ", "files not read: ")
            + summary.unread());
    String firstRule = addFindings(lines, summary.failing());
    addReports(lines);
    if (!firstRule.isEmpty()) {
      lines.add(next() + "medlint explain " + firstRule);
      lines.add(
          in("Если это было и раньше: ", "If this was there before: ")
              + BaselineAction.UPDATE.command());
    }
    summary
        .baseline()
        .filter(change -> change.strict() && change.gone() > 0)
        .ifPresent(change -> addGone(change.gone(), lines));
    return String.join("\n", lines);
  }

  private String counts(Summary summary) {
    return in(" (ошибок ", " (errors ")
        + summary.errors()
        + in(", предупреждений ", ", warnings ")
        + summary.warnings();
  }

  private void addGone(int gone, List<String> lines) {
    lines.add(
        in(
                "В базовом списке есть то, чего больше нет: ",
                "The baseline knows findings that are there no more: ")
            + gone);
    lines.add(next() + BaselineAction.PRUNE.command());
  }

  private String next() {
    return in("Что делать: ", "What to do: ");
  }

  /** Returns the message for inputs that could not be read. */
  String ofUnread() {
    List<String> lines = new ArrayList<>();
    lines.add(
        in(
                "medlint: проверено не всё; не прочитано файлов: ",
                "medlint: not all was checked; files not read: ")
            + report.unread().size());
    report.unread().stream().limit(SHOWN).forEach(u -> lines.add("  " + line(u)));
    addRest(lines, report.unread().size());
    addReports(lines);
    lines.add(
        in(
            "Что делать: исправьте файлы, исключите их (<excludes>) или разрешите пропуск"
                + " (-Dmedlint.failOnIncomplete=false)",
            "What to do: repair the files, leave them out (<excludes>) or allow gaps"
                + " (-Dmedlint.failOnIncomplete=false)"));
    return String.join("\n", lines);
  }

  /**
   * Returns the counts of the run in one line.
   *
   * @param notShown how many findings the lines before it left out
   */
  String summary(int notShown) {
    Summary summary = report.summary();
    StringBuilder line = new StringBuilder("medlint: ");
    line.append(in("файлов ", "files ")).append(summary.files());
    line.append(in(", ошибок ", ", errors ")).append(summary.errors());
    line.append(in(", предупреждений ", ", warnings ")).append(summary.warnings());
    line.append(in(", снято ", ", suppressed ")).append(summary.suppressed());
    if (summary.decided() > 0) {
      line.append(in(", решено ", ", decided ")).append(summary.decided());
    }
    if (summary.baseline().isPresent()) {
      line.append(in(", базовый список ", ", baseline ")).append(summary.known());
      int gone = summary.baseline().get().gone();
      line.append(gone == 0 ? "" : " (−" + gone + ")");
    }
    line.append(in(", не прочитано ", ", not read ")).append(summary.unread());
    if (notShown > 0) {
      line.append(in("; в журнал не вошло находок: ", "; findings left out of the log: "));
      line.append(notShown);
    }
    return line.toString();
  }

  /** Returns one finding as {@code file:line:column rule message}. */
  String line(FileReport file, ReportedFinding reported) {
    int at = reported.finding().span().start();
    boolean lines = file.source().layout().isEmpty();
    return file.source().name()
        + (lines ? ":" : ", ")
        + file.source().place(at, wording.language())
        + ' '
        + reported.finding().rule()
        + ' '
        + wording.in(reported.finding().message());
  }

  /** Returns one unread file as {@code file reason}. */
  String line(Unread unread) {
    return unread.path() + ": " + wording.in(unread.reason());
  }

  private String addFindings(List<String> lines, int all) {
    String firstRule = "";
    int shown = 0;
    for (FileReport file : report.files()) {
      for (ReportedFinding finding : file.findings()) {
        if (report.thresholds().fails(finding) && shown < SHOWN) {
          lines.add("  " + line(file, finding));
          addSentence(finding.finding().bond().sentence(), lines);
          firstRule = shown++ == 0 ? finding.finding().rule() : firstRule;
        }
      }
    }
    addRest(lines, all);
    return firstRule;
  }

  /** The words as they stand in the text: who wrote them knows them again. */
  private void addSentence(String sentence, List<String> lines) {
    if (!sentence.isEmpty()) {
      String line = sentence.replace('\n', ' ').strip();
      String cut = line.length() > SENTENCE ? line.substring(0, SENTENCE).strip() + "…" : line;
      lines.add("    " + in("«" + cut + "»", "“" + cut + "”"));
    }
  }

  private void addRest(List<String> lines, int all) {
    if (all > SHOWN) {
      lines.add(in("  и ещё ", "  and more: ") + (all - SHOWN));
    }
  }

  private void addReports(List<String> lines) {
    for (Path file : written) {
      lines.add(in("Отчёт: ", "Report: ") + file);
    }
  }

  private String in(String ru, String en) {
    return wording.in(ru, en);
  }
}
