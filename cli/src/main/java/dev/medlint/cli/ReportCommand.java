package dev.medlint.cli;

import dev.medlint.report.Details;
import dev.medlint.report.OutputFormat;
import dev.medlint.report.ReportWriter;
import dev.medlint.report.RuleText;
import dev.medlint.report.SavedReport;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** {@code medlint report}: draws a saved report in any format; checks nothing. */
final class ReportCommand {

  private ReportCommand() {}

  /** Runs the command and returns the exit code: 0 when everything was drawn. */
  static int run(Arguments arguments, Surroundings surroundings, Console console)
      throws UsageException, IOException {
    if (arguments.operands().size() != 1) {
      throw new UsageException(
          "report: назовите один сохранённый отчёт, например:"
              + " medlint report medlint.json --output html=отчёт.html",
          "report: name one saved report, such as:"
              + " medlint report medlint.json --output html=report.html");
    }
    List<OutputFile> files = OutputFile.all(arguments, surroundings);
    boolean printed = arguments.has("--format") || files.isEmpty();
    OutputFormat format =
        arguments.has("--format")
            ? Values.named(
                "--format", arguments.value("--format").orElseThrow(), OutputFormat.class)
            : OutputFormat.TEXT;
    refuse(format);
    for (OutputFile file : files) {
      refuse(file.format());
    }
    boolean colour = Values.colour(arguments, surroundings);
    SavedReport saved = read(arguments.operands().get(0), surroundings);
    Outputs outputs =
        new Outputs(
            console,
            arguments.has("--with-text"),
            arguments.has("--show-suppressed"),
            surroundings.shownFrom(),
            new Saved(saved.details()));
    for (OutputFile file : files) {
      outputs.write(file, saved.report());
    }
    if (printed) {
      outputs.print(format, saved.report(), colour);
    }
    return Main.CLEAN;
  }

  private static void refuse(OutputFormat format) throws UsageException {
    if (!format.isOfReport()) {
      throw new UsageException(
          format.id()
              + " рисуется при проверке сайта: medlint check --site --format "
              + format.id(),
          format.id()
              + " is drawn when a site is checked: medlint check --site --format "
              + format.id());
    }
  }

  private static SavedReport read(String name, Surroundings surroundings)
      throws UsageException, IOException {
    try (InputStream in = open(name, surroundings)) {
      return SavedReport.read(in);
    } catch (SavedReport.UnusableException e) {
      throw new UsageException(name + ": " + e.text().ru(), name + ": " + e.text().en());
    }
  }

  private static InputStream open(String name, Surroundings surroundings)
      throws UsageException, IOException {
    if (name.equals("-")) {
      return new BufferedInputStream(surroundings.in());
    }
    Path file = Values.path("report", name, surroundings);
    if (Files.isDirectory(file)) {
      throw new UsageException(
          name + ": это папка, а нужен сохранённый отчёт",
          name + ": a folder; a saved report is needed");
    }
    try {
      return new BufferedInputStream(Files.newInputStream(file));
    } catch (NoSuchFileException e) {
      throw new UsageException(
          name
              + ": нет такого файла; отчёт сохраняет"
              + " medlint check --with-text --output json=ОТЧЁТ.json ПУТЬ",
          name
              + ": there is no such file; a report is saved by"
              + " medlint check --with-text --output json=REPORT.json PATH");
    }
  }

  /** What was saved around the findings. */
  private record Saved(Details details) implements ReportWriter.Source {
    @Override
    public List<RuleText> ruleTexts() {
      return details.rules();
    }
  }
}
