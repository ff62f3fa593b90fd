package dev.medlint.report;

import dev.medlint.source.Language;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Writes a report in any of its formats, whether it was made just now or saved long ago. Classes of
 * a format are loaded only when it is asked for. Thread-safe if the source is.
 */
public final class ReportWriter {

  private final Language language;
  private final boolean withText;
  private final boolean withSuppressed;
  private final ShownFrom from;
  private final Source source;

  /**
   * Creates a writer.
   *
   * @param language of messages
   * @param withText whether JSON holds the text and the reasons
   * @param withSuppressed whether text for people holds what does not stand too
   * @param from names files for services that know them by their path in the repository only
   * @param source asked only by formats that need it
   */
  public ReportWriter(
      Language language, boolean withText, boolean withSuppressed, ShownFrom from, Source source) {
    this.language = Objects.requireNonNull(language);
    this.withText = withText;
    this.withSuppressed = withSuppressed;
    this.from = Objects.requireNonNull(from);
    this.source = Objects.requireNonNull(source);
  }

  /** Creates a writer that names files as the report does. */
  public ReportWriter(Language language, boolean withText, boolean withSuppressed, Source source) {
    this(language, withText, withSuppressed, ShownFrom.REPORT, source);
  }

  /** What some formats say beyond the findings. */
  public interface Source {

    /** Returns law, practice and reasons around the findings. */
    Details details();

    /** Returns what is said of the rules; sooner at hand than all details. */
    List<RuleText> ruleTexts();
  }

  /**
   * Writes a report and flushes; the stream stays open. What is text is UTF-8.
   *
   * @param format one {@linkplain OutputFormat#isOfReport of reports}
   * @param colour whether text for people is coloured
   * @throws IllegalArgumentException if the format draws a site
   * @throws IOException if the stream throws it
   */
  public void write(OutputFormat format, Report report, boolean colour, OutputStream out)
      throws IOException {
    if (format == OutputFormat.XLSX) {
      new XlsxReporter(language).write(report, out);
    } else {
      Writer characters = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      write(format, report, colour, characters);
      characters.flush();
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
      case GITHUB -> new GithubReporter(language, from);
      case GITLAB -> new GitlabReporter(language, from);
      case CHECKSTYLE -> new CheckstyleReporter(language);
      case JUNIT -> new JunitReporter(language);
      case CSV -> new CsvReporter(language);
      case HTML -> new HtmlReporter(language, source.details());
      case JSONL, XLSX, SITE_HTML, SITE_CSV -> throw new IllegalArgumentException(format.id());
    };
  }
}
