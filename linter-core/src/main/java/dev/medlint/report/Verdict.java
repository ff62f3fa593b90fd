package dev.medlint.report;

import dev.medlint.facts.Named;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.rule.Severity;
import java.util.List;
import java.util.Locale;

/** What a checked text comes to, least grave first. It does not depend on the fail level. */
public enum Verdict implements Named {
  /** No error and no warning stands. */
  PASS,
  /** Warnings only. */
  REVIEW,
  /** The text could not be read to its end; nothing may be concluded. */
  INCOMPLETE,
  /** An error stands. */
  FAIL;

  /** Returns the name used in JSON. */
  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the verdict on a text that was read to its end. */
  public static Verdict of(List<ReportedFinding> findings) {
    Verdict verdict = PASS;
    for (ReportedFinding reported : findings) {
      if (reported.isOpen()) {
        verdict = verdict.or(of(reported.finding().severity()));
      }
    }
    return verdict;
  }

  private static Verdict of(Severity severity) {
    return switch (severity) {
      case ERROR -> FAIL;
      case WARNING -> REVIEW;
      case INFO -> PASS;
    };
  }

  /** Returns the graver of the two. */
  Verdict or(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
