package dev.medlint.cli;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.annotate.AnnotatedText;
import dev.medlint.extract.PageNote;
import dev.medlint.facts.Statements;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Finding;
import dev.medlint.match.Match;
import dev.medlint.match.MatchRun;
import dev.medlint.match.Matcher;
import dev.medlint.match.SignMatch;
import dev.medlint.report.FileReport;
import dev.medlint.rule.Rule;
import dev.medlint.rule.RulePack;
import dev.medlint.rule.Severity;
import dev.medlint.run.Input;
import dev.medlint.source.Format;
import dev.medlint.source.Language;
import dev.medlint.source.LoadResult;
import dev.medlint.source.SourceLoader;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextPosition;
import dev.medlint.source.TextSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code medlint rules try}: what one rule finds in a text, whatever the law; and, if facts are
 * given, what of that would be reported under them and no others.
 */
final class TryCommand {

  private final Arguments arguments;
  private final Surroundings surroundings;
  private final Engine engine;
  private final Console console;
  private final List<Statements> facts;
  private final LocalDate day;

  private TryCommand(Arguments arguments, Surroundings surroundings, Engine engine, Console console)
      throws UsageException {
    this.arguments = arguments;
    this.surroundings = surroundings;
    this.engine = engine;
    this.console = console;
    this.facts = FactOptions.statements(arguments);
    this.day = day(arguments, surroundings);
  }

  /** Runs the command and returns the exit code. */
  static int run(Arguments arguments, Surroundings surroundings, Engine engine, Console console)
      throws UsageException, IOException {
    return new TryCommand(arguments, surroundings, engine, console).run();
  }

  private static LocalDate day(Arguments arguments, Surroundings surroundings)
      throws UsageException {
    Optional<String> written = arguments.value("--as-of");
    if (written.isEmpty()) {
      return LocalDate.now(surroundings.clock());
    }
    try {
      return LocalDate.parse(written.get());
    } catch (DateTimeParseException e) {
      throw Values.wrong("--as-of", written.get(), "день: 2026-11-22", "a day: 2026-11-22");
    }
  }

  private int run() throws UsageException, IOException {
    List<String> operands = arguments.operands();
    if (operands.isEmpty() || operands.size() > 2) {
      throw new UsageException(
          "rules try: назовите правило и текст, например: medlint rules try cure-story статья.html"
              + " или medlint rules try cure-story \"Я вылечилась.\"",
          "rules try: name a rule and a text, such as: medlint rules try cure-story page.html or"
              + " medlint rules try cure-story \"Я вылечилась.\"");
    }
    Pack pack = pack(operands.get(0));
    SourceText text = text(operands.size() == 1 ? "-" : operands.get(1));
    Linter linter = Linter.of(pack, day);
    AnnotatedText read = linter.read(text);
    MatchRun run = new Matcher(pack.rules()).over(read);
    List<Match> matches = run.rules(rule -> true, day);
    for (Match match : matches) {
      print(match, read, text);
    }
    String name = operands.get(0);
    int signs = name.endsWith(".sign") ? trySign(stem(name), run, read, text) : 0;
    int found = matches.size() + signs;
    console.print("Найдено: " + found, "Found: " + found);
    if (!name.endsWith(".sign")) {
      report(matches, linter, text);
    }
    return Main.CLEAN;
  }

  /** Returns the rule that is tried, alone. */
  private Pack pack(String name) throws UsageException {
    if (RulesCommand.isPath(name, surroundings)) {
      return engine.pack(Optional.of(surroundings.directory().resolve(name)));
    }
    Optional<Path> folder = arguments.value("--pack").map(surroundings.directory()::resolve);
    Pack pack = engine.packWithExamples(folder, Set.of(name));
    RulePack rules = pack.rules();
    Rule rule = Rules.find(rules, name).orElseThrow(() -> RulesCommand.noRule(name, rules));
    return pack.with(rules.only(r -> r.id().equals(rule.id())));
  }

  private static String stem(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    return file.substring(0, file.length() - ".sign".length());
  }

  private int trySign(String id, MatchRun run, AnnotatedText read, SourceText text) {
    int found = 0;
    for (SignMatch match : run.signs(fact -> true)) {
      if (match.sign().id().equals(id)) {
        found++;
        int start = match.span().isEmpty() ? 0 : read.document().toSource(match.span()).start();
        String words = "«" + prose(read, match.span()) + '»';
        console.print(place(text, start) + ": " + match.sign().id() + ": " + words);
      }
    }
    return found;
  }

