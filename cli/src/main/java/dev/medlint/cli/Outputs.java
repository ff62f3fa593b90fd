package dev.medlint.cli;

import dev.medlint.report.CsvReporter;
import dev.medlint.report.Details;
import dev.medlint.report.HtmlReporter;
import dev.medlint.report.JsonReporter;
import dev.medlint.report.JsonlWriter;
import dev.medlint.report.Report;
import dev.medlint.report.Reporter;
import dev.medlint.report.RuleText;
import dev.medlint.report.SarifReporter;
import dev.medlint.report.TextReporter;
import dev.medlint.report.XlsxReporter;
import dev.medlint.source.Language;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes a report in any of its formats, whether it was made just now or saved long ago. Classes of
 * a format are loaded only when it is asked for.
 */
final class Outputs {

  private final Console console;
  private final Language language;
  private final boolean withText;
  private final boolean withSuppressed;
  private final Source source;

  /**
   * Creates outputs.
   *
   * @param withText whether JSON holds the text and the reasons
   * @param withSuppressed whether text for people holds what does not stand too
   * @param source asked only by outputs that need it
   */
  Outputs(Console console, boolean withText, boolean withSuppressed, Source source) {
    this.console = console;
    this.language = console.language();
    this.withText = withText;
    this.withSuppressed = withSuppressed;
    this.source = source;
  }

  /** What some outputs say beyond the findings. */
  interface Source {

    /** Returns law, practice and reasons around the findings. */
    Details details();

    /** Returns what is said of the rules; sooner at hand than all details. */
    List<RuleText> ruleTexts();
  }

  /** Writes a report into a file. */
  void write(OutputFile file, Report report) throws IOException, UsageException {
    if (file.format() == OutputFormat.XLSX) {
      ReportFiles.writeBytes(file.path(), out -> new XlsxReporter(language).write(report, out));
    } else {
      ReportFiles.write(file.path(), out -> write(file.format(), report, false, out));
    }
  }

  /** Writes a report to standard output. */
  void print(OutputFormat format, Report report, boolean colour) throws IOException {
    if (format == OutputFormat.XLSX) {
      new XlsxReporter(language).write(report, console.bytes());
    } else {
      write(format, report, colour, console.out());
    }
  }

  private void write(OutputFormat format, Report report, boolean colour, Writer out)
      throws IOException {
    if (format == OutputFormat.JSONL) {
      JsonlWriter lines =
          withText
              ? new JsonlWriter(out, language, report.thresholds(), source.details())
              : new JsonlWriter(out, language, report.thresholds());
      lines.write(report);
    } else {
      reporter(format, colour).write(report, out);
    }
  }

  private Reporter reporter(OutputFormat format, boolean colour) {
    return switch (format) {
      case TEXT -> new TextReporter(language, colour, withSuppressed);
      case JSON ->
          withText ? new JsonReporter(language, source.details()) : new JsonReporter(language);
      case SARIF -> new SarifReporter(language, source.ruleTexts());
      case CSV -> new CsvReporter(language);
      case HTML -> new HtmlReporter(language, source.details());
      default -> throw new IllegalArgumentException(format.id());
    };
  }
}
