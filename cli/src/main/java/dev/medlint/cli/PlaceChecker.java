package dev.medlint.cli;

import dev.medlint.Linter;
import dev.medlint.explain.Explainer;
import dev.medlint.explain.Explanation;
import dev.medlint.report.FileReport;
import dev.medlint.report.LawDay;
import dev.medlint.run.CheckRun;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.ConfigurationFinder;
import dev.medlint.run.Input;
import dev.medlint.run.InputFinder;
import dev.medlint.run.LawDays;
import dev.medlint.run.LintersByDay;
import dev.medlint.run.Result;
import dev.medlint.run.RuleSelection;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks a file as {@code check} would, so that a place in it can be explained. */
final class PlaceChecker {

  private final CheckOptions options;
  private final Surroundings surroundings;
  private final Linter linter;
  private final LawDays days;

  PlaceChecker(CheckOptions options, Surroundings surroundings, Linter linter, LawDays days) {
    this.options = options;
    this.surroundings = surroundings;
    this.linter = linter;
    this.days = days;
  }

  Explanation explain(FilePlace place, Language language)
      throws UsageException, ConfigurationException, InterruptedException {
    FileReport report = check(place.file());
    int lines = report.source().lineCount();
    if (place.line() > lines) {
      throw new UsageException(
          place.file() + ": строки " + place.line() + " нет, всего строк: " + lines,
          place.file() + ": there is no line " + place.line() + ", the last one is " + lines);
    }
    LocalDate day = report.lawDay().map(LawDay::day).orElse(linter.asOf());
    return new Explainer(linter.at(day), language).place(report, place.line(), place.column());
  }

  private FileReport check(String file)
      throws UsageException, ConfigurationException, InterruptedException {
    Optional<Path> named = options.path("--config");
    ConfigurationFinder configurations =
        named.isPresent() ? ConfigurationFinder.of(named.get()) : ConfigurationFinder.upward();
    InputFinder finder =
        new InputFinder(surroundings.directory(), List.of(), List.of(), configurations);
    List<Input> inputs = finder.find(List.of(file)).inputs();
    RuleSelection selection = RuleSelection.of(linter.pack().rules(), List.of(), List.of());
    for (Input input : inputs) {
      selection.check(input.configuration());
      days.check(input.configuration());
    }
    List<Result> results = new ArrayList<>();
    new CheckRun(new LintersByDay(linter), days, selection, options.run(), surroundings.in())
        .run(inputs, results::add);
    return report(file, results);
  }

  private static FileReport report(String file, List<Result> results) throws UsageException {
    if (results.size() == 1 && results.get(0) instanceof Result.Checked checked) {
      return checked.report();
    }
    if (results.size() == 1 && results.get(0) instanceof Result.NotChecked not) {
      LocalizedText reason = not.unread().reason();
      throw new UsageException(file + ": " + reason.ru(), file + ": " + reason.en());
    }
    throw new UsageException(
        file + ": объяснить можно место в одном тексте, а здесь записей: " + results.size(),
        file + ": a place in one text can be explained, and here are records: " + results.size());
  }
}
