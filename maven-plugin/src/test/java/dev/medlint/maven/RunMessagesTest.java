package dev.medlint.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.extract.PageFacts;
import dev.medlint.facts.Facts;
import dev.medlint.filter.Disposition;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Applicability;
import dev.medlint.law.BreachClass;
import dev.medlint.law.Finding;
import dev.medlint.report.FileReport;
import dev.medlint.report.Report;
import dev.medlint.report.Thresholds;
import dev.medlint.report.Tool;
import dev.medlint.report.Unread;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.Severity;
import dev.medlint.source.Format;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunMessagesTest {

  private static final Path JSON = Path.of("target", "medlint", "medlint.json");

  @Test
  void namesTheFirstFiveFindingsTheReportAndTheNextCommand() {
    String message = message(Language.EN, List.of(7), List.of()).ofFindings();

    assertEquals(
        """
        medlint: findings that fail the build: 7 (errors 7, warnings 0; law as of 2026-11-22); \
        files not read: 0
          page0.txt:1:1 cure-story A story of a cure
          page0.txt:2:1 cure-story A story of a cure
          page0.txt:3:1 cure-story A story of a cure
          page0.txt:4:1 cure-story A story of a cure
          page0.txt:5:1 cure-story A story of a cure
          and more: 2
        Report: %s
        What to do: medlint explain cure-story
        If this was there before: mvn medlint:baseline"""
            .replace("%s", JSON.toString()),
        message);
  }

  @Test
  void countsTheFiveOverAllFiles() {
    String message = message(Language.RU, List.of(1, 0, 1), List.of(garbage())).ofFindings();

    assertEquals(
        """
        medlint: нарушений, из-за которых сборка не проходит: 2 (ошибок 2, предупреждений 0; \
        закон на 2026-11-22); не прочитано файлов: 1
          page0.txt:1:1 cure-story История излечения
          page2.txt:1:1 cure-story История излечения
        Отчёт: %s
        Что делать: medlint explain cure-story
        Если это было и раньше: mvn medlint:baseline"""
            .replace("%s", JSON.toString()),
        message);
  }

  @Test
  void namesUnreadFilesWithTheirReasons() {
    String message = message(Language.EN, List.of(0), List.of(garbage())).ofUnread();

    assertEquals(
        """
        medlint: not all was checked; files not read: 1
          poster.txt: not a text
        Report: %s
        What to do: repair the files, leave them out (<excludes>) or allow gaps \
        (-Dmedlint.failOnIncomplete=false)"""
            .replace("%s", JSON.toString()),
        message);
  }

  private static Unread garbage() {
    return new Unread("poster.txt", new LocalizedText("это не текст", "not a text"));
  }

  /** Returns the message for files with the given numbers of findings, one a line. */
  private static RunMessages message(
      Language language, List<Integer> findings, List<Unread> unread) {
    List<FileReport> files = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      files.add(file("page" + i + ".txt", findings.get(i)));
    }
    Report report =
        new Report(
            new Tool("1", "pack", "1"),
            LocalDate.of(2026, 11, 22),
            files,
            unread,
            Thresholds.DEFAULT);
    return new RunMessages(report, new Wording(language), List.of(JSON));
  }

  private static FileReport file(String name, int findings) {
    SourceText source = new SourceText(name, "a\n".repeat(findings), Format.TEXT, "UTF-8");
    List<ReportedFinding> reported = new ArrayList<>();
    for (int i = 0; i < findings; i++) {
      reported.add(new ReportedFinding(finding(i * 2), new Disposition.Open()));
    }
    return new FileReport(source, Facts.unknown(), PageFacts.NONE, reported);
  }

  private static Finding finding(int start) {
    LocalizedText none = new LocalizedText("", "");
    return new Finding(
        "cure-story",
        "38-fz:24:1:2",
        none,
        BreachClass.BANNED,
        Severity.ERROR,
        Confidence.HIGH,
        new TextSpan(start, start + 1),
        "a",
        new LocalizedText("История излечения", "A story of a cure"),
        none,
        List.of(),
        new Applicability.Applies(none),
        List.of(),
        "0");
  }
}
