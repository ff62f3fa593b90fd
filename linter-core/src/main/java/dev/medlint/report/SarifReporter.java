package dev.medlint.report;

import dev.medlint.source.Language;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;

/** Draws a report as SARIF 2.1.0 (OASIS). Immutable and thread-safe. */
public final class SarifReporter implements Reporter {

  private final Language language;
  private final List<RuleText> rules;

  /**
   * Creates a reporter.
   *
   * @param language of messages
   * @param rules all rules of the pack, in its order, each once; a rule that has findings and is
   *     not among them is added by its id
   */
  public SarifReporter(Language language, List<RuleText> rules) {
    this.language = Objects.requireNonNull(language);
    this.rules = List.copyOf(rules);
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    new SarifLog(JsonOutput.pretty(out), report, language, rules).write();
  }
}
