package dev.medlint.report;

import dev.medlint.facts.Named;
import dev.medlint.rule.Severity;
import java.util.Locale;

/** From which severity on a finding makes the run fail. */
public enum FailLevel implements Named {
  ERROR,
  WARNING,
  INFO,
  /** Nothing makes the run fail. */
  NONE;

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether a finding of the severity makes the run fail. */
  public boolean isReachedBy(Severity severity) {
    return switch (this) {
      case ERROR -> severity == Severity.ERROR;
      case WARNING -> severity.compareTo(Severity.WARNING) >= 0;
      case INFO -> true;
      case NONE -> false;
    };
  }
}
