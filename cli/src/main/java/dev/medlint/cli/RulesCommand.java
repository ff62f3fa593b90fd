package dev.medlint.cli;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.Feature;
import dev.medlint.annotate.Form;
import dev.medlint.annotate.FormKind;
import dev.medlint.annotate.Reading;
import dev.medlint.rule.Rule;
import dev.medlint.rule.RulePack;
import dev.medlint.rule.Sign;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.RuleSelection;
import dev.medlint.source.Format;
import dev.medlint.source.Language;
import dev.medlint.source.SourceText;
import dev.medlint.speech.Addressee;
import dev.medlint.speech.Speaker;
import dev.medlint.speech.Speech;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code medlint rules …}: the tools of those who write rules. */
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
      case RULES_NEW -> NewRuleCommand.run(arguments, surroundings, console);
      case RULES_TRY -> TryCommand.run(arguments, surroundings, engine, console);
      case RULES_COVERAGE -> CoverageCommand.run(arguments, surroundings, engine, console);
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
    Set<String> names = new LinkedHashSet<>();
    for (String operand : arguments.operands()) {
      if (isPath(operand, surroundings)) {
        Path path = surroundings.directory().resolve(operand);
        right &= testAll(engine.packWithExamples(Optional.of(path)));
      } else {
        names.add(operand);
      }
    }
    if (!names.isEmpty()) {
      right &= test(engine.packWithExamples(folder(), names), names);
    }
    return right ? Main.CLEAN : Main.FINDINGS;
  }

  private boolean test(Pack pack, Set<String> names) throws UsageException {
    List<Rule> rules = new ArrayList<>();
    List<Sign> signs = new ArrayList<>();
    for (String name : names) {
      Optional<Sign> sign = pack.rules().sign(name);
      if (sign.isPresent()) {
        signs.add(sign.get());
      } else {
        rules.add(Rules.find(pack.rules(), name).orElseThrow(() -> noRule(name, pack.rules())));
      }
    }
    return test(pack, rules, signs);
  }

  private boolean testAll(Pack pack) {
    return test(pack, pack.rules().rules(), pack.rules().signs());
  }

  private boolean test(Pack pack, List<Rule> rules, List<Sign> signs) {
    return new RuleTests(Linter.of(pack, today()), console).run(rules, signs, pack);
  }

  /** Returns whether an operand names a file or folder, and not a rule. */
  static boolean isPath(String operand, Surroundings surroundings) {
    return operand.endsWith(".rule")
        || operand.endsWith(".sign")
        || operand.indexOf('/') >= 0
        || Files.exists(surroundings.directory().resolve(operand));
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
