package dev.medlint.cli;

import dev.medlint.filter.Baseline;
import dev.medlint.filter.BaselineFile;
import dev.medlint.report.FileReport;
import dev.medlint.run.BaselineRenewal;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.ReviewFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code medlint baseline}: the list of findings that were there when somebody began. */
final class BaselineCommand {

  private final Arguments arguments;
  private final ReviewRun run;
  private final Console console;

  private BaselineCommand(Arguments arguments, ReviewRun run, Console console) {
    this.arguments = arguments;
    this.run = run;
    this.console = console;
  }

  /** Runs the command and returns the exit code. */
  static int run(Arguments arguments, Surroundings surroundings, Engine engine, Console console)
      throws UsageException, ConfigurationException, IOException, InterruptedException {
    if (arguments.operands().isEmpty()) {
      String words = arguments.command().words();
      throw new UsageException(
          words + ": назовите файлы или папку, например: medlint " + words + " .",
          words + ": name files or a folder, such as: medlint " + words + " .");
    }
    ReviewRun run = new ReviewRun(arguments, surroundings, engine);
    return new BaselineCommand(arguments, run, console).run();
  }

  private int run()
      throws UsageException, ConfigurationException, IOException, InterruptedException {
    ReviewFiles.Places places = run.places();
    Path file = places.baselineOf(run.configuration(arguments.operands()));
    boolean creates = arguments.command() == Command.BASELINE_CREATE;
    if (creates && Files.exists(file)) {
      throw new UsageException(
          file
              + " уже есть; обновить: medlint baseline update, убрать лишнее: medlint baseline"
              + " prune",
          file
              + " is there already; to renew it: medlint baseline update, to remove what is gone:"
              + " medlint baseline prune");
    }
    Baseline old = ReviewFiles.readBaseline(file);
    ReviewRun.Found found = run.check(arguments.operands(), true);
    ReviewRun.tell(found.unread(), console);
    BaselineRenewal renewal = new BaselineRenewal(file);
    for (FileReport report : found.files()) {
      renewal.add(found.pathFrom(file, report), report.findings());
    }
    Baseline baseline =
        arguments.command() == Command.BASELINE_PRUNE ? renewal.pruned(old) : renewal.renewed(old);
    if (!baseline.equals(old) || creates) {
      ReportFiles.keep(file, out -> BaselineFile.write(baseline, out));
    }
    int change = baseline.size() - old.size();
    String by =
        creates || change == 0 ? "" : " (" + (change > 0 ? "+" : "−") + Math.abs(change) + ")";
    console.print(
        "Базовый список " + baseline.size() + by + ": " + file.getFileName(),
        "Baseline " + baseline.size() + by + ": " + file.getFileName());
    return found.unread().isEmpty() ? Main.CLEAN : Main.INCOMPLETE;
  }
}
