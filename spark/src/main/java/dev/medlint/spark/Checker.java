package dev.medlint.spark;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.detect.DrugList;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.records.TextRecord;
import dev.medlint.report.JsonlWriter;
import dev.medlint.report.Thresholds;
import dev.medlint.rule.RulePack;
import dev.medlint.run.CheckRun;
import dev.medlint.run.Configuration;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.ConfigurationFinder;
import dev.medlint.run.Input;
import dev.medlint.run.InputFormat;
import dev.medlint.run.LawDays;
import dev.medlint.run.LintersByDay;
import dev.medlint.run.RecordChecks;
import dev.medlint.run.Result;
import dev.medlint.run.RuleSelection;
import dev.medlint.run.RunOptions;
import dev.medlint.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Checks texts on one virtual machine by one pack and one set of settings; all tasks of an executor
 * share it. Thread-safe.
 */
final class Checker {

  private final RecordChecks checks;
  private final Thresholds thresholds;
  private final Settings settings;

  private Checker(RecordChecks checks, Thresholds thresholds, Settings settings) {
    this.checks = checks;
    this.thresholds = thresholds;
    this.settings = settings;
  }

  /**
   * Creates a checker.
   *
   * @throws IllegalArgumentException if the settings name rules or days that there are not; the
   *     message is for people
   */
  static Checker of(Pack pack, Settings settings) {
    Objects.requireNonNull(pack);
    try {
      Configuration configuration = configuration(settings);
      LawDays days = days(pack, settings);
      days.check("as-of");
      days.check(configuration);
      RulePack rules = pack.rules();
      RuleSelection selection =
          RuleSelection.of(rules, settings.rules(Settings.RULE), settings.rules(Settings.NO_RULE));
      selection.check(configuration);
      RunOptions options =
          new RunOptions(
              stated(settings),
              DrugList.NONE,
              InputFormat.JSONL,
              Optional.empty(),
              1,
              settings.timeout(),
              settings.maxBytes());
      Linter linter = Linter.of(pack, days.usual(configuration));
      CheckRun run =
          new CheckRun(
              new LintersByDay(linter), days, selection, options, InputStream.nullInputStream());
      Input batch = new Input("", Optional.empty(), configuration);
      return new Checker(
          new RecordChecks(run, batch, settings.timeout()), thresholds(settings), settings);
    } catch (ConfigurationException e) {
      ConfigurationException.Problem first = e.problems().get(0);
      throw new IllegalArgumentException(
          "medlint: " + first.place() + ": " + first.message().in(settings.language()), e);
    }
  }

  /** Returns the facts of all texts, named as by the options of the command. */
  private static List<Statements> stated(Settings settings) {
    List<Statements> stated = new ArrayList<>();
    settings
        .facts()
        .forEach(
            (name, value) -> {
              String option = name.equals("complete") && value.equals("false") ? "fragment" : name;
              stated.add(new Statements(Origin.COMMAND_LINE, "--" + option, Map.of(name, value)));
            });
    return stated;
  }

  /** Returns the day whose law is applied to texts that bear no day of their own. */
  static LocalDate day(Pack pack, Settings settings) {
    return days(pack, settings).usual(configuration(settings));
  }

  /** Returns what is shown and what fails a run. */
  static Thresholds thresholds(Settings settings) {
    return configuration(settings).thresholds(settings.minSeverity(), settings.minConfidence());
  }

  private static LawDays days(Pack pack, Settings settings) {
    return new LawDays(settings.today(), settings.asOf(), pack.law().dates());
  }

  private static Configuration configuration(Settings settings) {
    String content = settings.values().get(Settings.CONFIG);
    if (content == null) {
      return Configuration.NONE;
    }
    String file = settings.values().getOrDefault(Settings.CONFIG_FILE, "medlint.yaml");
    try {
      return ConfigurationFinder.read(
          Path.of(file).toAbsolutePath(), content.getBytes(StandardCharsets.UTF_8));
    } catch (ConfigurationException e) {
      ConfigurationException.Problem first = e.problems().get(0);
      throw new IllegalArgumentException(
          "medlint: " + first.place() + ": " + first.message().in(settings.language()), e);
    }
  }

  /** Checks a text; its id is no part of the answer. */
  Answer check(TextRecord record) {
    Result result = checks.check(withoutId(record));
    if (result instanceof Result.NotChecked not) {
      return Answer.unread(not.unread().reason().in(settings.language()));
    }
    Result.Checked checked = (Result.Checked) result;
    int failing = 0;
    for (ReportedFinding finding : checked.report().findings()) {
      failing += thresholds.fails(finding) ? 1 : 0;
    }
    StringWriter line = new StringWriter();
    try {
      new JsonlWriter(line, settings.language(), thresholds).write(checked.report());
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return new Answer(line.toString().stripTrailing(), failing);
  }

  private static TextRecord withoutId(TextRecord record) {
    if (record instanceof TextRecord.Readable readable) {
      return new TextRecord.Readable(
          new SourceText("", readable.text().text(), readable.text().format(), "UTF-8"),
          readable.facts(),
          readable.factSource(),
          readable.date());
    }
    return record;
  }
}
