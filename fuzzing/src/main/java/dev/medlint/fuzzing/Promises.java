package dev.medlint.fuzzing;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.extract.Block;
import dev.medlint.extract.Comment;
import dev.medlint.extract.DeclaredFact;
import dev.medlint.extract.Document;
import dev.medlint.extract.PageNote;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Finding;
import dev.medlint.report.FileReport;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;

/** What holds for every document, annotated text and report, whatever they were made from. */
final class Promises {

  private Promises() {}

  static void check(boolean holds, String promise) {
    if (!holds) {
      throw new BrokenPromise(promise);
    }
  }

  static void hold(Document document) {
    int length = document.text().length();
    int at = 0;
    for (Block block : document.blocks()) {
      TextSpan span = block.span();
      check(span.start() >= at && span.end() <= length, "blocks in order in the text: " + block);
      check(block.level() >= 0 && block.level() <= 6, "a level of headings: " + block);
      at = span.end();
      if (!span.isEmpty()) {
        inSource(document.source(), document.toSource(span), "block " + block);
      }
    }
    for (Comment comment : document.comments()) {
      inSource(document.source(), comment.span(), "comment");
    }
    for (DeclaredFact fact : document.declaredFacts().values()) {
      check(fact.at() >= 0 && fact.at() <= document.source().text().length(), "place of a fact");
      check(document.source().position(fact.at()).line() >= 1, "line of a fact");
    }
    for (PageNote note : document.page().notes()) {
      inSource(document.source(), note.span(), "note " + note.fact());
    }
  }

  static void hold(AnnotatedText text) {
    Document document = text.document();
    hold(document);
    int at = 0;
    for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
      check(text.sentenceStart(sentence) <= text.sentenceEnd(sentence), "sentences in order");
      TextSpan block = document.blocks().get(text.blockOf(sentence)).span();
      for (int token = text.sentenceStart(sentence); token < text.sentenceEnd(sentence); token++) {
        check(text.start(token) >= at, "words in order");
        check(text.end(token) > text.start(token), "no empty words");
        check(
            text.start(token) >= block.start() && text.end(token) <= block.end(),
            "no word crosses the border of its block");
        check(!text.form(token).normal().isEmpty(), "a word has a normal form");
        text.readAs(token);
        inSource(
            document.source(),
            document.toSource(new TextSpan(text.start(token), text.end(token))),
            "word");
        at = text.end(token);
      }
    }
    check(
        text.sentenceCount() == 0
            || text.sentenceEnd(text.sentenceCount() - 1) == text.tokenCount(),
        "every word stands in a sentence");
  }

  static void hold(FileReport report) {
    for (PageNote note : report.page().notes()) {
      inSource(report.source(), note.span(), "note " + note.fact());
    }
    for (ReportedFinding reported : report.findings()) {
      Finding finding = reported.finding();
      inSource(report.source(), finding.span(), "finding of " + finding.rule());
      check(!finding.fingerprint().isEmpty(), "a finding has a fingerprint");
      for (Finding.Evidence evidence : finding.evidence()) {
        inSource(report.source(), evidence.span(), "evidence of " + finding.rule());
      }
    }
  }

  /** Where elements are named, they stand behind what the rule itself captures. */
  static void evidenceInOrder(FileReport report) {
    for (ReportedFinding reported : report.findings()) {
      int at = 0;
      for (Finding.Evidence evidence : reported.finding().evidence()) {
        check(evidence.span().start() >= at, "evidence in order: " + reported.finding().rule());
        at = evidence.span().start();
      }
    }
  }

  private static void inSource(SourceText source, TextSpan span, String what) {
    check(
        span.start() >= 0 && span.start() <= span.end() && span.end() <= source.text().length(),
        what + " in the text: " + span);
    source.position(span.start());
  }
}
