package dev.medlint.bench;

import dev.medlint.detect.DrugList;
import dev.medlint.extract.DocumentDate;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.report.FileReport;
import dev.medlint.run.Linters;
import dev.medlint.run.TextLinter;
import dev.medlint.source.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Checks texts as if their records did not state certain facts: what is left is what can be seen in
 * the text itself, or was given by other means. Thread-safe if the linters are.
 */
public final class WithoutFacts implements Linters {

  private final Linters linters;
  private final Set<String> facts;

  /**
   * Creates the linters.
   *
   * @param linters what checks the texts
   * @param facts names of the facts to pass over
   */
  public WithoutFacts(Linters linters, Set<String> facts) {
    this.linters = Objects.requireNonNull(linters);
    this.facts = Set.copyOf(facts);
  }

  @Override
  public TextLinter at(LocalDate day, DrugList drugs) {
    return new Forgetful(linters.at(day, drugs), facts);
  }

  @Override
  public String mark() {
    return linters.mark();
  }

  /** One linter that passes the facts over. */
  private static final class Forgetful implements TextLinter {

    private final TextLinter linter;
    private final Set<String> facts;

    private Forgetful(TextLinter linter, Set<String> facts) {
      this.linter = linter;
      this.facts = facts;
    }

    @Override
    public FileReport lint(SourceText text, List<Statements> given) {
      List<Statements> kept = new ArrayList<>();
      for (Statements statements : given) {
        kept.add(statements.origin() == Origin.DOCUMENT ? without(statements) : statements);
      }
      return linter.lint(text, kept);
    }

    @Override
    public Optional<DocumentDate> date(SourceText text) {
      return linter.date(text);
    }

    private Statements without(Statements statements) {
      Map<String, String> values = new LinkedHashMap<>(statements.values());
      values.keySet().removeAll(facts);
      return new Statements(statements.origin(), statements.source(), values);
    }
  }
}
