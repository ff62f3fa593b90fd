package dev.medlint.cache;

import dev.medlint.extract.PageFacts;
import dev.medlint.extract.PageNote;
import dev.medlint.facts.AdObject;
import dev.medlint.facts.Fact;
import dev.medlint.facts.Facts;
import dev.medlint.facts.Origin;
import dev.medlint.filter.Disposition;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Applicability;
import dev.medlint.law.Finding;
import dev.medlint.report.FileReport;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.TextSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes what was found in a text. Not thread-safe. */
final class ReportWriter {

  private final EntryWriter out;

  private ReportWriter(EntryWriter out) {
    this.out = out;
  }

  /**
   * Returns a report without its text and its day; empty: it says what cannot be written so, and
   * the text has to be checked anew each time.
   */
  static Optional<byte[]> write(FileReport report, Words ours) {
    EntryWriter out = new EntryWriter(report.source().text(), ours);
    for (ReportedFinding reported : report.findings()) {
      if (!isFresh(reported)) {
        return Optional.empty();
      }
    }
    ReportWriter writer = new ReportWriter(out);
    writer.facts(report.facts());
    writer.page(report.page());
    writer.findings(report.findings());
    return out.isExposed() ? Optional.empty() : Optional.of(out.toBytes());
  }

  /** Returns whether nothing but the text itself has said anything about a finding. */
  private static boolean isFresh(ReportedFinding reported) {
    Disposition disposition = reported.disposition();
    boolean ofText =
        disposition instanceof Disposition.Open || disposition instanceof Disposition.Suppressed;
    return ofText && reported.alsoOn().isEmpty() && reported.remark().isEmpty();
  }

  private void facts(Facts facts) {
    fact(facts.kind());
    constant(facts.kind().value());
    fact(facts.objects());
    objects(facts.objects().value());
    fact(facts.audience());
    constant(facts.audience().value());
    fact(facts.medium());
    constant(facts.medium().value());
    fact(facts.platform());
    out.flag(facts.platform().value().isPresent());
    if (facts.platform().value().isPresent()) {
      out.words(facts.platform().value().get());
    }
    fact(facts.stage());
    constant(facts.stage().value());
    fact(facts.complete());
    constant(facts.complete().value());
  }

  private void fact(Fact<?> fact) {
    constant(fact.origin());
    out.flag(fact.sure());
    if (fact.origin() == Origin.DETECTED) {
      out.prose(fact.source(), 0);
    } else {
      out.words(fact.source());
    }
  }

  private void objects(Set<AdObject> objects) {
    int bits = 0;
    for (AdObject object : objects) {
      bits |= 1 << object.ordinal();
    }
    out.number(bits);
  }

  private void page(PageFacts page) {
    constant(page.sources());
    constant(page.author());
    constant(page.reviewer());
    day(page.datePublished());
    day(page.dateModified());
    day(page.dateReviewed());
    List<PageNote> notes = page.notes();
    out.number(notes.size());
    for (PageNote note : notes) {
      constant(note.fact());
      span(note.span());
      out.prose(note.value(), note.span().start());
    }
  }

  private void findings(List<ReportedFinding> findings) {
    out.number(findings.size());
    for (ReportedFinding reported : findings) {
      out.turn();
      finding(reported.finding());
      disposition(reported.disposition());
    }
  }

  private void finding(Finding finding) {
    out.fixed(finding.rule());
    out.fixed(finding.provision());
    int start = finding.span().start();
    span(finding.span());
    String sentence = finding.bond().sentence();
    out.prose(sentence, start - 2 * sentence.length());
    out.prose(finding.quote(), start);
    out.number(finding.evidence().size());
    for (Finding.Evidence evidence : finding.evidence()) {
      out.fixed(evidence.name());
      span(evidence.span());
      out.prose(evidence.quote(), evidence.span().start());
    }
    both(finding.citation());
    constant(finding.breachClass());
    constant(finding.severity());
    constant(finding.confidence());
    both(finding.message());
    both(finding.advice());
    applicability(finding.applicability());
    out.number(finding.notes().size());
    for (LocalizedText note : finding.notes()) {
      both(note);
    }
    out.plain(finding.fingerprint());
    out.flag(finding.rewrite().isPresent());
    if (finding.rewrite().isPresent()) {
      both(finding.rewrite().get());
    }
    out.number(finding.overrides().size());
    for (String rule : finding.overrides()) {
      out.fixed(rule);
    }
    out.plain(finding.bond().edition());
  }

  private void applicability(Applicability applicability) {
    if (applicability instanceof Applicability.Applies) {
      out.number(ReportReader.APPLIES);
    } else if (applicability instanceof Applicability.Unknown unknown) {
      out.number(ReportReader.UNKNOWN);
      out.fixed(unknown.missingFact());
    } else {
      out.number(ReportReader.DOES_NOT_APPLY);
    }
    both(applicability.reason());
  }

  private void disposition(Disposition disposition) {
    out.flag(disposition instanceof Disposition.Suppressed);
    if (disposition instanceof Disposition.Suppressed suppressed) {
      out.prose(suppressed.reason(), 0);
      out.prose(suppressed.by(), 0);
      out.prose(suppressed.until(), 0);
    }
  }

  private void both(LocalizedText text) {
    out.words(text.ru());
    out.words(text.en());
  }

  private void span(TextSpan span) {
    out.number(span.start());
    out.number(span.length());
  }

  private void day(Optional<LocalDate> day) {
    out.flag(day.isPresent());
    if (day.isPresent()) {
      out.wide(day.get().toEpochDay());
    }
  }

  private void constant(Enum<?> constant) {
    out.number(constant.ordinal());
  }

  private void constant(Optional<? extends Enum<?>> constant) {
    out.number(constant.isPresent() ? constant.get().ordinal() + 1 : 0);
  }
}
