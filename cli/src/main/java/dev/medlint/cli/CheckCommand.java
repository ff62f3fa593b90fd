package dev.medlint.cli;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.cache.ResultCache;
import dev.medlint.explain.ReportDetails;
import dev.medlint.report.BaselineChange;
import dev.medlint.report.Details;
import dev.medlint.report.FileReport;
import dev.medlint.report.JsonlWriter;
import dev.medlint.report.Outcome;
import dev.medlint.report.OutputFormat;
import dev.medlint.report.Report;
import dev.medlint.report.ReportWriter;
import dev.medlint.report.RuleText;
import dev.medlint.report.Summary;
import dev.medlint.report.Tally;
import dev.medlint.report.TextReporter;
import dev.medlint.report.Thresholds;
import dev.medlint.report.Tool;
import dev.medlint.report.Unread;
import dev.medlint.rule.Rule;
import dev.medlint.run.CachePlace;
import dev.medlint.run.CheckRun;
import dev.medlint.run.CollectedResults;
import dev.medlint.run.Configuration;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.ConfigurationFinder;
import dev.medlint.run.Input;
import dev.medlint.run.InputFinder;
import dev.medlint.run.LawDays;
import dev.medlint.run.Result;
import dev.medlint.run.ReviewFiles;
import dev.medlint.run.RuleSelection;
import dev.medlint.run.RunOptions;
import dev.medlint.run.RunSettings;
import dev.medlint.run.Skip;
import dev.medlint.site.SiteCsv;
import dev.medlint.site.SiteHtml;
import dev.medlint.site.SiteReport;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code medlint check}: finds the inputs, checks them, writes the reports. */
final class CheckCommand {

  private final CheckOptions options;
  private final Surroundings surroundings;
  private final Engine engine;
  private final Console givenConsole;
  private final boolean languageGiven;

  private CheckCommand(
      CheckOptions options,
      Surroundings surroundings,
      Engine engine,
      Console console,
      boolean languageGiven) {
    this.options = options;
    this.surroundings = surroundings;
    this.engine = engine;
    this.givenConsole = console;
    this.languageGiven = languageGiven;
  }

  /** Runs the command and returns the exit code. */
  static int run(Arguments arguments, Surroundings surroundings, Engine engine, Console console)
      throws UsageException, ConfigurationException, IOException, InterruptedException {
    if (!arguments.operands().isEmpty()) {
      engine.prepare(surroundings.directory(), arguments.operands().get(0));
    }
    CheckOptions options = CheckOptions.of(arguments, surroundings);
    if (options.operands().isEmpty()) {
      throw new UsageException(
          "check: не сказано, что проверять; назовите файл, папку или «-» (стандартный ввод),"
              + " например: medlint check .",
          "check: nothing to check was named; name a file, a folder or “-” (standard input),"
              + " such as: medlint check .");
    }
    options.checkSite();
    return new CheckCommand(options, surroundings, engine, console, arguments.has("--lang")).run();
  }

