package dev.medlint.lsp;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.draft.DraftFormat;
import dev.medlint.explain.Detail;
import dev.medlint.explain.Explainer;
import dev.medlint.explain.Explanation;
import dev.medlint.explain.ReportDetails;
import dev.medlint.extract.Document;
import dev.medlint.extract.TextLanguage;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.law.FactWords;
import dev.medlint.records.RecordFormat;
import dev.medlint.report.FileReport;
import dev.medlint.report.Thresholds;
import dev.medlint.run.CheckRun;
import dev.medlint.run.CollectedResults;
import dev.medlint.run.Configuration;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.ConfigurationFinder;
import dev.medlint.run.Input;
import dev.medlint.run.InputFormat;
import dev.medlint.run.KeptLinters;
import dev.medlint.run.LawDays;
import dev.medlint.run.Linters;
import dev.medlint.run.RuleSelection;
import dev.medlint.run.RunOptions;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceLoader;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Checks the texts of an editor by the same run as the command line, so that both find the same.
 * Thread-safe.
 */
public final class EditorChecks {

  private static final int MOST_DAYS = 4;

  private final Pack pack;
  private final Supplier<Pack> withExamples;
  private final EditorSettings settings;
  private final Linter linter;
  private final RememberingLinters remembering;
  private final Linters linters;
  private final Configurations configurations;
  private final AtomicLong count = new AtomicLong();
  private final Map<LocalDate, ReportDetails> details = new ConcurrentHashMap<>();
  private Optional<Pack> whole = Optional.empty();

  /**
   * Creates checks.
   *
   * @param pack whose rules are asked
   * @param withExamples the same pack with examples and practice; asked when somebody wants details
   * @throws ConfigurationException if the settings ask for a day without law
   */
  public EditorChecks(Pack pack, Supplier<Pack> withExamples, EditorSettings settings)
      throws ConfigurationException {
    this.pack = Objects.requireNonNull(pack);
    this.withExamples = Objects.requireNonNull(withExamples);
    this.settings = Objects.requireNonNull(settings);
    LawDays days = days();
    days.check("--as-of");
    this.linter = Linter.of(pack, days.usual(Configuration.NONE)).namingElements();
    this.remembering = new RememberingLinters(linter);
    this.linters = new KeptLinters(remembering);
    this.configurations = new Configurations(settings, pack.rules());
  }

  EditorSettings settings() {
    return settings;
  }

  /** Returns the rules and the law that are applied. */
  Pack pack() {
    return pack;
  }

  /** Returns what day it is. */
  LocalDate today() {
    return LocalDate.now(settings.clock());
  }

  private LawDays days() {
    return new LawDays(today(), settings.asOf(), pack.law().dates());
  }

  /**
   * Checks a text.
   *
   * @param facts stated for this text in the editor, by name
   * @throws InterruptedException if the thread is interrupted: nobody waits for the result
   */
  CheckedDocument check(OpenDocument document, Map<String, String> facts, Preferences preferences)
      throws InterruptedException {
    LawDays days = days();
    try {
      return check(
          document, facts, preferences, days, configurations.of(document.path(), days, today()));
    } catch (ConfigurationException e) {
      return notChecked(document, unusable(e));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // One text must not end the checks of others, and must not look clean.
      return notChecked(
          document,
          new LocalizedText(
              "внутренняя ошибка medlint: " + e + "; сообщите о ней разработчикам",
              "an internal error of medlint: " + e + "; please report it"));
    }
  }

  private static LocalizedText unusable(ConfigurationException e) {
    ConfigurationException.Problem first = e.problems().get(0);
    return new LocalizedText(
        "настройку нельзя прочесть: " + first.place() + ": " + first.message().ru(),
        "the configuration cannot be used: " + first.place() + ": " + first.message().en());
  }

