package dev.medlint.cli;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.Feature;
import dev.medlint.annotate.Form;
import dev.medlint.annotate.FormKind;
import dev.medlint.annotate.Reading;
import dev.medlint.match.Match;
import dev.medlint.match.MatchRun;
import dev.medlint.match.Matcher;
import dev.medlint.match.SignMatch;
import dev.medlint.rule.Rule;
import dev.medlint.rule.RulePack;
import dev.medlint.rule.Sign;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.Input;
import dev.medlint.run.RuleSelection;
import dev.medlint.source.Format;
import dev.medlint.source.Language;
import dev.medlint.source.LoadResult;
import dev.medlint.source.SourceLoader;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextPosition;
import dev.medlint.source.TextSpan;
import dev.medlint.speech.Addressee;
import dev.medlint.speech.Speaker;
import dev.medlint.speech.Speech;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code medlint rules list|test|try|docs|tokens}: the tools of those who write rules. */
final class RulesCommand {

  private final Arguments arguments;
  private final Surroundings surroundings;
  private final Engine engine;
  private final Console console;

  private RulesCommand(
      Arguments arguments, Surroundings surroundings, Engine engine, Console console) {
    this.arguments = arguments;
    this.surroundings = surroundings;
    this.engine = engine;
    this.console = console;
  }

  /** Runs the command and returns the exit code. */
  static int run(Arguments arguments, Surroundings surroundings, Engine engine, Console console)
      throws UsageException, ConfigurationException, IOException {
    RulesCommand command = new RulesCommand(arguments, surroundings, engine, console);
    return switch (arguments.command()) {
      case RULES_LIST -> command.list();
      case RULES_TEST -> command.test();
      case RULES_TRY -> command.tryRule();
      case RULES_DOCS -> DocsCommand.run(arguments, surroundings, engine, console);
      case RULES_TOKENS -> command.tokens();
      default -> throw new IllegalStateException(arguments.command().words());
    };
  }

  private int list() throws UsageException {
    Pack pack = engine.pack(folder());
    int widestId = 0;
    int widestLevel = 0;
    int widestNorms = 0;
    for (Rule rule : pack.rules().rules()) {
      widestId = Math.max(widestId, rule.id().length());
      widestLevel = Math.max(widestLevel, rule.severity().id().length());
      widestNorms = Math.max(widestNorms, norms(rule).length());
    }
    for (Rule rule : pack.rules().rules()) {
      console.print(
          padded(rule.id(), widestId)
              + padded(rule.severity().id(), widestLevel)
              + padded(norms(rule), widestNorms)
              + rule.title().in(console.language()));
    }
    return Main.CLEAN;
  }

