package dev.medlint.explain;

import dev.medlint.Linter;
import dev.medlint.filter.Disposition;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Applicability;
import dev.medlint.law.Finding;
import dev.medlint.law.Provision;
import dev.medlint.report.FileReport;
import dev.medlint.rule.Rule;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Explains what was found on one line of a checked text, or that nothing was. */
final class PlaceExplanation {

  private final Setting setting;
  private final Linter linter;
  private final FileReport report;
  private final SourceText source;
  private final FactsText facts;

  PlaceExplanation(Setting setting, Linter linter, FileReport report) {
    this.setting = setting;
    this.linter = linter;
    this.report = report;
    this.source = report.source();
    this.facts = new FactsText(setting, report.facts());
  }

  /**
   * Returns the explanation.
   *
   * @param line from 1, in the text
   * @param column from 1; empty: the whole line
   */
  Explanation of(int line, OptionalInt column) {
    List<ReportedFinding> here = touching(place(line, column));
    List<Section> sections = new ArrayList<>();
    lead(line, here, sections);
    for (ReportedFinding reported : here) {
      finding(reported, sections);
    }
    if (here.isEmpty()) {
      nothing(line, sections);
    }
    wholeText(sections);
    new Section.Draft(setting.word("facts.heading")).items(facts.all()).into(sections);
    new Section.Draft("").paragraph(setting.word("disclaimer")).into(sections);
    String at = column.isPresent() ? ":" + column.getAsInt() : "";
    return new Explanation(source.name() + ":" + line + at, sections);
  }

  private TextSpan place(int line, OptionalInt column) {
    TextSpan whole = source.line(line);
    if (column.isEmpty()) {
      return whole;
    }
    int at = Math.min(whole.end(), whole.start() + column.getAsInt() - 1);
    return new TextSpan(at, Math.min(at + 1, whole.end()));
  }

  private List<ReportedFinding> touching(TextSpan place) {
    List<ReportedFinding> here = new ArrayList<>();
    for (ReportedFinding reported : report.findings()) {
      TextSpan span = reported.finding().span();
      if (!span.isEmpty()
          && span.start() < Math.max(place.end(), place.start() + 1)
          && place.start() < span.end()) {
        here.add(reported);
      }
    }
    return here;
  }

  private void lead(int line, List<ReportedFinding> here, List<Section> sections) {
    TextSpan whole = source.line(line);
    List<TextSpan> found = new ArrayList<>();
    for (ReportedFinding reported : here) {
      TextSpan span = reported.finding().span();
      int start = Math.max(span.start(), whole.start()) - whole.start();
      int end = Math.min(span.end(), whole.end()) - whole.start();
      found.add(new TextSpan(start, Math.max(start, end)));
    }
    Phrase words = Samples.marked(source.text().substring(whole.start(), whole.end()), found);
    Section.Draft draft = new Section.Draft("");
    draft.add(new Part.Wording(words));
    String count =
        here.isEmpty() ? setting.word("place.none") : setting.count("place.findings", here.size());
    String day = setting.word("place.day", "day", setting.day(setting.day()));
    draft.paragraph(count + ' ' + day);
    draft.into(sections);
  }

  private void finding(ReportedFinding reported, List<Section> sections) {
    Finding finding = reported.finding();
    String grade = setting.word("severity." + finding.severity().id());
    String breachClass = setting.in(finding.breachClass().label());
    Section.Draft draft =
        new Section.Draft(
            Setting.capital(grade) + ", " + breachClass + ": " + setting.in(finding.message()));
    draft.paragraph(
        Phrase.of("")
            .rule(finding.rule())
            .words(
                " · "
                    + setting.word("confidence." + finding.confidence().id())
                    + " · "
                    + at(finding)));
    evidence(finding, draft);
    disposition(reported, draft);
    norm(finding, draft);
    draft.paragraph(
        setting.word(whyKey(finding)) + ' ' + setting.in(finding.applicability().reason()));
    for (var note : finding.notes()) {
      draft.paragraph(setting.word("place.note") + ' ' + setting.in(note));
    }
    exceptions(finding, draft);
    other(finding, draft);
    cost(finding, draft);
    if (!setting.in(finding.advice()).isEmpty()) {
      draft.paragraph(setting.word("place.advice") + ' ' + setting.in(finding.advice()));
    }
    if (finding.rewrite().isPresent()) {
      String key = finding.span().isEmpty() ? "place.addition" : "place.rewrite";
      draft.paragraph(
          setting.word(key) + ' ' + new RewriteText(setting).of(finding.rewrite().get()));
    }
    if (reported.isOpen()) {
      draft.paragraph(setting.word("place.suppress"));
      draft.add(new Part.Verbatim(setting.word("suppress.comment", "rule", finding.rule())));
    }
    draft.into(sections);
  }

