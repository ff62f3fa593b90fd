package dev.medlint.run;

import dev.medlint.decision.Decision;
import dev.medlint.decision.DecisionLines;
import dev.medlint.decision.DecisionReader;
import dev.medlint.decision.Problem;
import dev.medlint.filter.Baseline;
import dev.medlint.filter.BaselineFile;
import dev.medlint.filter.DecisionBook;
import dev.medlint.filter.Disposition;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.report.FileReport;
import dev.medlint.rule.RulePack;
import dev.medlint.rule.Severity;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What was said about findings in files beside the texts: reviewers' decisions and the baseline.
 * Where there are no such files, looking for them is all that happens. Thread-safe.
 */
public final class ReviewFiles {

  /** Says nothing about any finding. */
  public static final ReviewFiles NONE = new ReviewFiles(Map.of(), Map.of(), Map.of());

  private final Map<Configuration, Held> byConfiguration;
  private final Map<Path, Decisions> decisions;
  private final Map<Path, KnownFindings> baselines;

  private ReviewFiles(
      Map<Configuration, Held> byConfiguration,
      Map<Path, Decisions> decisions,
      Map<Path, KnownFindings> baselines) {
    this.byConfiguration = byConfiguration;
    this.decisions = decisions;
    this.baselines = baselines;
  }

  /**
   * Where to look.
   *
   * @param directory absolute; where files are looked for when there is no configuration
   * @param decisions file that was named; empty: that of the configuration
   * @param baseline file that was named; empty: that of the configuration
   */
  public record Places(Path directory, Optional<Path> decisions, Optional<Path> baseline) {

    public Places {
      Objects.requireNonNull(directory);
      Objects.requireNonNull(decisions);
      Objects.requireNonNull(baseline);
    }

    /** Returns the same places without the baseline that was named, which need not exist yet. */
    public Places withoutBaseline() {
      return new Places(directory, decisions, Optional.empty());
    }

    /** Returns the file of decisions of a configuration; it need not exist. */
    public Path decisionsOf(Configuration configuration) {
      return file(decisions, configuration.review().decisions(), configuration, Decision.FILE_NAME);
    }

    /** Returns the baseline of a configuration; it need not exist. */
    public Path baselineOf(Configuration configuration) {
      return file(baseline, configuration.review().baseline(), configuration, Baseline.FILE_NAME);
    }

    private Path file(
        Optional<Path> named,
        Optional<Path> configured,
        Configuration configuration,
        String usual) {
      if (named.isPresent()) {
        return named.get().normalize();
      }
      if (configured.isPresent()) {
        return configured.get();
      }
      Optional<Path> file = configuration.file();
      return (file.isPresent() ? file.get().resolveSibling(usual) : directory.resolve(usual))
          .normalize();
    }
  }

  /**
   * Reads the files that hold for some inputs.
   *
   * @param inputs all inputs of the run
   * @param places where to look
   * @param rules which rules there are
   * @param today the day on which last days are judged
   * @throws ConfigurationException if a file that was named is not there, or a file cannot be read;
   *     a line of decisions that cannot be read is no such reason
   */
  public static ReviewFiles of(List<Input> inputs, Places places, RulePack rules, LocalDate today)
      throws ConfigurationException {
    refuseMissing(places.decisions(), "--decisions", "medlint decide add");
    refuseMissing(places.baseline(), "--baseline", "medlint baseline create");
    Reading reading = null;
    Configuration last = null;
    for (Input input : inputs) {
      Configuration configuration = input.configuration();
      if (configuration == last) {
        continue;
      }
      last = configuration;
      Path decisions = places.decisionsOf(configuration);
      Path baseline = places.baselineOf(configuration);
      boolean decided = Files.isRegularFile(decisions);
      boolean known = Files.isRegularFile(baseline);
      if (decided || known) {
        reading = reading == null ? new Reading(rules, today) : reading;
        reading.add(configuration, decided, decisions, known, baseline);
      }
    }
    return reading == null ? NONE : reading.files();
  }

  private static void refuseMissing(Optional<Path> named, String option, String remedy)
      throws ConfigurationException {
    if (named.isPresent() && !Files.isRegularFile(named.get())) {
      String file = named.get().toString();
      throw wrong(
          option,
          "нет такого файла: " + file + "; его пишет " + remedy,
          "no such file: " + file + "; " + remedy + " writes it");
    }
  }

  private static ConfigurationException wrong(String place, String ru, String en) {
    return new ConfigurationException(
        List.of(new ConfigurationException.Problem(place, new LocalizedText(ru, en))));
  }

