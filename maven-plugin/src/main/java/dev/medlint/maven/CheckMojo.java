package dev.medlint.maven;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.detect.DrugList;
import dev.medlint.facts.Named;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.report.BaselineChange;
import dev.medlint.report.FailLevel;
import dev.medlint.report.FileReport;
import dev.medlint.report.Outcome;
import dev.medlint.report.OutputFormat;
import dev.medlint.report.Report;
import dev.medlint.report.ReportWriter;
import dev.medlint.report.Thresholds;
import dev.medlint.report.Tool;
import dev.medlint.report.Unread;
import dev.medlint.rule.Severity;
import dev.medlint.run.AsOf;
import dev.medlint.run.CheckRun;
import dev.medlint.run.Configuration;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.ConfigurationFinder;
import dev.medlint.run.DrugListReader;
import dev.medlint.run.FactNames;
import dev.medlint.run.Input;
import dev.medlint.run.InputFinder;
import dev.medlint.run.InputFormat;
import dev.medlint.run.LawDays;
import dev.medlint.run.Linters;
import dev.medlint.run.LintersByDay;
import dev.medlint.run.Result;
import dev.medlint.run.ReviewFiles;
import dev.medlint.run.RuleSelection;
import dev.medlint.run.RunOptions;
import dev.medlint.run.RunSettings;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceLoader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks the texts of the project against the Russian law on the advertising of medicine, writes
 * reports and fails the build when a breach is found or a text cannot be read.
 *
 * <p>Facts given here ({@code kind}, {@code object}…) count as those of the command line: they are
 * stronger than what a text states about itself. Facts that a text may override belong into {@code
 * medlint.yaml}.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractMojo {

  /** Leaves everything out. */
  @Parameter(property = "medlint.skip", defaultValue = "false")
  private boolean skip;

  /**
   * Files and folders to check. Folders are walked for HTML, Markdown and plain text. By default
   * those of {@code src/main/content}, {@code src/main/resources} and {@code
   * ${project.build.directory}/site-content} that exist.
   */
  @Parameter(property = "medlint.sources")
  private List<File> sources = new ArrayList<>();

  /** Globs of the files that a walk takes, from the folder of the project; by default all. */
  @Parameter(property = "medlint.includes")
  private List<String> includes = new ArrayList<>();

  /** Globs of the files and folders that a walk leaves out, from the folder of the project. */
  @Parameter(property = "medlint.excludes")
  private List<String> excludes = new ArrayList<>();

  /** The configuration; by default the nearest {@code medlint.yaml} upward from each source. */
  @Parameter(property = "medlint.configFile")
  private File configFile;

  /** Reviewers' decisions; by default what the configuration says, else the file beside it. */
  @Parameter(property = "medlint.decisionsFile")
  private File decisionsFile;

  /** Findings that were there already; by default what the configuration says, else beside it. */
  @Parameter(property = "medlint.baselineFile")
  private File baselineFile;

  /** Whether findings of the baseline that are there no more fail the build. */
  @Parameter(property = "medlint.strictBaseline", defaultValue = "false")
  private boolean strictBaseline;

  /** What the texts are: {@code ad}, {@code article}, {@code page} or {@code auto}. */
  @Parameter(property = "medlint.kind")
  private String kind;

  /** What they advertise: {@code drug}, {@code service}…; several are separated by commas. */
  @Parameter(property = "medlint.object")
  private String object;

  /** Whom they address: {@code public}, {@code pro-event}, {@code pro-print}… */
  @Parameter(property = "medlint.audience")
  private String audience;

  /** Where they are shown: {@code web}, {@code print}, {@code sms}… */
  @Parameter(property = "medlint.medium")
  private String medium;

  /** Name or host of the platform that shows them. */
  @Parameter(property = "medlint.platform")
  private String platform;

  /** {@code draft} or {@code published}. */
  @Parameter(property = "medlint.stage")
  private String stage;

  /** Whether every text is the whole of its ad: what is absent then is missing. */
  @Parameter(property = "medlint.complete")
  private Boolean complete;

  /**
   * The day whose law is applied, such as {@code 2026-11-22}; {@code document}: the day that each
   * text bears. By default what the configuration says, else today.
   */
  @Parameter(property = "medlint.asOf")
  private String asOf;

  /**
   * Your own list of prescription medicines, one name a line; by default that of the configuration.
   */
  @Parameter(property = "medlint.rxList")
  private File rxList;

  /** Whether findings at the fail level fail the build. */
  @Parameter(property = "medlint.failOnViolation", defaultValue = "true")
  private boolean failOnViolation;

  /**
   * From which severity on a finding fails the build: {@code error}, {@code warning}, {@code info},
   * {@code none}. By default what the configuration says, else {@code error}.
   */
  @Parameter(property = "medlint.failLevel")
  private String failLevel;

  /** Whether a text that cannot be read fails the build. */
  @Parameter(property = "medlint.failOnIncomplete", defaultValue = "true")
  private boolean failOnIncomplete;

  /**
   * How many findings at the fail level are tolerated. By default what the configuration says, else
   * none.
   */
  @Parameter(property = "medlint.maxAllowedViolations")
  private Integer maxAllowedViolations;

  /** Reports to write: {@code json}, {@code sarif}, {@code text} and all that docs/ci.md lists. */
  @Parameter(property = "medlint.formats", defaultValue = "json,sarif,text")
  private List<String> formats;

  /** Where reports are written. */
  @Parameter(
      property = "medlint.outputDirectory",
      defaultValue = "${project.build.directory}/medlint")
  private File outputDirectory;

  /** The encoding of all texts; by default it is found out for each. */
  @Parameter(property = "medlint.inputEncoding")
  private String inputEncoding;

  /** How many texts are checked at a time; by default as many as there are processors. */
  @Parameter(property = "medlint.jobs")
  private Integer jobs;

  /**
   * Language of messages, {@code ru} or {@code en}; by default that of the configuration, else of
   * the system, else Russian.
   */
  @Parameter(property = "medlint.lang")
  private String lang;

  /** Whether findings are written to the build log. */
  @Parameter(property = "medlint.logFindings", defaultValue = "true")
  private boolean logFindings;

  /** How many findings are written to the build log at most. */
  @Parameter(property = "medlint.maxLoggedFindings", defaultValue = "50")
  private int maxLoggedFindings;

  @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
  private File basedir;

  @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
  private File buildDirectory;

  @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
  private String version;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("medlint: skipped (medlint.skip)");
      return;
    }
    List<String> names = sourceNames();
    if (names.isEmpty()) {
      getLog().info("medlint: no content folder, nothing to check (see <sources>)");
      return;
    }
    try {
      check(names);
    } catch (ConfigurationException e) {
      throw new MojoExecutionException(problems(e), e);
    } catch (IOException e) {
      throw new MojoExecutionException("medlint: " + outputDirectory + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("medlint: interrupted, not all was checked", e);
    }
  }

  private void check(List<String> names)
      throws ConfigurationException,
          IOException,
          InterruptedException,
          MojoExecutionException,
          MojoFailureException {
    Path directory = basedir.toPath().toAbsolutePath().normalize();
    ConfigurationFinder configurations =
        configFile == null
            ? ConfigurationFinder.upward()
            : ConfigurationFinder.of(configFile.toPath().toAbsolutePath());
    Set<OutputFormat> outputs = outputs();
    InputFinder.Found found =
        new InputFinder(directory, includes, excludes, configurations).find(names);
    Configuration configuration =
        found.inputs().isEmpty()
            ? configurations.find(directory)
            : RunSettings.of(found.inputs(), settled());
    Language language = language(configuration);
    for (LocalizedText note : configurations.notes()) {
      getLog().warn(note.in(language));
    }
    Pack pack = pack();
    Report report = report(found, pack, thresholds(configuration), language);
    List<Path> written = write(report, outputs, language, pack);
    log(report, language);
    judge(report, new RunMessages(report, language, written));
  }

  private Report report(
      InputFinder.Found found, Pack pack, Thresholds thresholds, Language language)
      throws ConfigurationException, InterruptedException, MojoExecutionException {
    RuleSelection rules = RuleSelection.of(pack.rules(), List.of(), List.of());
    LawDays days = new LawDays(LocalDate.now(ZoneId.systemDefault()), asOf(), pack.law().dates());
    days.check("asOf");
    for (Input input : found.inputs()) {
      rules.check(input.configuration());
      days.check(input.configuration());
    }
    LocalDate usual =
        days.usual(
            found.inputs().isEmpty() ? Configuration.NONE : found.inputs().get(0).configuration());
    List<FileReport> files = new ArrayList<>();
    List<Unread> unread = new ArrayList<>(found.unread());
    RunOptions options = runOptions();
    Linters linters = new LintersByDay(Linter.of(pack, usual));
    ReviewFiles reviews =
        ReviewFiles.of(
            found.inputs(), places(), pack.rules(), LocalDate.now(ZoneId.systemDefault()));
    for (LocalizedText problem : reviews.problems()) {
      getLog().error(problem.in(language));
    }
    new CheckRun(linters, days, rules, options, reviews, InputStream.nullInputStream())
        .run(
            found.inputs(),
            (Result result) -> {
              if (result instanceof Result.Checked checked) {
                files.add(checked.report());
              } else if (result instanceof Result.NotChecked notChecked) {
                unread.add(notChecked.unread());
              } else if (result instanceof Result.Malformed line) {
                unread.add(new Unread(line.input() + ":" + line.line(), line.error()));
              }
            });
    Tool tool = new Tool(version, pack.name(), pack.version());
    List<LocalizedText> notes = new ArrayList<>(reviews.notes());
    pack.law().ageNote(LocalDate.now(ZoneId.systemDefault())).ifPresent(notes::add);
    Optional<BaselineChange> baseline =
        reviews.hasBaseline()
            ? Optional.of(new BaselineChange(reviews.gone(rules), strictBaseline))
            : Optional.empty();
    return new Report(tool, usual, files, unread, thresholds, notes, baseline);
  }

  private ReviewFiles.Places places() {
    return new ReviewFiles.Places(
        basedir.toPath().toAbsolutePath(), path(decisionsFile), path(baselineFile));
  }

  private static Optional<Path> path(File file) {
    return file == null ? Optional.empty() : Optional.of(file.toPath().toAbsolutePath());
  }

  private static Pack pack() throws MojoExecutionException {
    try {
      return Pack.bundled();
    } catch (IllegalStateException | UncheckedIOException e) {
      throw new MojoExecutionException("medlint: " + e.getMessage(), e);
    }
  }

  private List<Path> write(Report report, Set<OutputFormat> outputs, Language language, Pack pack)
      throws IOException {
    ReportWriter writer =
        new ReportWriter(language, false, false, new PackTexts(pack, report.asOf()));
    Path folder = Files.createDirectories(outputDirectory.toPath());
    List<Path> written = new ArrayList<>();
    for (OutputFormat output : outputs) {
      Path file = folder.resolve(output.fileName());
      try (OutputStream out = Files.newOutputStream(file)) {
        writer.write(output, report, false, out);
      }
      written.add(file);
    }
    return written;
  }

  private void log(Report report, Language language) {
    RunMessages lines = new RunMessages(report, language, List.of());
    for (Unread unread : report.unread()) {
      getLog().warn(lines.line(unread));
    }
    int logged = 0;
    for (FileReport file : report.files()) {
      for (ReportedFinding finding : file.findings()) {
        if (logFindings && report.thresholds().showsToPeople(finding)) {
          if (logged++ < maxLoggedFindings) {
            log(finding.finding().severity(), lines.line(file, finding));
          }
        }
      }
    }
    getLog().info(lines.summary(Math.max(0, logged - maxLoggedFindings)));
  }

  private void log(Severity severity, String line) {
    switch (severity) {
      case ERROR -> getLog().error(line);
      case WARNING -> getLog().warn(line);
      case INFO -> getLog().info(line);
    }
  }

  private void judge(Report report, RunMessages message) throws MojoFailureException {
    // Asked first: a build that tolerates breaches must still hear of what nobody looked at.
    boolean breached = report.outcome() == Outcome.FINDINGS;
    if (breached && failOnViolation) {
      throw new MojoFailureException(message.ofFindings());
    }
    if (!report.unread().isEmpty() && failOnIncomplete) {
      throw new MojoFailureException(message.ofUnread());
    }
  }

  private List<String> sourceNames() {
    List<File> given = sources;
    if (given == null || given.isEmpty()) {
      given =
          Stream.of(
                  new File(basedir, "src/main/content"),
                  new File(basedir, "src/main/resources"),
                  new File(buildDirectory, "site-content"))
              .filter(File::isDirectory)
              .toList();
    }
    Path directory = basedir.toPath().toAbsolutePath().normalize();
    List<String> names = new ArrayList<>();
    for (File source : given) {
      Path path = source.toPath().toAbsolutePath().normalize();
      names.add((path.startsWith(directory) ? directory.relativize(path) : path).toString());
    }
    return names;
  }

  /** Returns the keys of the configuration that parameters decide for the whole run. */
  private Set<String> settled() {
    Set<String> keys = new HashSet<>();
    if (failLevel != null) {
      keys.add("fail.level");
    }
    if (maxAllowedViolations != null) {
      keys.add("fail.maxFindings");
    }
    if (lang != null) {
      keys.add("lang");
    }
    return keys;
  }

  private RunOptions runOptions() throws ConfigurationException, MojoExecutionException {
    return new RunOptions(
        statements(),
        rxList == null
            ? DrugList.NONE
            : DrugListReader.read(rxList.toPath().toAbsolutePath(), "rxList"),
        InputFormat.AUTO,
        encoding(),
        threads(),
        RunOptions.DEFAULT_TIMEOUT,
        SourceLoader.DEFAULT_MAX_BYTES);
  }

  private List<Statements> statements() throws MojoExecutionException {
    // In the order of FactNames.ALL.
    Object[] values = {kind, object, audience, medium, platform, stage, complete};
    Map<String, String> given = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        continue;
      }
      String fact = FactNames.ALL.get(i);
      given.put(fact, values[i].toString());
      Optional<LocalizedText> problem = FactNames.problem(fact, given.get(fact));
      if (problem.isPresent()) {
        throw wrong(problem.get());
      }
    }
    return given.isEmpty()
        ? List.of()
        : List.of(new Statements(Origin.COMMAND_LINE, "medlint-maven-plugin", given));
  }

  private Optional<AsOf> asOf() throws MojoExecutionException {
    if (asOf == null) {
      return Optional.empty();
    }
    Optional<AsOf> asked = AsOf.parse(asOf);
    if (asked.isEmpty()) {
      throw wrong(
          new LocalizedText(
              "asOf: «" + asOf + "» не подходит; здесь можно: ГГГГ-ММ-ДД или document",
              "asOf: “" + asOf + "” does not fit; allowed here: YYYY-MM-DD or document"));
    }
    return asked;
  }

  private Optional<Charset> encoding() throws MojoExecutionException {
    try {
      return inputEncoding == null ? Optional.empty() : Optional.of(Charset.forName(inputEncoding));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw wrong(
          new LocalizedText(
              "inputEncoding: кодировки «" + inputEncoding + "» нет; например: windows-1251",
              "inputEncoding: no encoding “" + inputEncoding + "”; for example: windows-1251"));
    }
  }

  private int threads() throws MojoExecutionException {
    if (jobs == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (jobs < 1) {
      throw wrong(
          new LocalizedText(
              "jobs: " + jobs + " не подходит; нужно целое число от 1",
              "jobs: " + jobs + " does not fit; a whole number from 1 is needed"));
    }
    return jobs;
  }

  private Thresholds thresholds(Configuration configuration) throws MojoExecutionException {
    Configuration.Fail fail = configuration.fail();
    Thresholds standard = Thresholds.DEFAULT;
    int tolerated =
        maxAllowedViolations == null
            ? fail.maxFindings().orElse(standard.maxFindings())
            : maxAllowedViolations;
    if (tolerated < 0) {
      throw wrong(
          new LocalizedText(
              "maxAllowedViolations: " + tolerated + " не подходит; нужно целое число от 0",
              "maxAllowedViolations: "
                  + tolerated
                  + " does not fit; a whole number from 0 is needed"));
    }
    FailLevel level =
        failLevel == null
            ? fail.level().orElse(standard.failLevel())
            : choice(FailLevel.class, "failLevel", failLevel);
    return new Thresholds(
        standard.minSeverity(),
        standard.minConfidence(),
        level,
        fail.eeatLevel().orElse(standard.eeatFailLevel()),
        tolerated);
  }

  private Language language(Configuration configuration) throws MojoExecutionException {
    if (lang != null) {
      return switch (lang) {
        case "ru" -> Language.RU;
        case "en" -> Language.EN;
        default -> throw wrong(FactNames.unknown("lang", lang, List.of("ru", "en")));
      };
    }
    return configuration.language().orElse(systemLanguage());
  }

  private static Language systemLanguage() {
    return Locale.getDefault().getLanguage().equals("en") ? Language.EN : Language.RU;
  }

  private Set<OutputFormat> outputs() throws MojoExecutionException {
    Set<OutputFormat> outputs = EnumSet.noneOf(OutputFormat.class);
    for (String format : formats) {
      OutputFormat output = choice(OutputFormat.class, "formats", format.strip());
      if (!output.isOfReport()) {
        throw wrong(
            new LocalizedText(
                "formats: " + output.id() + " рисует только medlint check --site",
                "formats: " + output.id() + " is drawn by medlint check --site only"));
      }
      outputs.add(output);
    }
    return outputs;
  }

  private <T extends Enum<T> & Named> T choice(Class<T> type, String parameter, String id)
      throws MojoExecutionException {
    Optional<T> found = Named.find(type, id);
    if (found.isEmpty()) {
      throw wrong(FactNames.unknown(parameter, id, FactNames.ids(type.getEnumConstants())));
    }
    return found.get();
  }

  private MojoExecutionException wrong(LocalizedText problem) {
    return new MojoExecutionException("medlint: " + problem.in(languageOfMistakes()));
  }

  /** Returns the language for telling of settings that cannot be used: lang may be one of them. */
  private Language languageOfMistakes() {
    if ("en".equals(lang) || "ru".equals(lang)) {
      return "en".equals(lang) ? Language.EN : Language.RU;
    }
    return systemLanguage();
  }

  private String problems(ConfigurationException e) {
    StringBuilder text = new StringBuilder("medlint:");
    for (ConfigurationException.Problem problem : e.problems()) {
      text.append("\n  ").append(problem.place()).append(": ");
      text.append(problem.message().in(languageOfMistakes()));
    }
    return text.toString();
  }
}
