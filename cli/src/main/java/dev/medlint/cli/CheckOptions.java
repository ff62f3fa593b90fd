package dev.medlint.cli;

import dev.medlint.detect.DrugList;
import dev.medlint.report.FailLevel;
import dev.medlint.report.OutputFormat;
import dev.medlint.report.Thresholds;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.Severity;
import dev.medlint.run.AsOf;
import dev.medlint.run.Configuration;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.DrugListReader;
import dev.medlint.run.InputFormat;
import dev.medlint.run.ReviewFiles;
import dev.medlint.run.RunOptions;
import dev.medlint.source.Language;
import dev.medlint.source.SourceLoader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The options of {@code check}, understood. */
final class CheckOptions {

  private final Arguments arguments;
  private final Surroundings surroundings;
  private final Optional<AsOf> asOf;
  private final RunOptions run;
  private final OutputFormat format;
  private final List<OutputFile> outputs;
  private final boolean colour;

  private CheckOptions(Arguments arguments, Surroundings surroundings)
      throws UsageException, ConfigurationException {
    this.arguments = arguments;
    this.surroundings = surroundings;
    this.asOf = asOfOption();
    this.run = runOptions();
    this.format =
        arguments.has("--format")
            ? Values.named("--format", text("--format"), OutputFormat.class)
            : OutputFormat.TEXT;
    this.outputs = OutputFile.all(arguments, surroundings);
    this.colour = Values.colour(arguments, surroundings);
    // Reads the rest once, so that a mistake is told before any work is done.
    thresholds(Configuration.NONE);
  }

  /**
   * Understands the options.
   *
   * @throws UsageException if a value cannot stand where it does
   * @throws ConfigurationException if the user's list of medicines cannot be used
   */
  static CheckOptions of(Arguments arguments, Surroundings surroundings)
      throws UsageException, ConfigurationException {
    return new CheckOptions(arguments, surroundings);
  }

  /** Tells that what is drawn of a site needs one. */
  void checkSite() throws UsageException {
    boolean drawn = format.isOfSite();
    for (OutputFile file : outputs) {
      drawn |= file.format().isOfSite();
    }
    if (drawn && !has("--site")) {
      throw new UsageException(
          "site-html и site-csv рисуют сайт целиком: добавьте --site",
          "site-html and site-csv draw a whole site: add --site");
    }
    if (has("--site") && has("--changed-since")) {
      throw new UsageException(
          "--site смотрит на все страницы сайта, а --changed-since только на изменённые: оставьте"
              + " одно из двух",
          "--site looks at all pages of a site and --changed-since at changed ones only: keep one"
              + " of them");
    }
    if (has("--site") && format == OutputFormat.JSONL) {
      throw new UsageException(
          "--site сводит страницы вместе, а jsonl пишет их по одной: возьмите --format json",
          "--site looks at pages together and jsonl writes them one by one: take --format json");
    }
  }

  List<String> operands() {
    return arguments.operands();
  }

  boolean has(String flag) {
    return arguments.has(flag);
  }

  /** Returns ids given after an option, which may be repeated and may hold commas. */
  List<String> ids(String option) {
    List<String> ids = new ArrayList<>();
    for (String given : arguments.all(option)) {
      for (String id : given.split(",", -1)) {
        ids.add(id.strip());
      }
    }
    return ids;
  }

  List<String> globs(String option) {
    return arguments.all(option);
  }

  RunOptions run() {
    return run;
  }

  /** Returns which day's law is asked for, if any day is. */
  Optional<AsOf> asOf() {
    return asOf;
  }

  /** Returns the keys of the configuration that options decide for the whole run. */
  Set<String> settled() {
    Set<String> keys = new HashSet<>();
    settle("--fail-level", "fail.level", keys);
    settle("--eeat-fail-level", "fail.eeatLevel", keys);
    settle("--max-findings", "fail.maxFindings", keys);
    settle("--lang", "lang", keys);
    return keys;
  }

  private void settle(String option, String key, Set<String> keys) {
    if (arguments.has(option)) {
      keys.add(key);
    }
  }

  OutputFormat format() {
    return format;
  }

  List<OutputFile> outputs() {
    return outputs;
  }

  /** Returns whether an output shows of which elements a breach is made. */
  boolean showsElements() {
    boolean shown = has("--with-text") || format == OutputFormat.HTML;
    for (OutputFile output : outputs) {
      shown |= output.format() == OutputFormat.HTML;
    }
    return shown;
  }

