package dev.medlint.report;

import dev.medlint.law.Alternative;
import dev.medlint.law.Finding;
import dev.medlint.law.Judge;
import dev.medlint.law.LawPack;
import dev.medlint.rule.Rule;
import dev.medlint.rule.RulePack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What only the outputs with the text say of findings; asked of the pack when it is written, since
 * a check has no need of it. Immutable and thread-safe.
 */
public final class Details {

  private final RulePack rules;
  private final LawPack law;
  private final LocalDate asOf;
  private final Judge judge = new Judge();

  /**
   * Creates details.
   *
   * @param rules the rules that made the findings
   * @param law the provisions that they were judged by
   * @param asOf the day whose law was applied to texts that name no other
   */
  public Details(RulePack rules, LawPack law, LocalDate asOf) {
    this.rules = Objects.requireNonNull(rules);
    this.law = Objects.requireNonNull(law);
    this.asOf = Objects.requireNonNull(asOf);
  }

  /**
   * Returns what the words of a finding would breach if something else were advertised: other
   * provisions than that of the finding; none when the finding is of no rule of the pack.
   */
  List<Alternative> alternatives(FileReport file, Finding finding) {
    Optional<Rule> rule = rules.rule(finding.rule());
    List<Alternative> others = new ArrayList<>();
    if (rule.isPresent()) {
      LocalDate day = file.lawDay().map(LawDay::day).orElse(asOf);
      for (Alternative alternative : judge.alternatives(rule.get(), file.facts(), day, law)) {
        if (!alternative.provision().id().equals(finding.provision())) {
          others.add(alternative);
        }
      }
    }
    return others;
  }
}
