package dev.medlint.server;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.comments.Annotator;
import dev.medlint.comments.Annotators;
import dev.medlint.comments.NotedText;
import dev.medlint.comments.Notes;
import dev.medlint.draft.DraftException;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.law.FactWords;
import dev.medlint.report.Details;
import dev.medlint.report.FileReport;
import dev.medlint.report.JsonReporter;
import dev.medlint.report.JsonlWriter;
import dev.medlint.report.Outcome;
import dev.medlint.report.OutputFormat;
import dev.medlint.report.ProvisionText;
import dev.medlint.report.Report;
import dev.medlint.report.ReportWriter;
import dev.medlint.report.RuleText;
import dev.medlint.report.Tally;
import dev.medlint.report.Thresholds;
import dev.medlint.report.Tool;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.Rule;
import dev.medlint.rule.Severity;
import dev.medlint.run.AsOf;
import dev.medlint.run.CheckRun;
import dev.medlint.run.CollectedResults;
import dev.medlint.run.Configuration;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.Input;
import dev.medlint.run.InputFormat;
import dev.medlint.run.KeptLinters;
import dev.medlint.run.LawDays;
import dev.medlint.run.Linters;
import dev.medlint.run.LintersByDay;
import dev.medlint.run.Result;
import dev.medlint.run.ReviewFiles;
import dev.medlint.run.RuleSelection;
import dev.medlint.run.RunOptions;
import dev.medlint.source.LocalizedText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Checks what requests bring, by the rules, the law and the configuration with which the server was
 * started. Thread-safe.
 */
public final class Checks {

  /** What the text of a request without files is called. */
  private static final String REQUEST = "request";

  private static final int MOST_DAYS = 16;

  private final Pack pack;
  private final Supplier<Pack> withExamples;
  private final Configuration configuration;
  private final RunOptions usual;
  private final Optional<AsOf> asOf;
  private final Tool tool;
  private final Clock clock;
  private final Path directory;
  private final Linters linters;
  private final Linters namingLinters;
  private final Map<LocalDate, KnownDetails> details = new ConcurrentHashMap<>();
  private Optional<Pack> whole = Optional.empty();

  /**
   * Creates checks.
   *
   * @param pack whose rules are asked
   * @param withExamples the same pack with examples and practice; asked when somebody wants details
   * @param configuration that holds for all texts
   * @param usual how texts are read, and the limits of one
   * @param asOf which day's law is asked for; empty: that of the configuration, or of today
   * @param tool named in reports
   * @param clock tells what day it is, anew for each request
   * @param directory absolute; where files of decisions are looked for without a configuration
   * @throws ConfigurationException if the configuration names rules or days that there are not
   */
  public Checks(
      Pack pack,
      Supplier<Pack> withExamples,
      Configuration configuration,
      RunOptions usual,
      Optional<AsOf> asOf,
      Tool tool,
      Clock clock,
      Path directory)
      throws ConfigurationException {
    this.pack = Objects.requireNonNull(pack);
    this.withExamples = Objects.requireNonNull(withExamples);
    this.configuration = Objects.requireNonNull(configuration);
    this.usual = Objects.requireNonNull(usual);
    this.asOf = Objects.requireNonNull(asOf);
    this.tool = Objects.requireNonNull(tool);
    this.clock = Objects.requireNonNull(clock);
    this.directory = Objects.requireNonNull(directory);
    LawDays days = days(Optional.empty());
    days.check("--as-of");
    days.check(configuration);
    RuleSelection.of(pack.rules(), List.of(), List.of()).check(configuration);
    Linter linter = Linter.of(pack, days.usual(configuration));
    this.linters = new KeptLinters(new LintersByDay(linter));
    this.namingLinters = new KeptLinters(new LintersByDay(linter.namingElements()));
  }

  Tool tool() {
    return tool;
  }