  private int run()
      throws UsageException, ConfigurationException, IOException, InterruptedException {
    long start = System.nanoTime();
    Optional<Path> named = options.path("--config");
    ConfigurationFinder configurations =
        named.isPresent() ? ConfigurationFinder.of(named.get()) : ConfigurationFinder.upward();
    InputFinder.Found found =
        new InputFinder(
                surroundings.directory(),
                options.globs("--include"),
                options.globs("--exclude"),
                configurations)
            .find(options.operands());
    Configuration settings = RunSettings.of(found.inputs(), options.settled());
    Console console = inLanguageOf(settings);
    tellOfOtherConfigurations(configurations, console);
    if (found.inputs().isEmpty()) {
      explainSkips(found.skips(), console);
      complainOfNothing(found.unread(), console);
      return Main.WRONG_USAGE;
    }
    Configuration first = found.inputs().get(0).configuration();
    if (options.has("--changed-since")) {
      found = ChangedInputs.of(found, options, console);
    }
    explainSkips(found.skips(), console);
    if (isNothingToTell(found)) {
      return Main.CLEAN;
    }
    Pack pack = engine.pack(options.path("--pack"));
    RuleSelection selection =
        RuleSelection.of(pack.rules(), options.ids("--rule"), options.ids("--no-rule"));
    LocalDate today = LocalDate.now(surroundings.clock());
    LawDays days = new LawDays(today, options.asOf(), pack.law().dates());
    days.check("--as-of");
    for (Input input : found.inputs()) {
      selection.check(input.configuration());
      days.check(input.configuration());
    }
    LocalDate usual = days.usual(first);
    ReviewFiles reviews = ReviewFiles.of(found.inputs(), options.places(), pack.rules(), today);
    for (LocalizedText problem : reviews.problems()) {
      console.complain(problem);
    }
    Optional<AnnotatedCopy> copy = AnnotatedCopy.of(options, found.inputs());
    Optional<ResultCache> cache = cache(found.inputs(), first, pack);
    RunOptions how = options.run();
    CheckRun run =
        new CheckRun(
            engine.linters(pack, usual, options.showsElements()),
            days,
            selection,
            cache.isPresent() ? how.withCache(cache.get()) : how,
            reviews,
            surroundings.in());
    Outcome outcome =
        new Checking(pack, usual, options.thresholds(settings), console, reviews, selection, copy)
            .check(run, found);
    tellTime(start, found.inputs().size(), cache, console);
    tellOfCache(cache, console);
    return switch (outcome) {
      case CLEAN -> Main.CLEAN;
      case FINDINGS -> Main.FINDINGS;
      case INCOMPLETE -> Main.INCOMPLETE;
    };
  }

  private Console inLanguageOf(Configuration configuration) {
    Optional<Language> configured = configuration.language();
    return languageGiven || configured.isEmpty() ? givenConsole : givenConsole.in(configured.get());
  }

  private void tellOfOtherConfigurations(ConfigurationFinder finder, Console console) {
    if (!options.has("--quiet")) {
      for (LocalizedText note : finder.notes()) {
        console.tell("примечание: " + note.ru(), "note: " + note.en());
      }
    }
  }

  private void explainSkips(List<Skip> skips, Console console) {
    if (options.has("--explain-skips")) {
      for (Skip skip : skips) {
        console.tell(
            "пропущено: " + skip.path() + ": " + skip.reason().ru(),
            "left out: " + skip.path() + ": " + skip.reason().en());
      }
    }
  }

  private static void complainOfNothing(List<Unread> unread, Console console) {
    for (Unread u : unread) {
      console.complain(
          new LocalizedText(u.path() + ": " + u.reason().ru(), u.path() + ": " + u.reason().en()));
    }
    console.complain(
        new LocalizedText(
            "не нашлось ни одного файла для проверки; что пропущено и почему:" + " --explain-skips",
            "no file to check was found; what was left out and why: --explain-skips"));
  }

  /** Returns whether nothing is left to check, and nobody waits for a report that says so. */
  private boolean isNothingToTell(InputFinder.Found found) {
    return found.inputs().isEmpty()
        && found.unread().isEmpty()
        && options.format() == OutputFormat.TEXT
        && options.outputs().isEmpty();
  }

  /** Returns the cache; empty: it is not wanted, or would take longer than it saves. */
  private Optional<ResultCache> cache(List<Input> inputs, Configuration first, Pack pack)
      throws UsageException {
    if (options.has("--no-cache")) {
      return Optional.empty();
    }
    Optional<Path> named = options.path("--cache-dir");
    if (named.isEmpty() && !CachePlace.pays(inputs)) {
      return Optional.empty();
    }
    Path folder = named.isPresent() ? named.get() : CachePlace.of(first, surroundings.directory());
    return Optional.of(ResultCache.in(folder, pack));
  }

  private void tellOfCache(Optional<ResultCache> cache, Console console) {
    boolean asked =
        options.has("--timing") || options.has("--explain-skips") || options.has("--cache-dir");
    if (cache.isPresent() && asked) {
      for (LocalizedText note : cache.get().notes()) {
        console.tell("примечание: " + note.ru(), "note: " + note.en());
      }
    }
  }