  private static String norms(Rule rule) {
    List<String> groups = new ArrayList<>();
    for (List<String> group : rule.provisions()) {
      groups.add(String.join("|", group));
    }
    return String.join(",", groups);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length() + 2);
  }

  private int test() throws UsageException {
    boolean right = true;
    if (arguments.operands().isEmpty()) {
      right = testAll(engine.packWithExamples(folder()));
    }
    List<Rule> rules = new ArrayList<>();
    List<Sign> signs = new ArrayList<>();
    for (String operand : arguments.operands()) {
      if (isPath(operand)) {
        right &= testAll(engine.packWithExamples(Optional.of(path(operand))));
      } else {
        RulePack pack = engine.packWithExamples(folder()).rules();
        Optional<Sign> sign = pack.sign(operand);
        if (sign.isPresent()) {
          signs.add(sign.get());
        } else {
          rules.add(Rules.find(pack, operand).orElseThrow(() -> noRule(operand, pack)));
        }
      }
    }
    if (!rules.isEmpty() || !signs.isEmpty()) {
      right &= test(engine.packWithExamples(folder()), rules, signs);
    }
    return right ? Main.CLEAN : Main.FINDINGS;
  }

  private boolean testAll(Pack pack) {
    return test(pack, pack.rules().rules(), pack.rules().signs());
  }

  private boolean test(Pack pack, List<Rule> rules, List<Sign> signs) {
    return new RuleTests(Linter.of(pack, today()), console).run(rules, signs, pack);
  }

  private boolean isPath(String operand) {
    return operand.endsWith(".rule")
        || operand.endsWith(".sign")
        || operand.indexOf('/') >= 0
        || Files.exists(path(operand));
  }

  private Path path(String operand) {
    return surroundings.directory().resolve(operand);
  }

  private int tryRule() throws UsageException, IOException {
    List<String> operands = arguments.operands();
    if (operands.size() != 2) {
      throw new UsageException(
          "rules try: назовите правило и файл, например: medlint rules try cure-story статья.html",
          "rules try: name a rule and a file, such as: medlint rules try cure-story page.html");
    }
    RulePack rules = rulesToTry(operands.get(0));
    SourceText text = load(operands.get(1));
    Pack pack = new Pack("try", "0", rules, engine.pack(folder()).law());
    AnnotatedText read = Linter.of(pack, today()).read(text);
    MatchRun run = new Matcher(rules).over(read);
    List<Match> matches = run.rules(rule -> true);
    for (Match match : matches) {
      print(match, read, text);
    }
    String name = operands.get(0);
    int signs = name.endsWith(".sign") ? trySign(stem(name), run, read, text) : 0;
    int found = matches.size() + signs;
    console.print("Найдено: " + found, "Found: " + found);
    return Main.CLEAN;
  }

  private static String stem(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    return file.substring(0, file.length() - ".sign".length());
  }

  private int trySign(String id, MatchRun run, AnnotatedText read, SourceText text) {
    List<SignMatch> matches =
        run.signs(fact -> true).stream().filter(m -> m.sign().id().equals(id)).toList();
    for (SignMatch match : matches) {
      TextPosition position =
          text.position(
              match.span().isEmpty() ? 0 : read.document().toSource(match.span()).start());
      console.print(
          text.name()
              + ':'
              + position.line()
              + ':'
              + position.column()
              + ": "
              + match.sign().id()
              + ": «"
              + prose(read, match.span())
              + '»');
    }
    return matches.size();
  }

  private RulePack rulesToTry(String name) throws UsageException {
    if (isPath(name)) {
      return engine.pack(Optional.of(path(name))).rules();
    }
    RulePack rules = engine.pack(folder()).rules();
    Rule rule = Rules.find(rules, name).orElseThrow(() -> noRule(name, rules));
    return rules.only(r -> r.id().equals(rule.id()));
  }

  private void print(Match match, AnnotatedText read, SourceText text) {
    if (match.isAbsence()) {
      console.print(
          text.name() + ": " + match.rule().id() + ": в тексте этого нет",
          text.name() + ": " + match.rule().id() + ": absent from the text");
      return;
    }
    TextSpan span = read.document().toSource(match.span());
    TextPosition position = text.position(span.start());
    StringBuilder line = new StringBuilder();
    line.append(text.name()).append(':').append(position.line());
    line.append(':').append(position.column()).append(": ").append(match.rule().id());
    line.append(": «").append(prose(read, match.span())).append('»');
    for (Match.Capture capture : match.captures()) {
      line.append("  ").append(capture.name()).append(" = «");
      line.append(prose(read, capture.span())).append('»');
    }
    console.print(line.toString());
  }

  private static String prose(AnnotatedText read, TextSpan span) {
    return read.document().text().substring(span.start(), span.end()).replace('\n', ' ');
  }

  private int tokens() throws UsageException {
    if (arguments.operands().isEmpty()) {
      throw new UsageException(
          "rules tokens: дайте предложение, например: medlint rules tokens \"Лечим без боли.\"",
          "rules tokens: give a sentence, such as: medlint rules tokens \"Лечим без боли.\"");
    }
    String sentence = String.join(" ", arguments.operands());
    SourceText text = new SourceText("-", sentence, Format.TEXT, "UTF-8");
    AnnotatedText read = Linter.of(engine.pack(Optional.empty()), today()).read(text);
    Speech speech = Speech.of(read);
    for (int s = 0; s < read.sentenceCount(); s++) {
      if (s > 0) {
        console.print("");
      }
      printSpeech(speech, read.sentenceStart(s), read.sentenceEnd(s));
      for (int token = read.sentenceStart(s); token < read.sentenceEnd(s); token++) {
        print(read, token);
      }
    }
    return Main.CLEAN;
  }

  /** Says who speaks to whom in a sentence, in the words of rules, once for each change. */
  private void printSpeech(Speech speech, int from, int to) {
    String last = "";
    StringBuilder line = new StringBuilder();
    for (int token = from; token < to; token++) {
      Speaker speaker = speech.speaker(token);
      Addressee addressee = speech.addressee(token);
      String both =
          console.language() == Language.RU
              ? "говорит: " + speaker.russian() + ", кому: " + addressee.russian()
              : "speaker: " + speaker.english() + ", addressee: " + addressee.english();
      if (!both.equals(last)) {
        line.append(line.isEmpty() ? "" : "; ").append(both);
        last = both;
      }
    }
    console.print("(" + line + ")");
  }

  private void print(AnnotatedText read, int token) {
    Form form = read.form(token);
    String surface = read.surface(token);
    StringBuilder line = new StringBuilder(surface);
    if (form.kind() != FormKind.PUNCTUATION && !form.normal().equals(surface)) {
      line.append("  [").append(form.normal()).append(']');
    }
    console.print(line.toString());
    for (Reading reading : form.readings()) {
      console.print("    " + reading.lemma() + "  " + features(reading));
    }
  }

  private String features(Reading reading) {
    StringBuilder words = new StringBuilder();
    for (Feature feature : Feature.values()) {
      if (reading.has(feature)) {
        words.append(words.isEmpty() ? "" : " ");
        words.append(console.language() == Language.RU ? feature.russian() : feature.english());
      }
    }
    return words.toString();
  }

  private SourceText load(String name) throws UsageException, IOException {
    LoadResult loaded =
        name.equals("-")
            ? SourceLoader.standard().load(surroundings.in().readAllBytes(), Input.STANDARD_INPUT)
            : SourceLoader.standard().load(surroundings.directory().resolve(name), name);
    if (loaded instanceof LoadResult.Refused refused) {
      throw new UsageException(
          refused.name() + ": " + refused.reason().ru(),
          refused.name() + ": " + refused.reason().en());
    }
    return ((LoadResult.Loaded) loaded).text();
  }

  static UsageException noRule(String id, RulePack rules) {
    return new UsageException(RuleSelection.unknownRule(id, rules.names().keySet()));
  }

  private LocalDate today() {
    return LocalDate.now(surroundings.clock());
  }

  private Optional<Path> folder() {
    return arguments.value("--pack").map(surroundings.directory()::resolve);
  }
}