  /** Returns the day whose law is applied to texts that name no other. */
  LocalDate day() {
    return days(Optional.empty()).usual(configuration);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private LawDays days(Optional<AsOf> asked) {
    return new LawDays(today(), asked.isPresent() ? asked : asOf, pack.law().dates());
  }

  /** A file that a request brings. */
  record Upload(String name, byte[] content) {}

  /** What a request brought came to. */
  record Checked(Report report, List<Upload> files, Query query) {}

  /**
   * Checks files.
   *
   * @param facts that the request states, by name
   * @throws ProblemException if the request cannot be understood
   */
  Checked files(List<Upload> files, Map<String, String> facts, Query query)
      throws ProblemException, InterruptedException {
    List<Input> inputs = new ArrayList<>();
    for (Upload file : files) {
      inputs.add(Input.of(file.name(), file.content(), configuration));
    }
    CollectedResults results = new CollectedResults();
    LawDays days = asked(query);
    run(
            inputs,
            facts,
            query.inputFormat(),
            usual.jobs(),
            query,
            days,
            InputStream.nullInputStream())
        .run(inputs, results);
    List<LocalizedText> notes = new ArrayList<>();
    pack.law().ageNote(today()).ifPresent(notes::add);
    Report report =
        new Report(
            tool,
            days.usual(configuration),
            results.files(),
            results.unread(),
            thresholds(query),
            notes);
    return new Checked(report, files, query);
  }

  /**
   * Checks one record.
   *
   * @param json the record
   * @throws ProblemException if it is no record, or the request cannot be understood
   */
  Result record(byte[] json, Query query) throws ProblemException, InterruptedException {
    List<Input> inputs = List.of(Input.of(REQUEST, json, configuration));
    List<Result> results = new ArrayList<>();
    run(inputs, Map.of(), InputFormat.JSON, 1, query, asked(query), InputStream.nullInputStream())
        .run(inputs, results::add);
    Result result = results.get(0);
    if (result instanceof Result.Malformed malformed) {
      throw new ProblemException(Problem.wrongRequest(malformed.error()));
    }
    return result;
  }

  /**
   * Checks lines of records as they come.
   *
   * @param lines stays open
   * @param sink takes the results in the order of the lines, on the calling thread
   * @throws IOException if the sink throws it
   */
  void lines(InputStream lines, Query query, CheckRun.Sink<IOException> sink)
      throws ProblemException, IOException, InterruptedException {
    List<Input> inputs = List.of(new Input(REQUEST, Optional.empty(), configuration));
    run(inputs, Map.of(), InputFormat.JSONL, usual.jobs(), query, asked(query), lines)
        .run(inputs, sink);
  }

  private CheckRun run(
      List<Input> inputs,
      Map<String, String> facts,
      InputFormat format,
      int jobs,
      Query query,
      LawDays days,
      InputStream standardInput)
      throws ProblemException {
    List<Statements> stated =
        facts.isEmpty()
            ? List.of()
            : List.of(new Statements(Origin.COMMAND_LINE, FactWords.REQUEST, facts));
    RunOptions options =
        new RunOptions(
                stated,
                usual.drugs(),
                format,
                query.encoding().or(usual::encoding),
                jobs,
                usual.timeout(),
                usual.maxBytes(),
                false)
            .withSheet(query.columns(), query.sheet());
    try {
      return new CheckRun(
          query.details() == Query.DetailLevel.NONE && query.format().isEmpty()
              ? linters
              : namingLinters,
          days,
          RuleSelection.of(pack.rules(), query.rules(), query.withoutRules()),
          options,
          reviews(inputs),
          standardInput);
    } catch (ConfigurationException e) {
      throw refused(e);
    }
  }

  /** What fails a run is the configuration's to say; what is shown, the request's. */
  private Thresholds thresholds(Query query) {
    return thresholds(query.minSeverity(), query.minConfidence());
  }

  private Thresholds thresholds(Optional<Severity> severity, Optional<Confidence> confidence) {
    return configuration.thresholds(severity, confidence);
  }

  private ReviewFiles reviews(List<Input> inputs) throws ConfigurationException {
    if (configuration.file().isEmpty()) {
      return ReviewFiles.NONE;
    }
    ReviewFiles.Places places =
        new ReviewFiles.Places(directory, Optional.empty(), Optional.empty());
    return ReviewFiles.of(inputs, places, pack.rules(), today());
  }

  private LawDays asked(Query query) throws ProblemException {
    LawDays days = days(query.asOf());
    try {
      days.check("asOf");
    } catch (ConfigurationException e) {
      throw refused(e);
    }
    return days;
  }

  private static ProblemException refused(ConfigurationException e) {
    ConfigurationException.Problem first = e.problems().get(0);
    return new ProblemException(
        Problem.wrongRequest(
            new LocalizedText(
                first.place() + ": " + first.message().ru(),
                first.place() + ": " + first.message().en())));
  }

  /** Returns what a result of {@link #record} comes to by the fail level of the configuration. */
  Outcome outcome(Result result) {
    Tally tally = new Tally(thresholds(Optional.empty(), Optional.empty()));
    if (result instanceof Result.Checked checked) {
      tally.add(checked.report());
    } else {
      tally.addUnread();
    }
    return tally.summary().outcome();
  }

  /** Writes a result of {@link #record} as one line. */
  void write(Result result, Query query, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    result.write(lines(query, writer));
    writer.flush();
  }

  /** Returns what writes results of {@link #lines}. */
  JsonlWriter lines(Query query, Writer out) throws IOException {
    return query.details() == Query.DetailLevel.NONE
        ? new JsonlWriter(out, query.language(), thresholds(query))
        : new JsonlWriter(
            out,
            query.language(),
            thresholds(query),
            details(days(query.asOf()).usual(configuration)));
  }

  /** Writes a report in the format that was asked for. */
  void write(Checked checked, OutputStream out) throws IOException {
    Query query = checked.query();
    OutputFormat format = query.format().orElse(OutputFormat.JSON);
    if (format == OutputFormat.JSON && query.details() == Query.DetailLevel.FOUND) {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      new JsonReporter(query.language(), details(checked.report().asOf()))
          .ofFoundRules()
          .write(checked.report(), writer);
      writer.flush();
      return;
    }
    ReportWriter.Source source =
        new ReportWriter.Source() {
          @Override
          public Details details() {
            return Checks.this.details(checked.report().asOf());
          }

          @Override
          public List<RuleText> ruleTexts() {
            return pack.rules().rules().stream().map(RuleText::of).toList();
          }
        };
    new ReportWriter(query.language(), query.details() != Query.DetailLevel.NONE, false, source)
        .write(format, checked.report(), false, out);
  }

  /**
   * Returns a copy of the one file of a request with its findings written into it.
   *
   * @throws ProblemException if the request brings several files, or one that cannot hold findings
   */
  Upload annotated(Checked checked) throws ProblemException, IOException {
    if (checked.files().size() != 1) {
      throw new ProblemException(
          Problem.wrongForm(
              new LocalizedText(
                  "annotate: нужен ровно один файл, а пришло: " + checked.files().size() + ".",
                  "annotate: exactly one file is needed, and there are "
                      + checked.files().size()
                      + ".")));
    }
    Upload file = checked.files().get(0);
    Report report = checked.report();
    Optional<Annotator> annotator = Annotators.byName(file.name());
    if (annotator.isEmpty()) {
      throw new ProblemException(
          Problem.wrongForm(
              new LocalizedText(
                  "В файл «"
                      + file.name()
                      + "» замечания не вписать; это можно с DOCX, ODT, XLSX и"
                      + " CSV.",
                  "Findings cannot be written into “"
                      + file.name()
                      + "”; they can into DOCX, ODT, XLSX and CSV.")));
    }
    if (report.files().isEmpty()) {
      LocalizedText reason = report.unread().get(0).reason();
      throw new ProblemException(
          Problem.wrongForm(
              new LocalizedText(
                  "Файл не прочитан: " + reason.ru(), "The file was not read: " + reason.en())));
    }
    List<NotedText> texts = new ArrayList<>();
    for (FileReport text : report.files()) {
      texts.add(Notes.on(text, report, checked.query().language()));
    }
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    try {
      annotator.get().write(file.content(), texts, report.asOf(), checked.query().language(), copy);
    } catch (DraftException e) {
      throw new ProblemException(Problem.wrongForm(e.reason()));
    }
    return new Upload(file.name(), copy.toByteArray());
  }

  /** Returns what there is to know of all rules, in the order of the pack. */
  List<RuleText> rules() {
    return details(day()).rules();
  }

  /** Returns a rule by its present or a former id; empty: there is none. */
  Optional<RuleText> rule(String id) {
    Optional<Rule> rule = pack.rules().rule(id);
    String present = rule.isPresent() ? rule.get().id() : id;
    return rules().stream().filter(r -> r.id().equals(present)).findFirst();
  }

  /** Returns a provision as in force on the day that is asked for; empty: there is none then. */
  Optional<ProvisionText> provision(String id, Query query) throws ProblemException {
    return details(asked(query).usual(configuration)).provision(id);
  }

  /** Returns the ids of all provisions, in order. */
  List<String> provisions() {
    return pack.law().ids().stream().sorted().toList();
  }

  private KnownDetails details(LocalDate day) {
    if (details.size() >= MOST_DAYS) {
      details.clear();
    }
    return details.computeIfAbsent(day, d -> new KnownDetails(wholePack(), d));
  }

  /** Read once, whatever days are asked for. */
  private synchronized Pack wholePack() {
    if (whole.isEmpty()) {
      whole = Optional.of(withExamples.get());
    }
    return whole.get();
  }
}
