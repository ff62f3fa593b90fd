package dev.medlint.cli;

import dev.medlint.decision.Problem;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.report.FileReport;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.DecisionStore;
import dev.medlint.run.FindingLine;
import dev.medlint.run.ReviewFiles;
import dev.medlint.run.SavedFindings;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code medlint decide}: the file of reviewers' decisions. */
final class DecideCommand {

  private DecideCommand() {}

  /** Runs the command and returns the exit code. */
  static int run(Arguments arguments, Surroundings surroundings, Engine engine, Console console)
      throws UsageException, ConfigurationException, IOException, InterruptedException {
    ReviewRun run = new ReviewRun(arguments, surroundings, engine);
    return switch (arguments.command()) {
      case DECIDE_LIST -> new DecideList(arguments, run, console).run();
      case DECIDE_ADD -> new DecideAdd(arguments, surroundings, run, console).run();
      case DECIDE_IMPORT -> new DecideImport(arguments, surroundings, run, console).run();
      case DECIDE_PRUNE -> new DecidePrune(arguments, surroundings, run, console).run();
      default -> throw new IllegalStateException(arguments.command().words());
    };
  }

  /**
   * The findings that operands stand for: texts to be checked, or results that were saved.
   *
   * @param files texts that were checked, as scopes name them
   * @param findings all of them, suppressed ones too
   */
  record Seen(Set<String> files, List<FindingLine> findings) {}

  /**
   * Returns the findings of texts and saved results.
   *
   * @param decisions the file from whose folder scopes count
   */
  static Seen see(
      List<String> operands,
      Path decisions,
      Surroundings surroundings,
      ReviewRun run,
      Console console)
      throws UsageException, ConfigurationException, InterruptedException {
    Set<String> files = new HashSet<>();
    List<FindingLine> findings = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (String operand : operands) {
      if (operand.endsWith(".json")) {
        SavedFindings saved = SavedFindings.read(surroundings.directory().resolve(operand));
        files.addAll(saved.files());
        findings.addAll(saved.findings());
      } else {
        texts.add(operand);
      }
    }
    if (!texts.isEmpty()) {
      ReviewRun.Found found = run.check(texts, false);
      ReviewRun.tell(found.unread(), console);
      for (FileReport file : found.files()) {
        String path = found.pathFrom(decisions, file);
        files.add(path);
        for (ReportedFinding reported : file.findings()) {
          findings.add(FindingLine.of(path, file, reported, console.language()));
        }
      }
    }
    return new Seen(files, findings);
  }

  /** Returns the file of decisions that holds for some operands; it need not exist. */
  static Path file(List<String> operands, ReviewRun run)
      throws UsageException, ConfigurationException {
    ReviewFiles.Places places = run.places();
    return places.decisionsOf(run.configuration(operands));
  }

  /** Tells which lines cannot be read; they stay in the file as they are. */
  static void complain(DecisionStore store, Console console) {
    for (Problem problem : store.lines().problems()) {
      LocalizedText text = problem.in(store.lines().name());
      console.complain(
          new LocalizedText(text.ru() + " (строка сохранена)", text.en() + " (the line is kept)"));
    }
  }
}
