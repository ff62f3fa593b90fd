package dev.medlint.run;

import dev.medlint.NotCheckedException;
import dev.medlint.cache.CacheKey;
import dev.medlint.cache.ResultCache;
import dev.medlint.detect.DrugList;
import dev.medlint.draft.DraftFormat;
import dev.medlint.draft.DraftLoader;
import dev.medlint.extract.DocumentDate;
import dev.medlint.extract.PageFacts;
import dev.medlint.facts.Kind;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.filter.Repeats;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.records.TextRecord;
import dev.medlint.report.FileReport;
import dev.medlint.report.LawDay;
import dev.medlint.report.Unread;
import dev.medlint.site.SiteKinds;
import dev.medlint.source.LoadResult;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceLoader;
import dev.medlint.source.SourceText;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks many inputs: reads them, runs the linter on several threads, and hands over the results in
 * the order of the inputs, the same for any number of threads. Nothing is lost: an input that
 * cannot be checked is a result with a reason.
 *
 * <p>Immutable and thread-safe, if the standard input is.
 */
public final class CheckRun {

  private static final int MOST_LINTERS = 64;

  private final Linters source;
  private final LawDays days;
  private final RuleSelection selection;
  private final RunOptions options;
  private final ReviewFiles reviews;
  private final SourceLoader loader;
  private final InputStream standardInput;
  private final Map<Key, TextLinter> linters = new ConcurrentHashMap<>();

  /** Creates a run about whose findings nothing was said elsewhere. */
  public CheckRun(
      Linters linters,
      LawDays days,
      RuleSelection selection,
      RunOptions options,
      InputStream standardInput) {
    this(linters, days, selection, options, ReviewFiles.NONE, standardInput);
  }

  /**
   * Creates a run.
   *
   * @param linters makes the linter that applies the law of a day
   * @param days which day's law is applied to which text
   * @param selection which rules are wanted
   * @param options how to run
   * @param reviews decisions and baselines
   * @param standardInput read if an input asks for it
   */
  public CheckRun(
      Linters linters,
      LawDays days,
      RuleSelection selection,
      RunOptions options,
      ReviewFiles reviews,
      InputStream standardInput) {
    this.source = Objects.requireNonNull(linters);
    this.days = Objects.requireNonNull(days);
    this.selection = Objects.requireNonNull(selection);
    this.options = Objects.requireNonNull(options);
    this.reviews = Objects.requireNonNull(reviews);
    this.standardInput = Objects.requireNonNull(standardInput);
    SourceLoader standard = SourceLoader.standard().withMaxBytes(options.maxBytes());
    this.loader =
        options.encoding().isPresent() ? standard.withEncoding(options.encoding().get()) : standard;
  }

  /**
   * Checks the inputs.
   *
   * @param inputs what to check
   * @param sink takes the results in order, on the calling thread
   * @throws X if the sink throws it
   * @throws InterruptedException if the calling thread is interrupted
   */
  public <X extends Exception> void run(List<Input> inputs, Sink<X> sink)
      throws X, InterruptedException {
    try (OrderedPool<Result> pool = new OrderedPool<>(options.jobs(), options.timeout());
        InputTasks tasks = new InputTasks(inputs, this, options, standardInput)) {
      if (isStream(inputs)) {
        pool.runAsTheyCome(tasks, new WithUnreadParts<>(sink));
      } else {
        pool.run(tasks, new WithUnreadParts<>(sink));
      }
    } finally {
      if (options.cache().isPresent()) {
        options.cache().get().save();
      }
    }
  }

  /** Whoever writes lines into a pipe may read the result of one before the next is written. */
  private boolean isStream(List<Input> inputs) {
    return options.inputFormat() == InputFormat.JSONL
        && inputs.size() == 1
        && inputs.get(0).isStandardInput();
  }

  /** Reads and checks a file. */
  Result checkFile(Input input) {
    if (input.content().isPresent()) {
      return checkBytes(input.content().get(), input);
    }
    LoadResult loaded;
    Optional<DraftFormat> draft = options.inputFormat().draft(input);
    if (draft.isPresent()) {
      loaded = new DraftLoader(loader).load(input.path().get(), input.name(), draft.get());
    } else if (options.inputFormat().format().isPresent()) {
      loaded = FileBytes.load(loader, input, options);
    } else {
      loaded = loader.load(input.path().orElseThrow(), input.name());
    }
    return checkLoaded(loaded, input, options.cache());
  }

  /** Checks bytes that were read already; those of a file are what its name says. */
  Result checkBytes(byte[] bytes, Input input) {
    Optional<DraftFormat> draft = options.inputFormat().draft(input);
    if (draft.isEmpty() && options.inputFormat() == InputFormat.AUTO && input.isStandardInput()) {
      draft = DraftFormat.byContent(bytes);
    }
    LoadResult loaded =
        draft.isPresent()
            ? new DraftLoader(loader).load(bytes, input.name(), draft.get())
            : loader.load(bytes, input.name(), options.inputFormat().format());
    return checkLoaded(loaded, input, Optional.empty());
  }

  private Result checkLoaded(LoadResult loaded, Input input, Optional<ResultCache> cache) {
    if (loaded instanceof LoadResult.Refused refused) {
      return new Result.NotChecked(new Unread(refused.name(), refused.reason()), 0);
    }
    SourceText text = ((LoadResult.Loaded) loaded).text();
    List<Statements> given = new ArrayList<>(options.statements());
    addConfigured(input, given);
    if (options.site()) {
      given.add(SiteKinds.of(text));
    }
    try {
      return new Result.Checked(lint(text, given, input, Optional.empty(), cache));
    } catch (NotCheckedException e) {
      return new Result.NotChecked(new Unread(input.name(), e.text()), 0);
    }
  }

