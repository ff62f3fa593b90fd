package dev.medlint.maven;

import dev.medlint.facts.Named;
import dev.medlint.report.JsonReporter;
import dev.medlint.report.Reporter;
import dev.medlint.report.RuleText;
import dev.medlint.report.SarifReporter;
import dev.medlint.report.TextReporter;
import dev.medlint.rule.RulePack;
import dev.medlint.source.Language;
import java.util.Locale;

/** The report files that the plugin can write. */
enum OutputFormat implements Named {
  JSON("medlint.json"),
  SARIF("medlint.sarif"),
  TEXT("medlint.txt");

  private final String fileName;

  OutputFormat(String fileName) {
    this.fileName = fileName;
  }

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the name of the file in the output directory. */
  String fileName() {
    return fileName;
  }

  /**
   * Returns what draws the format.
   *
   * @param rules of the pack
   */
  Reporter reporter(Language language, RulePack rules) {
    return switch (this) {
      case JSON -> new JsonReporter(language);
      case SARIF -> new SarifReporter(language, rules.rules().stream().map(RuleText::of).toList());
      case TEXT -> new TextReporter(language, false);
    };
  }
}