  private CheckedDocument check(
      OpenDocument document,
      Map<String, String> facts,
      Preferences preferences,
      LawDays days,
      Configurations.Holding holding)
      throws ConfigurationException, InterruptedException {
    byte[] content = document.content().getBytes(StandardCharsets.UTF_8);
    if (isOfManyTexts(document, content)) {
      return notChecked(
          document,
          new LocalizedText(
              "в файле много текстов или разметка, которой редактор не показывает; его читает medlint"
                  + " check",
              "the file holds many texts, or markup that an editor does not show; medlint check"
                  + " reads it"));
    }
    Input input =
        new Input(
            document.text().name(), document.path(), holding.configuration(), Optional.of(content));
    CollectedResults results = new CollectedResults();
    new CheckRun(
            linters,
            days,
            RuleSelection.of(pack.rules(), List.of(), List.of()),
            options(document, facts),
            holding.reviews(),
            InputStream.nullInputStream())
        .run(List.of(input), results);
    List<LocalizedText> unread = new ArrayList<>();
    results.unread().forEach(one -> unread.add(one.reason()));
    Optional<FileReport> report = results.files().stream().findFirst();
    return new CheckedDocument(
        count.incrementAndGet(),
        document,
        holding.configuration(),
        holding.decisions(),
        days.usual(holding.configuration()),
        report,
        unread,
        report.isEmpty() && TextLanguage.of(document.content()) != TextLanguage.RUSSIAN,
        holding.configuration().thresholds(preferences.minSeverity(), preferences.minConfidence()));
  }

  /** Places in such files are not those of the characters that the editor shows. */
  private static boolean isOfManyTexts(OpenDocument document, byte[] content) {
    String name = document.text().name();
    return name.endsWith(".jsonl")
        || name.endsWith(".ndjson")
        || DraftFormat.byName(name).isPresent()
        || RecordFormat.of(content, name).isPresent();
  }

  private RunOptions options(OpenDocument document, Map<String, String> facts) {
    List<Statements> stated =
        facts.isEmpty()
            ? List.of()
            : List.of(new Statements(Origin.COMMAND_LINE, FactWords.REQUEST, facts));
    InputFormat format =
        switch (document.text().format()) {
          case MARKDOWN -> InputFormat.MARKDOWN;
          case HTML -> InputFormat.HTML;
          case TEXT, LAID_OUT -> InputFormat.TEXT;
        };
    return new RunOptions(
        stated,
        settings.drugs(),
        format,
        Optional.of(StandardCharsets.UTF_8),
        1,
        settings.timeout(),
        SourceLoader.DEFAULT_MAX_BYTES);
  }

  /** Forgets a text that was closed. */
  void forget(OpenDocument document) {
    remembering.forget(document.text().name());
  }

  /** Returns that a text was not checked, and why. */
  CheckedDocument notChecked(OpenDocument document, LocalizedText reason) {
    return new CheckedDocument(
        count.incrementAndGet(),
        document,
        Configuration.NONE,
        Path.of(""),
        today(),
        Optional.empty(),
        List.of(reason),
        false,
        Thresholds.DEFAULT);
  }

  /** Returns what is wrong with a configuration that is being written. */
  List<ConfigurationException.Problem> problems(Path file, String content) {
    try {
      configurations.check(
          ConfigurationFinder.read(file, content.getBytes(StandardCharsets.UTF_8)), days());
      return List.of();
    } catch (ConfigurationException e) {
      return e.problems();
    }
  }

  /** Returns the language in which somebody who wrote a text is spoken to. */
  Language language(Preferences preferences, Configuration configuration) {
    return preferences.language().or(configuration::language).orElse(settings.language());
  }

  /** Returns the blocks of a text, which a report does not hold. */
  Document blocks(CheckedDocument checked) {
    return linter.document(checked.report().orElseThrow().source());
  }

  /** Returns what there is to say of findings by the law of a day. */
  ReportDetails details(LocalDate day) {
    if (details.size() >= MOST_DAYS) {
      details.clear();
    }
    return details.computeIfAbsent(day, d -> new ReportDetails(wholePack(), d));
  }

  /** Returns all that is known of a rule or a provision; empty: there is none by that id. */
  Optional<Explanation> explanation(String id, Language language) {
    return new Explainer(Linter.of(wholePack(), days().usual(Configuration.NONE)), language)
        .explain(id, Detail.FULL);
  }

  private synchronized Pack wholePack() {
    if (whole.isEmpty()) {
      whole = Optional.of(withExamples.get());
    }
    return whole.get();
  }
}