  private static void addConfigured(Input input, List<Statements> given) {
    Optional<Statements> configured = input.configuration().statements(input.path());
    if (configured.isPresent()) { // no lambda, which would slow a cold start
      given.add(configured.get());
    }
  }

  /** Checks one record of a batch. */
  Result checkRecord(BatchRecord record, int line, Input batch) {
    if (record.problem().isPresent()) {
      LocalizedText problem = record.problem().get();
      return record.id().isPresent()
          ? new Result.NotChecked(new Unread(record.id().get(), problem), line)
          : new Result.Malformed(batch.name(), line, problem);
    }
    try {
      return new Result.Checked(
          lintRecord(record.source(), record.facts(), "JSONL", record.date(), batch));
    } catch (NotCheckedException e) {
      return new Result.NotChecked(new Unread(record.source().name(), e.text()), line);
    }
  }

  /** Checks one record of a file that holds many texts. */
  Result checkRecord(TextRecord.Readable record, Input file) {
    try {
      return new Result.Checked(
          lintRecord(record.text(), record.facts(), record.factSource(), record.date(), file));
    } catch (NotCheckedException e) {
      return new Result.NotChecked(new Unread(record.name(), e.text()), 0);
    }
  }

  private FileReport lintRecord(
      SourceText text,
      Map<String, String> facts,
      String factSource,
      Optional<DocumentDate> date,
      Input file) {
    List<Statements> given = new ArrayList<>(options.statements());
    if (!facts.isEmpty()) {
      given.add(new Statements(Origin.DOCUMENT, factSource, facts));
    }
    addConfigured(file, given);
    return lint(text, given, file, date, Optional.empty());
  }

  private FileReport lint(
      SourceText text,
      List<Statements> given,
      Input input,
      Optional<DocumentDate> stated,
      Optional<ResultCache> cache) {
    Configuration configuration = input.configuration();
    Optional<DocumentDate> own = Optional.empty();
    if (days.asksDocument(configuration)) {
      own = stated.isPresent() ? stated : linter(days.today(), configuration).date(text);
    }
    LawDay day = days.of(configuration, own);
    FileReport report =
        cache.isPresent()
            ? lintUnlessKnown(text, given, day.day(), configuration, cache.get())
            : lint(text, given, day.day(), configuration);
    FileReport selected = selection.apply(report.withLawDay(day), configuration);
    List<ReportedFinding> findings = Repeats.without(selected.findings());
    return selected.withFindings(reviews.apply(findings, input, text.name()));
  }

  private FileReport lint(
      SourceText text, List<Statements> given, LocalDate day, Configuration configuration) {
    return withoutPageOfAd(linter(day, configuration).lint(text, given));
  }

  /** What the cache knows must be all that the text itself and the facts given of it say. */
  private FileReport lintUnlessKnown(
      SourceText text,
      List<Statements> given,
      LocalDate day,
      Configuration configuration,
      ResultCache cache) {
    CacheKey key = cache.key(text, given, day, drugs(configuration), source.mark());
    Optional<FileReport> known = cache.find(key, text);
    if (known.isPresent()) {
      return known.get();
    }
    FileReport report = lint(text, given, day, configuration);
    // A text that took too long was reported as unread, and would be found in time the next time.
    if (!Thread.currentThread().isInterrupted()) {
      cache.keep(key, report);
    }
    return report;
  }

  /**
   * Reads the page as far as that has not been done, and lets go of that of an ad, which no report
   * shows: unread, either would keep the whole text.
   */
  private static FileReport withoutPageOfAd(FileReport report) {
    Optional<Kind> kind = report.facts().kind().value();
    if (kind.isEmpty() || kind.get() == Kind.AD) {
      return report.withPage(PageFacts.NONE);
    }
    report.page().notes();
    return report;
  }

  private TextLinter linter(LocalDate day, Configuration configuration) {
    DrugList drugs = drugs(configuration);
    Key key = new Key(day, drugs);
    TextLinter known = linters.get(key);
    if (known == null) {
      if (linters.size() >= MOST_LINTERS) {
        linters.clear();
      }
      known = source.at(day, drugs);
      linters.put(key, known);
    }
    return known;
  }

  private DrugList drugs(Configuration configuration) {
    return options.drugs().isEmpty() ? configuration.drugs() : options.drugs();
  }

  /**
   * What a linter is made for. The two methods that a record would have anyway are written out:
   * linking those takes a cold process longer than matching a text.
   */
  private record Key(LocalDate day, DrugList drugs) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && day.equals(that.day)
          && drugs.source().equals(that.drugs.source())
          && drugs.names().equals(that.drugs.names());
    }

    @Override
    public int hashCode() {
      return 31 * day.hashCode() + drugs.names().hashCode();
    }
  }

  /** Takes results in the order of the inputs. */
  @FunctionalInterface
  public interface Sink<X extends Exception> extends OrderedPool.ResultSink<Result, X> {

    /** Takes the next result. */
    @Override
    void take(Result result) throws X;
  }

  /** What of a file could not be read stands in the report beside what was found in the rest. */
  private record WithUnreadParts<X extends Exception>(Sink<X> sink) implements Sink<X> {

    @Override
    public void take(Result result) throws X {
      sink.take(result);
      if (result instanceof Result.Checked checked) {
        SourceText source = checked.report().source();
        for (LocalizedText reason : source.unread()) {
          sink.take(new Result.NotChecked(new Unread(source.name(), reason), 0));
        }
      }
    }
  }
}