  private void tellTime(long start, int inputs, Optional<ResultCache> cache, Console console) {
    if (options.has("--timing")) {
      long millis = (System.nanoTime() - start) / 1_000_000;
      String ru = "время: " + millis + " мс, входных файлов: " + inputs;
      String en = "time: " + millis + " ms, input files: " + inputs;
      if (cache.isPresent()) {
        int known = cache.get().found();
        int checked = cache.get().missed();
        ru += ", из кэша: " + known + ", проверено: " + checked;
        en += ", from the cache: " + known + ", checked: " + checked;
      }
      console.tell(ru, en);
    }
  }

  /** What happens once the rules and the inputs are known. */
  private final class Checking implements CheckRun.Sink<RuntimeException>, ReportWriter.Source {

    private final Pack pack;
    private final LocalDate asOf;
    private final Thresholds thresholds;
    private final Console console;
    private final ReviewFiles reviews;
    private final RuleSelection selection;
    private final Optional<AnnotatedCopy> copy;
    private final Tally tally;
    private final Tool tool;

    /** Made before the check: while the first text is being read, this thread has nothing to do. */
    private final Optional<TextReporter> reporter;

    private Optional<SiteReport> site = Optional.empty();
    private final CollectedResults results = new CollectedResults();

    private Checking(
        Pack pack,
        LocalDate asOf,
        Thresholds thresholds,
        Console console,
        ReviewFiles reviews,
        RuleSelection selection,
        Optional<AnnotatedCopy> copy) {
      this.copy = copy;
      this.pack = pack;
      this.asOf = asOf;
      this.thresholds = thresholds;
      this.console = console;
      this.reviews = reviews;
      this.selection = selection;
      this.tally = new Tally(thresholds);
      this.tool = new Tool(Version.ofProgram(), pack.name(), pack.version());
      this.reporter =
          options.format() == OutputFormat.TEXT
              ? Optional.of(
                  new TextReporter(
                      console.language(), options.colour(), options.has("--show-suppressed")))
              : Optional.empty();
    }

    private Outcome check(CheckRun run, InputFinder.Found found)
        throws IOException, InterruptedException, UsageException {
      if (isStreamed()) {
        JsonlWriter lines = lines(console.out());
        for (Unread u : found.unread()) {
          count(new Result.NotChecked(u, 0));
          new Result.NotChecked(u, 0).write(lines);
        }
        run.run(
            found.inputs(),
            result -> {
              count(result);
              result.write(lines);
            });
        Optional<BaselineChange> change = baseline();
        if (change.isPresent()) {
          tally.baseline(change.get());
        }
        for (LocalizedText note : reviews.notes()) {
          console.tell("примечание: " + note.ru(), "note: " + note.en());
        }
        return tally.summary().outcome();
      }
      for (Unread u : found.unread()) {
        take(new Result.NotChecked(u, 0));
      }
      if (isDrawnAtOnce()) {
        return draw(run, found.inputs());
      }
      run.run(found.inputs(), this);
      return report(found.inputs());
    }

    /** Returns whether each text can be drawn for people and forgotten. */
    private boolean isDrawnAtOnce() {
      return reporter.isPresent()
          && options.outputs().isEmpty()
          && copy.isEmpty()
          && !options.has("--site")
          && !options.has("--quiet");
    }

    private Outcome draw(CheckRun run, List<Input> inputs)
        throws IOException, InterruptedException {
      TextReporter.Drawing drawing = reporter.get().begin(asOf, thresholds, console.out());
      for (int i = 0; i < results.unread().size(); i++) {
        tally.addUnread();
      }
      run.run(
          inputs,
          result -> {
            count(result);
            if (result instanceof Result.Checked checked) {
              drawing.file(checked.report());
            } else {
              take(result);
            }
          });
      Optional<BaselineChange> change = baseline();
      if (change.isPresent()) {
        tally.baseline(change.get());
      }
      Summary summary = tally.summary();
      drawing.end(results.unread(), summary, notes());
      return summary.outcome();
    }

