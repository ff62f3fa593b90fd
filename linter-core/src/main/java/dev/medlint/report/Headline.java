package dev.medlint.report;

import dev.medlint.law.Finding;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;

/** What is wrong and by which norm, in one line that stands by itself. */
public final class Headline {

  private Headline() {}

  /** Returns the line of a finding. */
  public static String of(Finding finding, Language language) {
    StringBuilder line = new StringBuilder();
    line.append(finding.breachClass().label().in(language)).append(": ");
    line.append(finding.message().in(language)).append(" (");
    line.append(finding.citation().in(language));
    for (LocalizedText note : finding.notes()) {
      line.append("; ").append(note.in(language));
    }
    return line.append(')').toString();
  }
}
