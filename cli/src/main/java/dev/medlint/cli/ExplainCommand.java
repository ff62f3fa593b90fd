package dev.medlint.cli;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.explain.Detail;
import dev.medlint.explain.Explainer;
import dev.medlint.explain.Explanation;
import dev.medlint.explain.TerminalText;
import dev.medlint.run.Configuration;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.LawDays;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code medlint explain}: tells people what there is to know of a rule, a norm or a line. */
final class ExplainCommand {

  private final CheckOptions options;
  private final Surroundings surroundings;
  private final Console console;
  private final Linter linter;
  private final LawDays days;
  private final Explainer explainer;

  private ExplainCommand(
      CheckOptions options,
      Surroundings surroundings,
      Console console,
      Linter linter,
      LawDays days) {
    this.options = options;
    this.surroundings = surroundings;
    this.console = console;
    this.linter = linter;
    this.days = days;
    this.explainer = new Explainer(linter, console.language());
  }

  /** Runs the command and returns the exit code. */
  static int run(Arguments arguments, Surroundings surroundings, Engine engine, Console console)
      throws UsageException, ConfigurationException, InterruptedException {
    if (arguments.operands().isEmpty()) {
      throw new UsageException(
          "explain: назовите правило, норму или место в файле, например:"
              + " medlint explain 38-fz:24:1:2, medlint explain статья.md:12",
          "explain: name a rule, a provision or a place in a file, such as:"
              + " medlint explain 38-fz:24:1:2, medlint explain article.md:12");
    }
    CheckOptions options = CheckOptions.of(arguments, surroundings);
    Pack plain = engine.packWithExamples(options.path("--pack"));
    Pack pack = plain.with(AttestedLaw.of(plain.law(), arguments, surroundings, console));
    LocalDate today = LocalDate.now(surroundings.clock());
    LawDays days = new LawDays(today, options.asOf(), pack.law().dates());
    days.check("--as-of");
    Linter linter = Linter.of(pack, days.usual(Configuration.NONE)).namingElements();
    ExplainCommand command = new ExplainCommand(options, surroundings, console, linter, days);
    boolean first = true;
    for (String operand : arguments.operands()) {
      if (!first) {
        console.print("");
      }
      first = false;
      console.print(TerminalText.of(command.explain(operand)).stripTrailing());
    }
    return Main.CLEAN;
  }

  private Explanation explain(String operand)
      throws UsageException, ConfigurationException, InterruptedException {
    Optional<Explanation> known = explainer.explain(operand, Detail.SHORT);
    if (known.isPresent()) {
      return known.get();
    }
    Optional<FilePlace> place = FilePlace.of(operand);
    if (place.isPresent() && isFile(place.get().file())) {
      return new PlaceChecker(options, surroundings, linter, days)
          .explain(place.get(), console.language());
    }
    if (isFile(operand)) {
      throw new UsageException(
          "explain: назовите и строку файла, например: medlint explain " + operand + ":1",
          "explain: name a line of the file as well, such as: medlint explain " + operand + ":1");
    }
    throw unknown(operand);
  }

  private boolean isFile(String name) {
    return Files.isRegularFile(surroundings.directory().resolve(name));
  }

  private UsageException unknown(String operand) {
    List<String> near = explainer.nearest(operand);
    String all = String.join(", ", near);
    return new UsageException(
        "нет ни правила, ни нормы, ни файла «"
            + operand
            + "»"
            + (near.isEmpty() ? "" : "; похоже на: " + all)
            + "; все правила: medlint rules list",
        "no rule, no provision and no file “"
            + operand
            + "”"
            + (near.isEmpty() ? "" : "; did you mean: " + all)
            + "; all rules: medlint rules list");
  }
}