    /** Returns whether each result can be written and forgotten. */
    private boolean isStreamed() {
      return options.format() == OutputFormat.JSONL && options.outputs().isEmpty();
    }

    private void count(Result result) {
      if (result instanceof Result.Checked checked) {
        tally.add(checked.report());
      } else {
        tally.addUnread();
      }
    }

    @Override
    public void take(Result result) {
      results.take(result);
    }

    private Outcome report(List<Input> inputs) throws IOException, UsageException {
      if (options.has("--site")) {
        site = Optional.of(site(inputs.get(0)));
      }
      List<FileReport> files = site.isPresent() ? site.get().files() : results.files();
      Report report =
          new Report(tool, asOf, files, results.unread(), thresholds, notes(), baseline());
      for (OutputFile file : options.outputs()) {
        if (file.format().isOfSite()) {
          ReportFiles.write(file.path(), out -> writeSite(file.format(), out));
        } else {
          outputs().write(file, report);
        }
      }
      if (copy.isPresent()) {
        copy.get().write(report, console);
      }
      Outcome outcome = report.outcome();
      boolean silent = options.has("--quiet") && outcome == Outcome.CLEAN;
      if (options.format() != OutputFormat.TEXT || !silent) {
        if (reporter.isPresent()) {
          reporter.get().write(report, console.out());
        } else if (options.format().isOfSite()) {
          writeSite(options.format(), console.out());
        } else {
          outputs().print(options.format(), report, options.colour());
        }
      }
      return outcome;
    }

    private Outputs outputs() {
      return new Outputs(
          console,
          options.has("--with-text"),
          options.has("--show-suppressed"),
          surroundings.shownFrom(),
          this);
    }

    private SiteReport site(Input first) {
      Linter linter = Linter.of(pack, asOf);
      String name = String.join(", ", options.operands());
      SiteReport whole = SiteReport.of(name, results.files(), linter, options.run().statements());
      return whole.withSite(reviews.applyToSite(whole.site(), first));
    }

    private List<LocalizedText> notes() {
      LocalDate today = LocalDate.now(surroundings.clock());
      Optional<LocalizedText> old = pack.law().ageNote(today);
      List<LocalizedText> notes = new ArrayList<>(reviews.notes());
      if (old.isPresent()) {
        notes.add(old.get());
      }
      return notes;
    }

    private Optional<BaselineChange> baseline() {
      return reviews.hasBaseline()
          ? Optional.of(
              new BaselineChange(reviews.gone(selection), options.has("--strict-baseline")))
          : Optional.empty();
    }

    private void writeSite(OutputFormat format, Writer out) throws IOException {
      if (format == OutputFormat.SITE_CSV) {
        new SiteCsv(console.language()).write(site.orElseThrow(), out);
      } else {
        boolean ru = console.language() == Language.RU;
        String day = (ru ? "Закон на " : "Law of ") + asOf + ", medlint " + tool.version();
        new SiteHtml(console.language()).write(site.orElseThrow(), day, out);
      }
    }

    @Override
    public List<RuleText> ruleTexts() {
      List<RuleText> texts = new ArrayList<>();
      for (Rule rule : pack.rules().rules()) {
        texts.add(RuleText.of(rule));
      }
      return texts;
    }

    private JsonlWriter lines(Writer out) throws IOException {
      return options.has("--with-text")
          ? new JsonlWriter(out, console.language(), thresholds, details())
          : new JsonlWriter(out, console.language(), thresholds);
    }

    /** Practice and examples are read only for the outputs that tell of them. */
    @Override
    public Details details() {
      try {
        boolean whole = options.path("--pack").isPresent();
        return new ReportDetails(whole ? pack : engine.packWithExamples(Optional.empty()), asOf);
      } catch (UsageException e) {
        throw new IllegalStateException("the pack was read before", e);
      }
    }
  }
}
