package dev.medlint.cli;

import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.run.FactNames;
import dev.medlint.source.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the options that state facts: {@code --kind}, {@code --object}… */
final class FactOptions {

  private FactOptions() {}

  /**
   * Returns what the options of a command line state, one statement an option.
   *
   * @throws UsageException if a value cannot stand where it does
   */
  static List<Statements> statements(Arguments arguments) throws UsageException {
    List<Statements> statements = new ArrayList<>();
    for (String fact : FactNames.ALL) {
      String option = "--" + fact;
      if (!fact.equals("complete") && arguments.has(option)) {
        statements.add(statement(fact, option, String.join(",", arguments.all(option))));
      }
    }
    if (arguments.has("--complete") && arguments.has("--fragment")) {
      throw new UsageException(
          "--complete и --fragment исключают друг друга; оставьте один",
          "--complete and --fragment exclude each other; keep one");
    }
    if (arguments.has("--complete")) {
      statements.add(statement("complete", "--complete", "true"));
    } else if (arguments.has("--fragment")) {
      statements.add(statement("complete", "--fragment", "false"));
    }
    return statements;
  }

  private static Statements statement(String fact, String option, String value)
      throws UsageException {
    Optional<LocalizedText> problem = FactNames.problem(fact, value);
    if (problem.isPresent()) {
      throw new UsageException(
          new LocalizedText(
              option + ": " + problem.get().ru(), option + ": " + problem.get().en()));
    }
    return new Statements(Origin.COMMAND_LINE, option, Map.of(fact, value));
  }
}
