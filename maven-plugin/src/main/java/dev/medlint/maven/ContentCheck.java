package dev.medlint.maven;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.cache.ResultCache;
import dev.medlint.report.BaselineChange;
import dev.medlint.report.FileReport;
import dev.medlint.report.Report;
import dev.medlint.report.Thresholds;
import dev.medlint.report.Tool;
import dev.medlint.report.Unread;
import dev.medlint.run.AsOf;
import dev.medlint.run.ChangedSince;
import dev.medlint.run.CheckRun;
import dev.medlint.run.Configuration;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.ConfigurationFinder;
import dev.medlint.run.Input;
import dev.medlint.run.InputFinder;
import dev.medlint.run.LawDays;
import dev.medlint.run.LintersByDay;
import dev.medlint.run.Result;
import dev.medlint.run.ReviewFiles;
import dev.medlint.run.RuleSelection;
import dev.medlint.run.RunOptions;
import dev.medlint.run.RunSettings;
import dev.medlint.source.LocalizedText;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the texts of a project and checks them, for every goal that needs it, in the same way. Not
 * thread-safe; one goal uses one.
 */
final class ContentCheck {

  /** All keys of the configuration in which texts that are checked together must agree. */
  static final Set<String> ALL_SETTLED =
      Set.of("fail.level", "fail.eeatLevel", "fail.confidence", "fail.maxFindings", "lang");

  private final Texts texts;
  private final Pack pack;
  private RunOptions options;
  private final Optional<AsOf> asOf;
  private final LocalDate today;

  /**
   * Creates a check.
   *
   * @param options how texts are read, and facts for all of them
   * @param asOf which day's law parameters ask for
   * @param clock tells what day it is
   */
  ContentCheck(Texts texts, Pack pack, RunOptions options, Optional<AsOf> asOf, Clock clock) {
    this.texts = texts;
    this.pack = pack;
    this.options = options;
    this.asOf = asOf;
    this.today = LocalDate.now(clock);
  }

  /**
   * Which texts there are.
   *
   * @param directory of the project, absolute; where globs begin
   * @param names of files and folders
   * @param includes globs
   * @param excludes globs
   * @param configFile the configuration of all texts; empty: the nearest upward from each
   */
  record Texts(
      Path directory,
      List<String> names,
      List<String> includes,
      List<String> excludes,
      Optional<Path> configFile) {

    Texts {
      names = List.copyOf(names);
      includes = includes == null ? List.of() : List.copyOf(includes);
      excludes = excludes == null ? List.of() : List.copyOf(excludes);
    }
  }

  /**
   * The texts that were found.
   *
   * @param inputs in order
   * @param unread what could not be read on the disk
   * @param configuration what holds for the run as a whole
   * @param first the configuration of the first text that was found
   * @param notes on configurations that were passed over
   */
  record Found(
      List<Input> inputs,
      List<Unread> unread,
      Configuration configuration,
      Configuration first,
      List<LocalizedText> notes) {

    /** Returns the same with some of the texts only. */
    Found with(List<Input> some) {
      return new Found(some, unread, configuration, first, notes);
    }
  }

  /**
   * What was found in the texts.
   *
   * @param files in the order of the inputs
   * @param unread what could not be checked
   * @param usual the day whose law was applied to texts that name no other
   * @param reviews what was said of findings elsewhere
   * @param rules which rules were asked
   */
  record Checked(
      List<FileReport> files,
      List<Unread> unread,
      LocalDate usual,
      ReviewFiles reviews,
      RuleSelection rules) {}

  /** Returns the pack whose rules are asked. */
  Pack pack() {
    return pack;
  }

  /**
   * Finds the texts.
   *
   * @param settled keys of the configuration that parameters decide for the whole run
   */
  Found find(Set<String> settled) throws ConfigurationException {
    ConfigurationFinder configurations =
        texts.configFile().isEmpty()
            ? ConfigurationFinder.upward()
            : ConfigurationFinder.of(texts.configFile().get());
    InputFinder.Found found =
        new InputFinder(texts.directory(), texts.includes(), texts.excludes(), configurations)
            .find(texts.names());
    Configuration configuration =
        found.inputs().isEmpty()
            ? configurations.find(texts.directory())
            : RunSettings.of(found.inputs(), settled);
    Configuration first =
        found.inputs().isEmpty() ? Configuration.NONE : found.inputs().get(0).configuration();
    return new Found(found.inputs(), found.unread(), configuration, first, configurations.notes());
  }

  /**
   * Chooses the texts that differ from a commit.
   *
   * @param more files and folders beside the usual ones on which findings depend
   */
  ChangedSince.Choice choose(String ref, Found found, ReviewFiles.Places places, List<Path> more)
      throws ConfigurationException, InterruptedException {
    return ChangedSince.choose(ref, found.inputs(), places, more);
  }

  /** Keeps what is found in a folder, and takes from there what was found before. */
  void keepIn(Path folder) {
    options = options.withCache(ResultCache.in(folder, pack));
  }

  /** Checks texts that were found. */
  Checked check(Found found, ReviewFiles.Places places)
      throws ConfigurationException, InterruptedException {
    RuleSelection rules = RuleSelection.of(pack.rules(), List.of(), List.of());
    LawDays days = new LawDays(today, asOf, pack.law().dates());
    days.check("asOf");
    for (Input input : found.inputs()) {
      rules.check(input.configuration());
      days.check(input.configuration());
    }
    LocalDate usual = days.usual(found.first());
    ReviewFiles reviews = ReviewFiles.of(found.inputs(), places, pack.rules(), today);
    List<FileReport> files = new ArrayList<>();
    List<Unread> unread = new ArrayList<>(found.unread());
    LintersByDay linters = new LintersByDay(Linter.of(pack, usual).namingElements());
    new CheckRun(linters, days, rules, options, reviews, InputStream.nullInputStream())
        .run(found.inputs(), (Result result) -> sort(result, files, unread));
    return new Checked(files, unread, usual, reviews, rules);
  }

  /** Returns what became of what was kept, such as that it could not be read; for people. */
  List<LocalizedText> cacheNotes() {
    return options.cache().isEmpty() ? List.of() : List.copyOf(options.cache().get().notes());
  }

  private static void sort(Result result, List<FileReport> files, List<Unread> unread) {
    if (result instanceof Result.Checked checked) {
      files.add(checked.report());
    } else if (result instanceof Result.NotChecked notChecked) {
      unread.add(notChecked.unread());
    } else if (result instanceof Result.Malformed line) {
      unread.add(new Unread(line.input() + ":" + line.line(), line.error()));
    }
  }

  /**
   * Returns the report of what was found.
   *
   * @param more what else the reader should know
   * @param version of the program
   * @param strictBaseline whether findings of the baseline that are gone fail the run
   */
  Report report(
      Checked checked,
      Thresholds thresholds,
      List<LocalizedText> more,
      String version,
      boolean strictBaseline) {
    List<LocalizedText> notes = new ArrayList<>(more);
    notes.addAll(checked.reviews().notes());
    pack.law().ageNote(today).ifPresent(notes::add);
    Optional<BaselineChange> baseline =
        checked.reviews().hasBaseline()
            ? Optional.of(
                new BaselineChange(checked.reviews().gone(checked.rules()), strictBaseline))
            : Optional.empty();
    return new Report(
        new Tool(version, pack.name(), pack.version()),
        checked.usual(),
        checked.files(),
        checked.unread(),
        thresholds,
        notes,
        baseline);
  }
}