  /** Returns the findings of one input with what was said about them elsewhere. */
  List<ReportedFinding> apply(List<ReportedFinding> findings, Input input, String name) {
    if (byConfiguration.isEmpty()) {
      return findings;
    }
    Held held = byConfiguration.get(input.configuration());
    if (held == null) {
      return findings;
    }
    boolean isFile = name.equals(input.name());
    List<ReportedFinding> said = findings;
    if (held.decisions().isPresent()) {
      Decisions file = held.decisions().get();
      said = file.book().apply(said, pathFrom(file.path(), input, name, isFile));
    }
    if (held.known().isPresent()) {
      said = held.known().get().apply(said, input, name, isFile);
    }
    return said;
  }

  /**
   * Returns what a site lacks as a whole with what was said about it elsewhere. Scopes and
   * baselines name it by its folder, as the report does.
   *
   * @param page any page of the site: what holds for it holds for the site
   */
  public FileReport applyToSite(FileReport site, Input page) {
    return site.withFindings(apply(site.findings(), page, site.source().name()));
  }

  /**
   * Returns how scopes and baselines name a text: its path from the folder of their file, with
   * {@code /}; a record of a batch and a file outside by the name that reports show.
   */
  public static String pathFrom(Path file, Input input) {
    return pathFrom(file, input, input.name(), true);
  }

  private static String pathFrom(Path file, Input input, String name, boolean isFile) {
    Path folder = file.getParent();
    if (!isFile || input.path().isEmpty() || folder == null) {
      return name;
    }
    Path path = input.path().get().normalize();
    return path.startsWith(folder) ? PathNames.relative(folder, path) : name;
  }

  /** Returns the lines of files of decisions that cannot be read, for people. */
  public List<LocalizedText> problems() {
    List<LocalizedText> problems = new ArrayList<>();
    for (Decisions file : decisions.values()) {
      for (Problem problem : file.lines().problems()) {
        problems.add(problem.in(file.lines().name()));
      }
    }
    return problems;
  }

  /** Returns what else the reader should know, once all texts were checked. */
  public List<LocalizedText> notes() {
    List<LocalizedText> notes = new ArrayList<>();
    for (Decisions file : decisions.values()) {
      notes.addAll(file.book().notes());
    }
    return notes;
  }

  /** Returns whether a baseline holds for any text. */
  public boolean hasBaseline() {
    return !baselines.isEmpty();
  }

  /**
   * Returns how many findings of the baselines are there no more, once all texts were checked.
   * Those of texts that exist and were not checked, and of rules that were not asked, do not count.
   */
  public int gone(RuleSelection selection) {
    int gone = 0;
    for (KnownFindings known : baselines.values()) {
      gone += known.gone(selection);
    }
    return gone;
  }

  /** What holds for the texts of one configuration. */
  private record Held(Optional<Decisions> decisions, Optional<KnownFindings> known) {}

  private record Decisions(Path path, DecisionLines lines, DecisionBook book) {}

  /** Collects the files; each is read once. */
  private static final class Reading {

    private final Map<String, String> names;
    private final LocalDate today;
    private final Map<Configuration, Held> byConfiguration = new IdentityHashMap<>();
    private final Map<Path, Decisions> decisions = new LinkedHashMap<>();
    private final Map<Path, KnownFindings> baselines = new LinkedHashMap<>();

    private Reading(RulePack rules, LocalDate today) {
      this.names = rules.names();
      this.today = today;
    }

    private void add(
        Configuration configuration, boolean decided, Path lines, boolean known, Path baseline)
        throws ConfigurationException {
      Optional<Decisions> said =
          decided ? Optional.of(decisions(lines, configuration)) : Optional.empty();
      Optional<KnownFindings> were = known ? Optional.of(baseline(baseline)) : Optional.empty();
      byConfiguration.put(configuration, new Held(said, were));
    }

    private Decisions decisions(Path path, Configuration configuration)
        throws ConfigurationException {
      Decisions read = decisions.get(path);
      if (read == null) {
        DecisionLines lines = readDecisions(path);
        read = new Decisions(path, lines, book(lines, names, configuration, today));
        decisions.put(path, read);
      }
      return read;
    }

    private KnownFindings baseline(Path path) throws ConfigurationException {
      KnownFindings read = baselines.get(path);
      if (read == null) {
        read = new KnownFindings(path, readBaseline(path));
        baselines.put(path, read);
      }
      return read;
    }

    private ReviewFiles files() {
      return new ReviewFiles(byConfiguration, decisions, baselines);
    }
  }

  /** Returns a book of decisions as a configuration wants them. */
  public static DecisionBook book(
      DecisionLines lines,
      Map<String, String> names,
      Configuration configuration,
      LocalDate today) {
    return new DecisionBook(
        lines, names, new PathScopes(), severity(configuration.review()), today);
  }

