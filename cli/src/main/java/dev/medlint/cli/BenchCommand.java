package dev.medlint.cli;

import dev.medlint.Pack;
import dev.medlint.bench.Bench;
import dev.medlint.bench.BenchFrame;
import dev.medlint.bench.BenchGroup;
import dev.medlint.bench.BenchJson;
import dev.medlint.bench.BenchReport;
import dev.medlint.bench.BenchText;
import dev.medlint.bench.CaseFile;
import dev.medlint.bench.WithoutFacts;
import dev.medlint.measured.MeasuredRules;
import dev.medlint.report.Tool;
import dev.medlint.report.Unread;
import dev.medlint.run.CheckRun;
import dev.medlint.run.Configuration;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.ConfigurationFinder;
import dev.medlint.run.FactNames;
import dev.medlint.run.Input;
import dev.medlint.run.InputFinder;
import dev.medlint.run.LawDays;
import dev.medlint.run.Linters;
import dev.medlint.run.RuleSelection;
import dev.medlint.run.RunSettings;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code medlint bench}: checks labelled texts and tells how much of the labels was found. */
final class BenchCommand {

  private final CheckOptions options;
  private final Arguments arguments;
  private final Surroundings surroundings;
  private final Engine engine;
  private final Console givenConsole;
  private final boolean json;
  private final Set<BenchGroup> groups;
  private final List<String> withoutFacts;

  private BenchCommand(
      Arguments arguments, Surroundings surroundings, Engine engine, Console console)
      throws UsageException, ConfigurationException {
    this.arguments = arguments;
    this.surroundings = surroundings;
    this.engine = engine;
    this.givenConsole = console;
    String format = arguments.value("--format").orElse("text");
    this.json = Values.oneOf("--format", format, List.of("text", "json")).equals("json");
    this.groups =
        arguments.has("--group")
            ? EnumSet.of(Values.named("--group", text("--group"), BenchGroup.class))
            : EnumSet.allOf(BenchGroup.class);
    this.options = CheckOptions.of(asBatch(arguments), surroundings);
    this.withoutFacts = options.ids("--without-facts");
    for (String fact : withoutFacts) {
      Values.oneOf("--without-facts", fact, FactNames.ALL);
    }
  }

  /** Runs the command and returns the exit code. */
  static int run(Arguments arguments, Surroundings surroundings, Engine engine, Console console)
      throws UsageException, ConfigurationException, IOException, InterruptedException {
    if (arguments.operands().isEmpty()) {
      throw new UsageException(
          "bench: назовите файл с размеченными текстами, например: medlint bench тексты.jsonl",
          "bench: name a file of labelled texts, such as: medlint bench texts.jsonl");
    }
    return new BenchCommand(arguments, surroundings, engine, console).run();
  }

  /** Returns the line as {@code check} would have it: every file is a batch, whatever its name. */
  private static Arguments asBatch(Arguments arguments) {
    Map<String, List<String>> values = new LinkedHashMap<>(arguments.values());
    values.remove("--format");
    values.put("--input-format", List.of("jsonl"));
    return new Arguments(arguments.command(), values, arguments.operands());
  }

  private int run()
      throws UsageException, ConfigurationException, IOException, InterruptedException {
    List<Input> inputs = inputs();
    Console console = inLanguageOf(RunSettings.of(inputs, options.settled()));
    byte[] piped = pipedText(inputs);
    List<Bench.Batch> batches = new ArrayList<>();
    for (Input input : inputs) {
      batches.add(new Bench.Batch(input, cases(input, piped)));
    }
    Pack pack = engine.pack(options.path("--pack"));
    RuleSelection selection =
        RuleSelection.of(pack.rules(), options.ids("--rule"), options.ids("--no-rule"));
    LocalDate today = LocalDate.now(surroundings.clock());
    LawDays days = new LawDays(today, options.asOf(), pack.law().dates());
    days.check("--as-of");
    for (Input input : inputs) {
      selection.check(input.configuration());
      days.check(input.configuration());
    }
    LocalDate usual = days.usual(inputs.get(0).configuration());
    Linters linters = engine.linters(pack, usual);
    if (!withoutFacts.isEmpty()) {
      linters = new WithoutFacts(linters, Set.copyOf(withoutFacts));
    }
    CheckRun run =
        new CheckRun(linters, days, selection, options.run(), new ByteArrayInputStream(piped));
    BenchReport report = new Bench(pack, batches).measure(run);
    write(frame(pack, usual, inputs), report, console);
    for (BenchReport.Problem problem : report.problems()) {
      String place = problem.file() + ":" + problem.line() + ": ";
      console.tell(place + problem.reason().ru(), place + problem.reason().en());
    }
    return report.problems().isEmpty() ? Main.CLEAN : Main.INCOMPLETE;
  }