  private static String whyKey(Finding finding) {
    return finding.applicability() instanceof Applicability.Applies
        ? "place.binds"
        : "place.mayBind";
  }

  private String at(Finding finding) {
    String start = source.place(finding.span().start(), setting.language());
    String end = source.place(finding.span().end(), setting.language());
    return setting.word("place.at", "place", start + "–" + end);
  }

  private void evidence(Finding finding, Section.Draft draft) {
    Phrase words = Phrase.of(setting.word("place.words") + ' ' + setting.quoted(finding.quote()));
    List<String> parts = new ArrayList<>();
    for (Finding.Evidence evidence : finding.evidence()) {
      if (!evidence.quote().equals(finding.quote())) {
        parts.add(evidence.name() + " — " + setting.quoted(evidence.quote()));
      }
    }
    draft.paragraph(parts.isEmpty() ? words : words.words("; " + String.join("; ", parts)));
  }

  private void disposition(ReportedFinding reported, Section.Draft draft) {
    if (reported.disposition() instanceof Disposition.Suppressed by) {
      String until =
          by.until().isEmpty() ? "" : ", " + setting.word("place.until") + ' ' + by.until();
      String who = by.by().isEmpty() ? "" : ", " + by.by();
      draft.paragraph(setting.word("place.suppressed") + ' ' + by.reason() + until + who);
    }
  }

  private void norm(Finding finding, Section.Draft draft) {
    Optional<Provision> provision = provision(finding.provision());
    if (provision.isPresent()) {
      Provision p = provision.get();
      draft.paragraph(
          Phrase.of(setting.word("place.norm") + ' ')
              .then(setting.cited(p))
              .words(". " + setting.in(p.title())));
      draft.add(new NormText(setting).wording(p));
    }
  }

  private Optional<Provision> provision(String id) {
    return setting.pack().law().at(id, setting.day());
  }

  private void exceptions(Finding finding, Section.Draft draft) {
    Optional<Provision> provision = provision(finding.provision());
    if (provision.isPresent()) {
      Optional<String> readers = new Binding(setting).exempted(provision.get());
      readers.ifPresent(
          who ->
              draft.paragraph(setting.word("place.readers", "who", who) + ' ' + facts.audience()));
    }
    Optional<Rule> rule = setting.pack().rules().rule(finding.rule());
    List<String> limits = rule.isEmpty() ? List.of() : new RuleLimits(setting).of(rule.get());
    if (!limits.isEmpty()) {
      draft.paragraph(setting.word("place.limits", "where", String.join(", ", limits)));
    }
  }

  private void other(Finding finding, Section.Draft draft) {
    Optional<Rule> rule = setting.pack().rules().rule(finding.rule());
    if (rule.isEmpty()) {
      return;
    }
    List<Phrase> instead =
        new OtherObjects(setting).instead(rule.get(), finding.provision(), report.facts());
    if (!instead.isEmpty()) {
      draft.paragraph(setting.word("place.other"));
      draft.items(instead);
    }
  }

  private void cost(Finding finding, Section.Draft draft) {
    Optional<Provision> provision = provision(finding.provision());
    List<Part> parts =
        provision.isEmpty() ? List.of() : new FineText(setting).parts(provision.get());
    if (!parts.isEmpty()) {
      draft.paragraph(setting.word("place.fine"));
      draft.add(parts);
    }
  }

  private void nothing(int line, List<Section> sections) {
    NearMisses near = new NearMisses(setting, linter, report);
    Section.Draft draft = new Section.Draft(setting.word("near.heading"));
    draft.paragraph(near.scope());
    List<Phrase> others = near.on(source.line(line));
    if (!others.isEmpty()) {
      draft.paragraph(setting.word("near.if"));
      draft.items(others);
    } else {
      draft.paragraph(setting.word("near.none"));
    }
    draft.into(sections);
  }

  /** Absences have no place; whoever asks about a line should not miss them. */
  private void wholeText(List<Section> sections) {
    List<Phrase> phrases = new ArrayList<>();
    for (ReportedFinding reported : report.findings()) {
      Finding finding = reported.finding();
      if (finding.span().isEmpty()) {
        String message = setting.in(finding.message());
        phrases.add(Phrase.of("").rule(finding.rule()).words(": " + message));
      }
    }
    new Section.Draft(setting.word("place.whole")).items(phrases).into(sections);
  }
}
