package dev.medlint.comments;

import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Finding;
import dev.medlint.report.FileReport;
import dev.medlint.report.Report;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.Severity;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/** Puts findings into the words of comments. Stateless and thread-safe. */
public final class Notes {

  private Notes() {}

  /** Returns a text with a note for each finding that stands and is shown to people. */
  public static NotedText on(FileReport file, Report report, Language language) {
    List<Note> notes = new ArrayList<>();
    for (ReportedFinding reported : file.findings()) {
      if (reported.isOpen() && report.thresholds().showsToPeople(reported)) {
        Finding finding = reported.finding();
        notes.add(new Note(finding.span(), words(finding, language)));
      }
    }
    return new NotedText(file.source(), notes);
  }

  private static String words(Finding finding, Language language) {
    boolean ru = language == Language.RU;
    StringBuilder text = new StringBuilder();
    text.append(severity(finding.severity(), ru)).append(", ");
    text.append(finding.breachClass().label().in(language)).append(": ");
    text.append(finding.message().in(language)).append('.');
    line(ru ? "Норма" : "Provision", finding.citation().in(language), text);
    line(ru ? "Почему" : "Why", finding.applicability().reason().in(language), text);
    for (LocalizedText note : finding.notes()) {
      line(ru ? "Примечание" : "Note", note.in(language), text);
    }
    if (finding.confidence() != Confidence.HIGH) {
      line(
          ru ? "Уверенность" : "Confidence",
          ru ? "неполная, решает человек" : "not full, a person decides",
          text);
    }
    line(ru ? "Что делать" : "What to do", finding.advice().in(language), text);
    if (finding.rewrite().isPresent()) {
      line(
          ru ? "Можно написать" : "Lawful wording", "«" + finding.rewrite().get().ru() + "»", text);
    }
    return text.toString();
  }

  private static void line(String name, String value, StringBuilder text) {
    if (!value.isEmpty()) {
      text.append('\n').append(name).append(": ").append(value);
      if (".!?…»”".indexOf(value.charAt(value.length() - 1)) < 0) {
        text.append('.');
      }
    }
  }

  private static String severity(Severity severity, boolean ru) {
    return switch (severity) {
      case ERROR -> ru ? "Ошибка" : "Error";
      case WARNING -> ru ? "Предупреждение" : "Warning";
      case INFO -> ru ? "Замечание" : "Remark";
    };
  }
}
