package dev.medlint.run;

import dev.medlint.filter.ReportedFinding;
import dev.medlint.report.FileReport;
import dev.medlint.rule.RulePack;
import dev.medlint.rule.Severity;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.Spelling;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rules' findings a user wants to see, and how grave. Everything that users say about rules
 * is applied here and nowhere else. Immutable and thread-safe.
 */
public final class RuleSelection {

  private final RulePack pack;
  private final Set<String> only;
  private final Set<String> without;

  private RuleSelection(RulePack pack, Set<String> only, Set<String> without) {
    this.pack = pack;
    this.only = only;
    this.without = without;
  }

  /**
   * Returns a selection.
   *
   * @param pack rules that there are
   * @param only ids of the rules wanted, by present or former name; empty: all
   * @param without ids of the rules not wanted
   * @throws ConfigurationException if an id is unknown
   */
  public static RuleSelection of(RulePack pack, List<String> only, List<String> without)
      throws ConfigurationException {
    Map<String, String> ids = only.isEmpty() && without.isEmpty() ? Map.of() : pack.names();
    List<ConfigurationException.Problem> problems = new ArrayList<>();
    Set<String> wanted = resolve(only, "--rule", ids, problems);
    Set<String> unwanted = resolve(without, "--no-rule", ids, problems);
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return new RuleSelection(pack, wanted, unwanted);
  }

  /** Returns whether the command line leaves a rule in, by its present id. */
  boolean isAsked(String rule) {
    return (only.isEmpty() || only.contains(rule)) && !without.contains(rule);
  }

  /**
   * Checks that all rules that a configuration names exist.
   *
   * @throws ConfigurationException if one does not
   */
  public void check(Configuration configuration) throws ConfigurationException {
    if (configuration.rules().isEmpty()) {
      return;
    }
    Map<String, String> ids = pack.names();
    List<ConfigurationException.Problem> problems = new ArrayList<>();
    for (Map.Entry<String, Configuration.RuleSetting> e : configuration.rules().entrySet()) {
      if (!ids.containsKey(e.getKey())) {
        String place = place(configuration.file().get(), e.getValue());
        problems.add(
            new ConfigurationException.Problem(place, unknownRule(e.getKey(), ids.keySet())));
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }

  /** Returns the report with the findings that are wanted, of the severity that is wanted. */
  FileReport apply(FileReport report, Configuration configuration) {
    if (only.isEmpty() && without.isEmpty() && configuration.rules().isEmpty()) {
      return report;
    }
    Map<String, RuleLevel> levels = levels(configuration);
    List<ReportedFinding> kept = new ArrayList<>();
    for (ReportedFinding reported : report.findings()) {
      String rule = reported.finding().rule();
      RuleLevel level = levels.get(rule);
      boolean wanted = only.isEmpty() ? level != RuleLevel.OFF : only.contains(rule);
      if (wanted && !without.contains(rule)) {
        kept.add(level == null ? reported : withLevel(reported, level));
      }
    }
    return report.withFindings(kept);
  }

  private Map<String, RuleLevel> levels(Configuration configuration) {
    Map<String, String> ids = pack.names();
    Map<String, RuleLevel> levels = new HashMap<>();
    configuration.rules().forEach((id, setting) -> levels.put(ids.get(id), setting.level()));
    return levels;
  }

  private static ReportedFinding withLevel(ReportedFinding reported, RuleLevel level) {
    Optional<Severity> severity = level.severity();
    if (severity.isEmpty()) {
      return reported;
    }
    return reported.with(reported.finding().with(severity.get()));
  }

  private static Set<String> resolve(
      List<String> written,
      String option,
      Map<String, String> ids,
      List<ConfigurationException.Problem> problems) {
    Set<String> found = new HashSet<>();
    for (String id : written) {
      String present = ids.get(id);
      if (present == null) {
        problems.add(new ConfigurationException.Problem(option, unknownRule(id, ids.keySet())));
      } else {
        found.add(present);
      }
    }
    return found;
  }

  private static String place(Path file, Configuration.RuleSetting setting) {
    return file + ":" + setting.line() + ":" + setting.column();
  }

  /**
   * Returns the message for the id of a rule that does not exist.
   *
   * @param known names of all rules
   */
  public static LocalizedText unknownRule(String id, Collection<String> known) {
    List<String> sorted = new ArrayList<>(known);
    sorted.sort(null);
    Optional<String> near = Spelling.nearest(id, sorted);
    return new LocalizedText(
        "нет правила «"
            + id
            + "»"
            + near.map(n -> "; похоже на: " + n).orElse("")
            + "; все правила: medlint rules list",
        "no rule “"
            + id
            + "”"
            + near.map(n -> "; did you mean: " + n).orElse("")
            + "; all rules: medlint rules list");
  }
}