  /** Returns whether a scope is no single path. */
  public static boolean isPattern(String scope) {
    return PathPattern.isGlob(scope);
  }

  /** Returns whether a scope covers a text. */
  public static boolean covers(String scope, String path) {
    return new PathScopes().covers(scope, path);
  }

  private static Optional<Severity> severity(Configuration.Review review) {
    return switch (review.fourEyes()) {
      case ERROR -> Optional.of(Severity.ERROR);
      case WARNING -> Optional.of(Severity.WARNING);
      case INFO -> Optional.of(Severity.INFO);
      case NONE -> Optional.empty();
    };
  }

  /**
   * Reads a file of decisions; none when there is no file.
   *
   * @throws ConfigurationException if it cannot be read at all
   */
  public static DecisionLines readDecisions(Path path) throws ConfigurationException {
    String name = String.valueOf(path.getFileName());
    return Files.exists(path) ? DecisionReader.read(bytes(path), name) : DecisionLines.none(name);
  }

  /**
   * Reads a baseline; an empty one when there is no file.
   *
   * @throws ConfigurationException if it cannot be read or is none
   */
  public static Baseline readBaseline(Path path) throws ConfigurationException {
    if (!Files.exists(path)) {
      return Baseline.EMPTY;
    }
    BaselineFile.Content content = BaselineFile.read(bytes(path));
    if (content.problem().isPresent()) {
      LocalizedText problem = content.problem().get();
      throw wrong(path + ":" + content.line(), problem.ru(), problem.en());
    }
    return content.baseline();
  }

  private static byte[] bytes(Path path) throws ConfigurationException {
    try {
      return OwnFile.read(path, OwnFile.WRITTEN);
    } catch (IOException e) {
      LocalizedText reason = ReadFailure.describe(e);
      throw wrong(path.toString(), reason.ru(), reason.en());
    }
  }

  /** Scopes of decisions: a path, or a glob from the folder of their file. Thread-safe. */
  private static final class PathScopes implements DecisionBook.Scopes {

    private final Map<String, List<PathPattern>> patterns = new HashMap<>();

    @Override
    public boolean isPattern(String scope) {
      return PathPattern.isGlob(scope);
    }

    @Override
    public boolean covers(String scope, String path) {
      if (scope.equals(Decision.EVERYWHERE) || scope.equals(path)) {
        return true;
      }
      return isPattern(scope) && PathPattern.anyCovers(patterns(scope), path, false);
    }

    private synchronized List<PathPattern> patterns(String scope) {
      return patterns.computeIfAbsent(scope, PathPattern::withAlternatives);
    }
  }

  /** A baseline and what became of it in a run. Thread-safe. */
  private static final class KnownFindings {

    private final Path path;
    private final Baseline baseline;
    private final Map<String, List<Baseline.Entry>> byFile;

    /** How many findings of each checked text were known, by entry. */
    private final Map<String, List<ReportedFinding>> checked = new HashMap<>();

    private KnownFindings(Path path, Baseline baseline) {
      this.path = path;
      this.baseline = baseline;
      this.byFile = baseline.byFile();
    }

    private List<ReportedFinding> apply(
        List<ReportedFinding> findings, Input input, String name, boolean isFile) {
      String file = pathFrom(path, input, name, isFile);
      List<Baseline.Entry> entries = byFile.getOrDefault(file, List.of());
      if (entries.isEmpty()) {
        return findings;
      }
      List<ReportedFinding> marked = Baseline.apply(findings, entries);
      List<ReportedFinding> known = new ArrayList<>();
      for (ReportedFinding reported : marked) {
        if (reported.disposition() instanceof Disposition.Known) {
          known.add(reported);
        }
      }
      synchronized (checked) {
        checked.put(file, known);
      }
      return marked;
    }

    private int gone(RuleSelection selection) {
      int gone = 0;
      for (Baseline.Entry entry : stale(selection).entries()) {
        gone += entry.count();
      }
      return gone;
    }

    private Baseline stale(RuleSelection selection) {
      List<Baseline.Entry> stale = new ArrayList<>();
      for (Map.Entry<String, List<Baseline.Entry>> file : byFile.entrySet()) {
        List<ReportedFinding> known;
        synchronized (checked) {
          known = checked.get(file.getKey());
        }
        if (known != null || !Files.exists(path.resolveSibling(file.getKey()))) {
          List<Baseline.Entry> there =
              known == null ? List.of() : Baseline.entries(file.getKey(), known);
          stale.addAll(Baseline.missing(file.getValue(), there));
        }
      }
      List<Baseline.Entry> asked = new ArrayList<>();
      for (Baseline.Entry entry : stale) {
        if (selection.isAsked(entry.rule())) {
          asked.add(entry);
        }
      }
      return new Baseline(asked);
    }
  }
}
