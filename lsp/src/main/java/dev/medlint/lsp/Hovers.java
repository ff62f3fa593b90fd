package dev.medlint.lsp;

import dev.medlint.explain.MarkdownText;
import dev.medlint.explain.ReportDetails;
import dev.medlint.filter.DecisionRemark;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Exemption;
import dev.medlint.law.Finding;
import dev.medlint.report.FileReport;
import dev.medlint.report.FindingDetails;
import dev.medlint.report.LawDay;
import dev.medlint.report.ProvisionText;
import dev.medlint.rule.Rule;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What is told of findings under the cursor: the norm, why it binds this text, what to write, which
 * exceptions were looked at, what a breach may cost. Thread-safe.
 */
final class Hovers {

  private final EditorChecks checks;
  private final boolean markdown;

  /**
   * Creates what tells of findings.
   *
   * @param markdown whether the editor shows Markdown; else the same words stand without marks
   */
  Hovers(EditorChecks checks, boolean markdown) {
    this.checks = Objects.requireNonNull(checks);
    this.markdown = markdown;
  }

  boolean isMarkdown() {
    return markdown;
  }

  /** Returns what is told of some findings of a text. */
  String of(CheckedDocument checked, List<ReportedFinding> findings, Language language) {
    StringBuilder text = new StringBuilder();
    for (ReportedFinding finding : findings) {
      text.append(text.isEmpty() ? "" : markdown ? "---\n\n" : "—\n\n");
      new Drawing(checked, finding, language, text).draw();
    }
    return text.toString().strip();
  }

  private final class Drawing {

    private final FileReport report;
    private final ReportedFinding reported;
    private final Finding finding;
    private final Language language;
    private final StringBuilder text;
    private final ReportDetails details;
    private final LocalDate day;

    private Drawing(
        CheckedDocument checked, ReportedFinding reported, Language language, StringBuilder text) {
      this.report = checked.report().orElseThrow();
      this.reported = reported;
      this.finding = reported.finding();
      this.language = language;
      this.text = text;
      this.day = report.lawDay().map(LawDay::day).orElse(checked.day());
      this.details = checks.details(day);
    }

    void draw() {
      String title =
          checks
              .pack()
              .rules()
              .rule(finding.rule())
              .map(Rule::title)
              .orElse(finding.message())
              .in(language);
      paragraph(strong(escaped(title)) + " · " + said(finding.breachClass().label()));
      paragraph(said(finding.message()));
      details.provision(finding.provision()).ifPresent(this::norm);
      labelled("Почему относится", "Why it binds", said(finding.applicability().reason()));
      for (LocalizedText note : finding.notes()) {
        labelled("Условие", "Condition", said(note));
      }
      labelled("Что сделать", "What to do", said(finding.advice()));
      finding.rewrite().ifPresent(this::rewrite);
      FindingDetails more = details.of(report, finding);
      for (Exemption exemption : more.exceptions()) {
        labelled(
            "Исключение не помогает",
            "An exception that does not help",
            said(exemption.what()) + " — " + said(exemption.why()));
      }
      for (FindingDetails.Alternative other : more.alternatives()) {
        labelled("Другой объект", "Another object", said(other.text()));
      }
      reported.remark().ifPresent(this::remark);
    }

    private void norm(ProvisionText norm) {
      paragraph(strong(said(norm.citation())) + " · " + said(norm.title()));
      if (!norm.wording().isEmpty()) {
        String wording = escaped(norm.wording());
        paragraph((markdown ? "> " : "") + (norm.verbatim() ? "«" + wording + "»" : wording));
        paragraph(said(norm.check()));
      }
      norm.fine().ifPresent(fine -> labelled("Штраф", "Fine", said(fine)));
    }

    private void rewrite(LocalizedText words) {
      boolean missing = finding.span().isEmpty();
      labelled(
          missing ? "Можно добавить" : "Можно написать",
          missing ? "Could be added" : "Could be written",
          "«" + escaped(words.ru()) + "»");
    }

    private void remark(DecisionRemark remark) {
      String verdict = remark.decision().verdict().label().in(language);
      String standing = remark.standing().label().in(language);
      labelled(
          "Решение",
          "Decision",
          escaped(verdict + ", " + remark.decision().by() + ", " + remark.decision().on())
              + (remark.standing() == DecisionRemark.Standing.HOLDS
                  ? ""
                  : " — " + escaped(standing)));
    }

    private void labelled(String ru, String en, String words) {
      if (!words.isEmpty()) {
        paragraph(strong(new LocalizedText(ru, en).in(language) + ":") + " " + words);
      }
    }

    private void paragraph(String words) {
      text.append(words).append("\n\n");
    }

    private String said(LocalizedText words) {
      return escaped(words.in(language));
    }

    private String strong(String words) {
      return markdown ? "**" + words + "**" : words;
    }

    private String escaped(String words) {
      return markdown ? MarkdownText.escaped(words) : words;
    }
  }
}