  boolean colour() {
    return colour;
  }

  /** Returns where decisions and the baseline are to be looked for. */
  ReviewFiles.Places places() throws UsageException {
    return new ReviewFiles.Places(
        surroundings.directory(), path("--decisions"), path("--baseline"));
  }

  Optional<String> value(String option) {
    return arguments.value(option);
  }

  Optional<Path> path(String option) throws UsageException {
    return arguments.has(option) ? Optional.of(path(option, text(option))) : Optional.empty();
  }

  /** Returns the language asked for, if any. */
  static Optional<Language> language(Arguments arguments) throws UsageException {
    Optional<String> given = arguments.value("--lang");
    if (given.isEmpty()) {
      return Optional.empty();
    }
    String value = Values.oneOf("--lang", given.get(), List.of("ru", "en"));
    return Optional.of(value.equals("ru") ? Language.RU : Language.EN);
  }

  /** Returns what is shown and what fails: options first, then configuration, then defaults. */
  Thresholds thresholds(Configuration configuration) throws UsageException {
    Configuration.Fail fail = configuration.fail();
    Optional<Severity> minSeverity =
        level("--min-severity", List.of("info", "warning", "error"), Severity.class);
    Optional<Confidence> minConfidence =
        level("--min-confidence", List.of("low", "medium", "high"), Confidence.class);
    FailLevel failLevel = failLevel("--fail-level", fail.level(), Thresholds.DEFAULT.failLevel());
    FailLevel eeatLevel =
        failLevel("--eeat-fail-level", fail.eeatLevel(), Thresholds.DEFAULT.eeatFailLevel());
    int maxFindings =
        arguments.has("--max-findings")
            ? Values.number("--max-findings", text("--max-findings"), 0)
            : fail.maxFindings().orElse(0);
    return new Thresholds(
        minSeverity,
        minConfidence,
        failLevel,
        eeatLevel,
        fail.confidence().orElse(Confidence.LOW),
        maxFindings);
  }

  private FailLevel failLevel(String option, Optional<FailLevel> configured, FailLevel standard)
      throws UsageException {
    return arguments.has(option)
        ? Values.named(option, text(option), FailLevel.class)
        : configured.orElse(standard);
  }

  private <E extends Enum<E>> Optional<E> level(String option, List<String> allowed, Class<E> type)
      throws UsageException {
    if (!arguments.has(option)) {
      return Optional.empty();
    }
    String name = Values.oneOf(option, text(option), allowed).toUpperCase(Locale.ROOT);
    return Optional.of(Enum.valueOf(type, name));
  }

  private RunOptions runOptions() throws UsageException, ConfigurationException {
    Optional<Charset> encoding =
        arguments.has("--encoding")
            ? Optional.of(Values.encoding("--encoding", text("--encoding")))
            : Optional.empty();
    int jobs =
        arguments.has("--jobs")
            ? Values.number("--jobs", text("--jobs"), 1)
            : Runtime.getRuntime().availableProcessors();
    Duration timeout =
        arguments.has("--timeout-per-file")
            ? Values.time("--timeout-per-file", text("--timeout-per-file"))
            : RunOptions.DEFAULT_TIMEOUT;
    long maxBytes =
        arguments.has("--max-file-size")
            ? Values.size("--max-file-size", text("--max-file-size"))
            : SourceLoader.DEFAULT_MAX_BYTES;
    InputFormat input =
        arguments.has("--input-format")
            ? Values.named("--input-format", text("--input-format"), InputFormat.class)
            : InputFormat.AUTO;
    Optional<Path> list = path("--rx-list");
    DrugList drugs =
        list.isPresent() ? DrugListReader.read(list.get(), "--rx-list") : DrugList.NONE;
    return new RunOptions(
            FactOptions.statements(arguments),
            drugs,
            input,
            encoding,
            jobs,
            timeout,
            maxBytes,
            arguments.has("--site"))
        .withSheet(ids("--columns"), arguments.value("--sheet"));
  }

  private Optional<AsOf> asOfOption() throws UsageException {
    return arguments.has("--as-of")
        ? Optional.of(Values.asOf("--as-of", text("--as-of")))
        : Optional.empty();
  }

  private Path path(String option, String value) throws UsageException {
    return Values.path(option, value, surroundings);
  }

  private String text(String option) {
    return arguments.value(option).orElseThrow();
  }
}
