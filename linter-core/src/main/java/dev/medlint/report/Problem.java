package dev.medlint.report;

import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Finding;
import dev.medlint.rule.Severity;
import dev.medlint.source.Language;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextPosition;
import java.util.Objects;

/**
 * What stands against a text, as services of builds know it: a place, a rule, a message. A finding
 * that was permitted, decided or known before is none.
 *
 * @param rule id of the rule; {@link #UNREAD} if the text could not be read
 * @param provision id of the provision; empty if the text could not be read
 * @param severity how grave it is
 * @param failing whether it makes the run fail by itself
 * @param line from 1; what is absent is reported at the first line
 * @param column from 1, in UTF-16 units; 0: it has no place in the line
 * @param endLine the line in which it ends
 * @param headline what is wrong and by which norm, in one line that stands by itself
 * @param advice what to do; may be empty
 * @param fingerprint the same wherever the words move in the file
 */
record Problem(
    String rule,
    String provision,
    Severity severity,
    boolean failing,
    int line,
    int column,
    int endLine,
    String headline,
    String advice,
    String fingerprint) {

  static final String UNREAD = "unread";

  Problem {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(provision);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(headline);
    Objects.requireNonNull(advice);
    Objects.requireNonNull(fingerprint);
  }

  /** Returns the problem that a finding is. */
  static Problem of(
      ReportedFinding reported, SourceText source, boolean failing, Language language) {
    Finding finding = reported.finding();
    boolean absent = finding.span().isEmpty();
    TextPosition start = source.position(finding.span().start());
    TextPosition end = source.position(finding.span().end());
    return new Problem(
        finding.rule(),
        finding.provision(),
        finding.severity(),
        failing,
        absent ? 1 : start.line(),
        absent ? 0 : start.column(),
        absent ? 1 : end.line(),
        Headline.of(finding, language),
        finding.advice().in(language),
        finding.fingerprint());
  }

  /** Returns the problem that a text could not be read. */
  static Problem of(Unread unread, FrameWords words, Language language) {
    int line = unread.place().isPresent() ? Math.max(1, unread.place().get().line()) : 1;
    String reason = unread.reason().in(language);
    return new Problem(
        UNREAD,
        "",
        Severity.ERROR,
        true,
        line,
        0,
        line,
        words.get("unread") + ": " + reason,
        "",
        UNREAD);
  }

  boolean isUnread() {
    return provision.isEmpty();
  }

  /** Returns the headline and the advice in one line. */
  String sentence() {
    return advice.isEmpty() ? headline : headline + ". " + advice;
  }
}