  private void print(Match match, AnnotatedText read, SourceText text) {
    String rule = match.rule().id();
    if (!match.isOfWords()) {
      StringBuilder shown = new StringBuilder();
      for (PageNote note : match.page()) {
        shown.append("  $").append(note.fact().russian()).append(" = «").append(note.value());
        shown.append('»');
      }
      console.print(
          text.name() + ": " + rule + (shown.length() == 0 ? ": в тексте этого нет" : ":" + shown),
          text.name()
              + ": "
              + rule
              + (shown.length() == 0 ? ": absent from the text" : ":" + shown));
      return;
    }
    StringBuilder line = new StringBuilder();
    line.append(place(text, read.document().toSource(match.span()).start()));
    line.append(": ").append(rule).append(": «").append(prose(read, match.span())).append('»');
    for (Match.Capture capture : match.captures()) {
      line.append("  ").append(capture.name()).append(" = «");
      line.append(prose(read, capture.span())).append('»');
    }
    console.print(line.toString());
  }

  private static String place(SourceText text, int offset) {
    TextPosition position = text.position(offset);
    return text.name() + ':' + position.line() + ':' + position.column();
  }

  private static String prose(AnnotatedText read, TextSpan span) {
    return read.document().text().substring(span.start(), span.end()).replace('\n', ' ');
  }

  private void report(List<Match> matches, Linter linter, SourceText text) {
    if (facts.isEmpty()) {
      if (!matches.isEmpty()) {
        console.print(
            "Что из этого попадёт в отчёт, решают факты. Покажу, если их назвать:"
                + " --kind ad --object service",
            "Facts decide what of this is reported. It is shown if they are given:"
                + " --kind ad --object service");
      }
      return;
    }
    FileReport report = linter.lintAsStated(text, facts);
    console.print(
        "В отчёте при этих фактах: " + report.findings().size(),
        "Reported under these facts: " + report.findings().size());
    for (ReportedFinding reported : report.findings()) {
      print(reported, text);
    }
    if (report.findings().isEmpty() && !matches.isEmpty()) {
      console.print(
          "Почему нет: норма правила не связывает такой текст. Кого она связывает:"
              + " medlint explain "
              + matches.get(0).rule().provisions().get(0).get(0),
          "Why not: the provision of the rule does not bind such a text. Whom it binds:"
              + " medlint explain "
              + matches.get(0).rule().provisions().get(0).get(0));
    }
  }

  private void print(ReportedFinding reported, SourceText text) {
    Finding finding = reported.finding();
    String where = finding.span().isEmpty() ? text.name() : place(text, finding.span().start());
    console.print(
        "  "
            + where
            + ": "
            + level(finding.severity())
            + ", "
            + finding.citation().in(console.language())
            + " ["
            + finding.provision()
            + "]: "
            + finding.message().in(console.language()));
    if (!reported.isOpen()) {
      console.print("    снята автором текста", "    suppressed in the text");
    }
  }

  private String level(Severity severity) {
    boolean ru = console.language() == Language.RU;
    return switch (severity) {
      case ERROR -> ru ? "ошибка" : "error";
      case WARNING -> ru ? "предупреждение" : "warning";
      case INFO -> ru ? "сведение" : "info";
    };
  }

  /** Returns a file, standard input, or the words themselves. */
  private SourceText text(String operand) throws UsageException, IOException {
    if (operand.equals("-")) {
      return loaded(
          SourceLoader.standard().load(surroundings.in().readAllBytes(), Input.STANDARD_INPUT));
    }
    Optional<Path> file = path(operand);
    if (operand.strip().indexOf(' ') > 0 && (file.isEmpty() || !Files.exists(file.get()))) {
      return new SourceText("-", operand, Format.TEXT, "UTF-8");
    }
    if (file.isEmpty()) {
      throw new UsageException(
          operand + ": такого файла быть не может", operand + ": there can be no such file");
    }
    return loaded(SourceLoader.standard().load(file.get(), operand));
  }

  /** Empty: on this system no file can be named so. */
  private Optional<Path> path(String operand) {
    try {
      return Optional.of(surroundings.directory().resolve(operand));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static SourceText loaded(LoadResult loaded) throws UsageException {
    if (loaded instanceof LoadResult.Refused refused) {
      throw new UsageException(
          refused.name() + ": " + refused.reason().ru(),
          refused.name() + ": " + refused.reason().en());
    }
    return ((LoadResult.Loaded) loaded).text();
  }
}
