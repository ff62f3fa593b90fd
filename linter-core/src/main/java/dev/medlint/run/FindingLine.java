package dev.medlint.run;

import dev.medlint.decision.Decision;
import dev.medlint.decision.SentenceHash;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Finding;
import dev.medlint.report.FileReport;
import dev.medlint.source.Language;
import dev.medlint.source.TextPosition;
import java.util.Objects;

/**
 * What tells one finding from another, of a run or of a saved result.
 *
 * @param path of the text; as reports show it, or as scopes of decisions name it
 * @param rule id of the rule
 * @param provision id of the provision
 * @param severity id of the severity
 * @param edition first day of the edition of the provision, or empty
 * @param sentence hash of the sentence, or empty
 * @param quote the words found
 * @param message what is wrong
 * @param fingerprint the same wherever the words move
 * @param disposition {@code open} or another
 * @param line from 1
 * @param column from 1, UTF-16 units
 * @param endLine last line, from 1
 * @param endColumn one past the last character, from 1
 * @param absence whether something is missing, so that the place means nothing
 */
public record FindingLine(
    String path,
    String rule,
    String provision,
    String severity,
    String edition,
    String sentence,
    String quote,
    String message,
    String fingerprint,
    String disposition,
    int line,
    int column,
    int endLine,
    int endColumn,
    boolean absence) {

  public FindingLine {
    Objects.requireNonNull(path);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(provision);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(edition);
    Objects.requireNonNull(sentence);
    Objects.requireNonNull(quote);
    Objects.requireNonNull(message);
    Objects.requireNonNull(fingerprint);
    Objects.requireNonNull(disposition);
  }

  /**
   * Returns the line of a finding of a run.
   *
   * @param path how to call the text
   */
  public static FindingLine of(
      String path, FileReport file, ReportedFinding reported, Language language) {
    Finding finding = reported.finding();
    TextPosition start = file.source().position(finding.span().start());
    TextPosition end = file.source().position(finding.span().end());
    return new FindingLine(
        path,
        finding.rule(),
        finding.provision(),
        finding.severity().id(),
        finding.bond().edition(),
        SentenceHash.of(finding.bond().sentence()),
        finding.quote(),
        finding.message().in(language),
        finding.fingerprint(),
        reported.disposition().id(),
        start.line(),
        start.column(),
        end.line(),
        end.column(),
        finding.span().isEmpty());
  }

  /** Returns whether the finding stands. */
  public boolean isOpen() {
    return disposition.equals("open");
  }

  /** Returns whether the finding is an error. */
  public boolean isError() {
    return severity.equals("error");
  }

  /**
   * Returns whether a decision was made on this finding, wherever it holds.
   *
   * @param present id of the decision's rule
   */
  public boolean isDecidedBy(Decision decision, String present) {
    if (!rule.equals(present)
        || !provision.equals(decision.provision())
        || !sentence.equals(decision.sentence())) {
      return false;
    }
    String named = SentenceHash.normal(decision.quote());
    String found = SentenceHash.normal(quote);
    return named.isEmpty()
        || named.equals(found)
        || (!found.isEmpty() && (named.contains(found) || found.contains(named)));
  }
}