  private List<Input> inputs() throws UsageException, ConfigurationException {
    for (String operand : arguments.operands()) {
      if (Files.isDirectory(surroundings.directory().resolve(operand))) {
        throw new UsageException(
            operand + ": это папка; назовите файл, в котором по записи в строке",
            operand + ": this is a folder; name a file with one record a line");
      }
    }
    Optional<Path> named = options.path("--config");
    ConfigurationFinder configurations =
        named.isPresent() ? ConfigurationFinder.of(named.get()) : ConfigurationFinder.upward();
    InputFinder.Found found =
        new InputFinder(surroundings.directory(), List.of(), List.of(), configurations)
            .find(arguments.operands());
    if (!found.unread().isEmpty()) {
      Unread unread = found.unread().get(0);
      throw new UsageException(
          unread.path() + ": " + unread.reason().ru(), unread.path() + ": " + unread.reason().en());
    }
    if (found.inputs().isEmpty()) {
      throw new UsageException("bench: не нашлось ни одного файла", "bench: no file was found");
    }
    return found.inputs();
  }

  private Console inLanguageOf(Configuration configuration) {
    Optional<Language> configured = configuration.language();
    return arguments.has("--lang") || configured.isEmpty()
        ? givenConsole
        : givenConsole.in(configured.get());
  }

  /** Returns standard input, which is read twice: once for its labels, once for its texts. */
  private byte[] pipedText(List<Input> inputs) throws IOException {
    for (Input input : inputs) {
      if (input.isStandardInput()) {
        return surroundings.in().readAllBytes();
      }
    }
    return new byte[0];
  }

  private CaseFile cases(Input input, byte[] piped) throws UsageException {
    CaseFile cases;
    try (InputStream in =
        input.isStandardInput()
            ? new ByteArrayInputStream(piped)
            : Files.newInputStream(input.path().orElseThrow())) {
      cases = CaseFile.read(input.name(), in, options.run().maxBytes(), arguments.has("--strict"));
    } catch (IOException e) {
      throw new UsageException(
          input.name() + ": файл не читается: " + e.getMessage(),
          input.name() + ": the file cannot be read: " + e.getMessage());
    }
    if (!cases.hasLabels()) {
      throw new UsageException(unlabelled(cases));
    }
    return cases;
  }

  private static LocalizedText unlabelled(CaseFile cases) {
    StringBuilder ru = new StringBuilder(cases.name());
    StringBuilder en = new StringBuilder(cases.name());
    ru.append(": в файле нет ни одной записи с разметкой; нужны поля violations, expect или held");
    ru.append(" (см. docs/benchmark.md)");
    en.append(": no record of the file bears labels; fields violations, expect or held are needed");
    en.append(" (see docs/benchmark.md)");
    for (CaseFile.Entry entry : cases.entries()) {
      if (entry.problem().isPresent()) {
        LocalizedText problem = entry.problem().get();
        ru.append("\n  ").append(entry.line()).append(": ").append(problem.ru());
        en.append("\n  ").append(entry.line()).append(": ").append(problem.en());
      }
    }
    return new LocalizedText(ru.toString(), en.toString());
  }

  private BenchFrame frame(Pack pack, LocalDate asOf, List<Input> inputs) {
    Tool tool = new Tool(Version.ofProgram(), pack.name(), pack.version());
    List<String> files = new ArrayList<>();
    for (Input input : inputs) {
      files.add(input.name());
    }
    return new BenchFrame(tool, asOf, files, withoutFacts, arguments.has("--strict"));
  }

  private void write(BenchFrame frame, BenchReport report, Console console)
      throws UsageException, IOException {
    if (arguments.has("--save")) {
      MeasuredRules measured = report.measuredRules(frame);
      ReportFiles.write(options.path("--save").orElseThrow(), measured::write);
    }
    if (json) {
      new BenchJson(console.language(), groups).write(frame, report, console.out());
    } else {
      new BenchText(console.language(), groups).write(frame, report, console.out());
    }
  }

  private String text(String option) {
    return arguments.value(option).orElseThrow();
  }
}
