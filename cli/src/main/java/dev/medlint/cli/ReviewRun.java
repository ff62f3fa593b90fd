package dev.medlint.cli;

import dev.medlint.Pack;
import dev.medlint.report.FileReport;
import dev.medlint.report.Unread;
import dev.medlint.run.CheckRun;
import dev.medlint.run.Configuration;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.ConfigurationFinder;
import dev.medlint.run.Input;
import dev.medlint.run.InputFinder;
import dev.medlint.run.LawDays;
import dev.medlint.run.Linters;
import dev.medlint.run.Result;
import dev.medlint.run.ReviewFiles;
import dev.medlint.run.RuleSelection;
import dev.medlint.run.TextLinter;
import dev.medlint.source.LocalizedText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks texts as {@code check} would, for commands that work on what it finds. */
final class ReviewRun {

  private final CheckOptions options;
  private final Surroundings surroundings;
  private final Engine engine;

  ReviewRun(Arguments arguments, Surroundings surroundings, Engine engine)
      throws UsageException, ConfigurationException {
    Map<String, List<String>> values = new LinkedHashMap<>(arguments.values());
    values.remove("--format");
    this.options =
        CheckOptions.of(
            new Arguments(arguments.command(), values, arguments.operands()), surroundings);
    this.surroundings = surroundings;
    this.engine = engine;
  }

  /**
   * What a check found.
   *
   * @param inputs all inputs by the name of their text
   * @param files texts that were checked, in order
   * @param unread what could not be checked
   * @param configuration of the first input
   * @param selection which rules were asked
   * @param linter checks one more text by the law of the first one
   */
  record Found(
      Map<String, Input> inputs,
      List<FileReport> files,
      List<Unread> unread,
      Configuration configuration,
      RuleSelection selection,
      TextLinter linter) {

    /**
     * Returns how a file beside the texts names one of them.
     *
     * @param file absolute, normalised
     */
    String pathFrom(Path file, FileReport report) {
      Input input = inputs.get(report.source().name());
      return input == null ? report.source().name() : ReviewFiles.pathFrom(file, input);
    }
  }

  /** Returns the configuration that holds for a path, or for the folder in which all begins. */
  Configuration configuration(List<String> operands) throws UsageException, ConfigurationException {
    Path start = surroundings.directory();
    if (!operands.isEmpty()) {
      start = start.resolve(operands.get(0));
    }
    return finder().find(start);
  }

  private ConfigurationFinder finder() throws UsageException, ConfigurationException {
    Optional<Path> named = options.path("--config");
    return named.isPresent() ? ConfigurationFinder.of(named.get()) : ConfigurationFinder.upward();
  }

  CheckOptions options() {
    return options;
  }

  LocalDate today() {
    return LocalDate.now(surroundings.clock());
  }

  Pack pack() throws UsageException {
    return engine.pack(options.path("--pack"));
  }

  /** Returns where decisions and the baseline lie, as options and configuration say. */
  ReviewFiles.Places places() throws UsageException {
    return options.places();
  }

  /**
   * Checks texts.
   *
   * @param operands paths, as written
   * @param decided whether decisions are applied; no baseline ever is
   */
  Found check(List<String> operands, boolean decided)
      throws UsageException, ConfigurationException, InterruptedException {
    InputFinder.Found found = inputs(operands);
    Pack pack = pack();
    RuleSelection selection =
        RuleSelection.of(pack.rules(), options.ids("--rule"), options.ids("--no-rule"));
    LawDays days = new LawDays(today(), options.asOf(), pack.law().dates());
    days.check("--as-of");
    Map<String, Input> inputs = new LinkedHashMap<>();
    for (Input input : found.inputs()) {
      selection.check(input.configuration());
      days.check(input.configuration());
      inputs.put(input.name(), input);
    }
    Configuration first = found.inputs().get(0).configuration();
    LocalDate usual = days.usual(first);
    ReviewFiles reviews =
        decided
            ? ReviewFiles.of(found.inputs(), places().withoutBaseline(), pack.rules(), today())
            : ReviewFiles.NONE;
    List<FileReport> files = new ArrayList<>();
    List<Unread> unread = new ArrayList<>(found.unread());
    Linters linters = engine.linters(pack, usual);
    new CheckRun(linters, days, selection, options.run(), reviews, surroundings.in())
        .run(
            found.inputs(),
            (Result result) -> {
              if (result instanceof Result.Checked checked) {
                files.add(checked.report());
              } else if (result instanceof Result.NotChecked not) {
                unread.add(not.unread());
              } else if (result instanceof Result.Malformed line) {
                unread.add(new Unread(line.input() + ":" + line.line(), line.error()));
              }
            });
    TextLinter linter = linters.at(usual, options.run().drugs());
    return new Found(inputs, files, unread, first, selection, linter);
  }

  /** Finds texts without checking them. */
  InputFinder.Found inputs(List<String> operands) throws UsageException, ConfigurationException {
    InputFinder.Found found =
        new InputFinder(
                surroundings.directory(),
                options.globs("--include"),
                options.globs("--exclude"),
                finder())
            .find(operands);
    if (found.inputs().isEmpty()) {
      throw new UsageException(nothing(operands, found.unread()));
    }
    return found;
  }

  private static LocalizedText nothing(List<String> operands, List<Unread> unread) {
    StringBuilder ru = new StringBuilder();
    StringBuilder en = new StringBuilder();
    for (Unread some : unread) {
      ru.append(some.path()).append(": ").append(some.reason().ru()).append("; ");
      en.append(some.path()).append(": ").append(some.reason().en()).append("; ");
    }
    String names = String.join(" ", operands);
    return new LocalizedText(
        ru + "проверять нечего: " + names, en + "there is nothing to check: " + names);
  }

  /** Tells what could not be checked. */
  static void tell(List<Unread> unread, Console console) {
    for (Unread some : unread) {
      console.tell(
          "не прочитано: " + some.path() + ": " + some.reason().ru(),
          "unread: " + some.path() + ": " + some.reason().en());
    }
  }
}
