package dev.medlint.report;

import dev.medlint.decision.Decision;
import dev.medlint.filter.DecisionRemark;
import dev.medlint.filter.Disposition;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Applicability;
import dev.medlint.law.Finding;
import dev.medlint.rule.Confidence;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import java.time.LocalDate;

/**
 * Draws one finding: the breach in one line that stands by itself, the place with the words marked,
 * the facts, and last the advice.
 */
final class Diagnostic {

  private final FrameWords words;
  private final Language language;
  private final boolean colour;
  private final LocalDate asOf;

  Diagnostic(FrameWords words, Language language, boolean colour, LocalDate asOf) {
    this.words = words;
    this.language = language;
    this.colour = colour;
    this.asOf = asOf;
  }

  /** Returns the lines for a finding, each with its line end. */
  String of(ReportedFinding reported, SourceText source) {
    Finding finding = reported.finding();
    StringBuilder out = new StringBuilder(512);
    headline(finding, out);
    // An absence has no place in the text to show.
    String gutter = finding.span().isEmpty() ? place(source, out) : excerpt(finding, source, out);
    slots(reported, gutter, out);
    return out.toString();
  }

  private void headline(Finding finding, StringBuilder out) {
    String rule = WellFormed.line(finding.rule());
    String severity = words.get("severity." + finding.severity().id());
    out.append(paint(Paint.of(finding.severity()), severity + '[' + rule + ']'))
        .append(' ')
        .append(finding.breachClass().label().in(language))
        .append(": ")
        .append(paint(Paint.STRONG, text(finding.message())))
        .append('\n');
  }

  private String place(SourceText source, StringBuilder out) {
    out.append(' ').append(frame("-->")).append(' ');
    out.append(WellFormed.line(source.name())).append('\n');
    return "  ";
  }

  private String excerpt(Finding finding, SourceText source, StringBuilder out) {
    Excerpt excerpt = Excerpt.of(source, finding.span());
    // In a file that has no lines their number would be that of nothing.
    boolean lines = source.layout().isEmpty();
    String number = lines ? Integer.toString(excerpt.position().line()) : " ";
    String blank = " ".repeat(number.length());
    out.append(blank).append(frame("-->")).append(' ').append(WellFormed.line(source.name()));
    out.append(lines ? ":" : ", ");
    out.append(WellFormed.line(source.place(finding.span().start(), language))).append('\n');
    out.append(blank).append(' ').append(frame("|")).append('\n');
    out.append(frame(number + " |")).append(' ').append(excerpt.line()).append('\n');
    String marks = "^".repeat(excerpt.width()) + (excerpt.goesOn() ? "…" : "");
    out.append(blank).append(' ').append(frame("|")).append(' ');
    out.append(" ".repeat(excerpt.indent()));
    out.append(paint(Paint.of(finding.severity()), marks)).append('\n');
    return blank + ' ';
  }

  private void slots(ReportedFinding reported, String gutter, StringBuilder out) {
    Finding finding = reported.finding();
    String provision = WellFormed.line(finding.provision());
    if (Thresholds.restsOnLaw(finding.provision())) {
      String asOfDate = words.get("slot.asOf", "date", asOf.toString());
      String norm = text(finding.citation()) + " (" + provision + ", " + asOfDate + ')';
      slot(gutter, "provision", norm, out);
    } else {
      String requirement = text(finding.citation()) + " (" + provision + ')';
      slot(gutter, "requirement", requirement, out);
    }
    slot(gutter, answer(finding), text(finding.applicability().reason()), out);
    if (finding.confidence() != Confidence.HIGH) {
      slot(gutter, "confidence", words.get("confidence." + finding.confidence().id()), out);
    }
    for (LocalizedText note : finding.notes()) {
      slot(gutter, "note", text(note), out);
    }
    slot(gutter, "advice", text(finding.advice()), out);
    if (finding.rewrite().isPresent()) {
      String name = finding.span().isEmpty() ? "addition" : "rewrite";
      slot(gutter, name, rewrite(finding.rewrite().get()), out);
    }
    said(reported, gutter, out);
    slot(gutter, "more", "medlint explain " + WellFormed.line(finding.rule()), out);
  }

  /** Says what persons said of the finding. */
  private void said(ReportedFinding reported, String gutter, StringBuilder out) {
    Disposition disposition = reported.disposition();
    if (disposition instanceof Disposition.Suppressed suppressed) {
      slot(gutter, "suppressed", suppressed(suppressed), out);
    } else if (disposition instanceof Disposition.Decided decided) {
      slot(gutter, "decision", decision(decided.decision()), out);
    } else if (disposition instanceof Disposition.Known) {
      slot(gutter, "baseline", words.get("known"), out);
    } else if (reported.remark().isPresent()) {
      DecisionRemark remark = reported.remark().get();
      String line = decision(remark.decision());
      if (remark.standing() == DecisionRemark.Standing.HOLDS) {
        slot(gutter, "decision", line, out);
      } else {
        slot(gutter, "reopened", text(remark.standing().label()) + "; " + line, out);
      }
    }
  }

  private String suppressed(Disposition.Suppressed suppressed) {
    StringBuilder line = new StringBuilder(WellFormed.line(suppressed.reason()));
    if (!suppressed.by().isBlank()) {
      line.append(", ").append(WellFormed.line(suppressed.by()));
    }
    if (!suppressed.until().isBlank()) {
      line.append(words.get("until", "day", WellFormed.line(suppressed.until())));
    }
    return line.toString();
  }

  private String decision(Decision decision) {
    StringBuilder line = new StringBuilder();
    line.append(text(decision.verdict().label())).append(", ");
    line.append(WellFormed.line(decision.by())).append(", ").append(decision.on());
    if (decision.until().isPresent()) {
      line.append(words.get("until", "day", decision.until().get().toString()));
    }
    if (!decision.basis().isBlank()) {
      line.append(": ").append(WellFormed.line(decision.basis()));
    }
    return line.toString();
  }

  /** The words are Russian in any case: the text is. */
  private String rewrite(LocalizedText rewrite) {
    String meaning = language == Language.RU ? "" : " (" + text(rewrite) + ')';
    return '«' + WellFormed.line(rewrite.ru()) + '»' + meaning;
  }

  private static String answer(Finding finding) {
    Applicability applicability = finding.applicability();
    if (applicability instanceof Applicability.Unknown) {
      return "unknown";
    }
    String answer = applicability instanceof Applicability.Applies ? "applies" : "doesNotApply";
    // The Russian word agrees in gender with what applies.
    return Thresholds.restsOnLaw(finding.provision()) ? answer : answer + ".requirement";
  }

  private void slot(String gutter, String name, String value, StringBuilder out) {
    if (!value.isEmpty()) {
      out.append(gutter).append(frame("=")).append(' ');
      out.append(words.get("slot." + name)).append(": ").append(value).append('\n');
    }
  }

  private String text(LocalizedText text) {
    return WellFormed.line(text.in(language));
  }

  private String frame(String text) {
    return paint(Paint.FRAME, text);
  }

  private String paint(Paint paint, String text) {
    return colour ? paint.on(text) : text;
  }
}
