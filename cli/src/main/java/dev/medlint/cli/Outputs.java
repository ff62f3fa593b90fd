package dev.medlint.cli;

import dev.medlint.report.OutputFormat;
import dev.medlint.report.Report;
import dev.medlint.report.ReportWriter;
import dev.medlint.report.ShownFrom;
import java.io.IOException;

/** Takes reports to where they were asked for: files and standard output. */
final class Outputs {

  private final Console console;
  private final ReportWriter writer;

  /**
   * Creates outputs.
   *
   * @param withText whether JSON holds the text and the reasons
   * @param withSuppressed whether text for people holds what does not stand too
   * @param from names files for services of builds
   * @param source asked only by outputs that need it
   */
  Outputs(
      Console console,
      boolean withText,
      boolean withSuppressed,
      ShownFrom from,
      ReportWriter.Source source) {
    this.console = console;
    this.writer = new ReportWriter(console.language(), withText, withSuppressed, from, source);
  }

  /** Writes a report into a file. */
  void write(OutputFile file, Report report) throws IOException, UsageException {
    ReportFiles.writeBytes(file.path(), out -> writer.write(file.format(), report, false, out));
  }

  /** Writes a report to standard output. */
  void print(OutputFormat format, Report report, boolean colour) throws IOException {
    writer.write(format, report, colour, console.bytes());
  }
}
