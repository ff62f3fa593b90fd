package dev.medlint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The commands with their options: the one table that all readers of arguments go by. */
enum Command {
  CHECK("check", "PATH…|-", checkOptions()),
  REPORT("report", "SAVED.json", reportOptions()),
  BENCH("bench", "CASES…|-", benchOptions()),
  INIT("init", "", initOptions()),
  EXPLAIN("explain", "RULE|PROVISION|FILE:LINE", explainOptions()),
  RULES_LIST("rules list", "", packOptions()),
  RULES_TEST("rules test", "[PATH|ID]…", packOptions()),
  RULES_NEW("rules new", "ID", newRuleOptions()),
  RULES_TRY("rules try", "RULE [FILE|TEXT|-]", tryOptions()),
  RULES_COVERAGE("rules coverage", "", coverageOptions()),
  RULES_DOCS("rules docs", "DIR", packOptions()),
  RULES_TOKENS("rules tokens", "TEXT", List.of(Option.value("--lang", "ru|en"))),
  LAW_LIST("law list", "", lawOptions(Option.value("--as-of", "DATE"))),
  LAW_DIFF("law diff", "DATE DATE", lawOptions()),
  LAW_CSV("law csv", "", lawOptions()),
  LAW_ATTEST(
      "law attest",
      "ID",
      lawOptions(
          Option.value("--by", "NAME"),
          Option.value("--on", "DATE"),
          Option.value("--edition", "DATE"))),
  DECIDE_LIST("decide list", "", decideListOptions()),
  DECIDE_ADD("decide add", "FILE:LINE|FINGERPRINT [PATH…]|ID", decideAddOptions()),
  DECIDE_IMPORT("decide import", "FILE…", decideFileOptions()),
  DECIDE_PRUNE("decide prune", "[PATH…|SAVED.json]", decidePruneOptions()),
  BASELINE_CREATE("baseline create", "PATH…", baselineOptions()),
  BASELINE_UPDATE("baseline update", "PATH…", baselineOptions()),
  BASELINE_PRUNE("baseline prune", "PATH…", baselineOptions()),
  STRIP("strip", "PATH…", stripOptions()),
  DIFF(
      "diff",
      "OLD.json NEW.json",
      List.of(Option.value("--format", "text|json"), Option.value("--lang", "ru|en"))),
  SERVE("serve", "", serveOptions()),
  LSP("lsp", "", lspOptions()),
  COMPLETION("completion", "bash|zsh", List.of(Option.value("--lang", "ru|en")));

  private final String words;
  private final String operands;
  private final List<Option> options;

  Command(String words, String operands, List<Option> options) {
    this.words = words;
    this.operands = operands;
    this.options = options;
  }

  /** Returns the words by which the command is called. */
  String words() {
    return words;
  }

  /** Returns what may follow the options, as help shows it; empty: nothing may. */
  String operands() {
    return operands;
  }

  List<Option> options() {
    return options;
  }

  Optional<Option> option(String name) {
    for (Option option : options) {
      if (option.name().equals(name)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }

  private static List<Option> packOptions() {
    return List.of(Option.value("--pack", "DIR"), Option.value("--lang", "ru|en"));
  }

  private static List<Option> newRuleOptions() {
    return List.of(
        Option.value("--provision", "PROVISION"),
        Option.value("--dir", "DIR"),
        Option.value("--title", "TITLE"),
        Option.value("--lang", "ru|en"));
  }

  private static List<Option> tryOptions() {
    List<Option> options = new ArrayList<>(factOptions());
    options.add(Option.value("--as-of", "DATE"));
    options.addAll(packOptions());
    return List.copyOf(options);
  }

  private static List<Option> coverageOptions() {
    List<Option> options = new ArrayList<>();
    options.add(Option.value("--format", "text|json|csv"));
    options.addAll(packOptions());
    return List.copyOf(options);
  }

  private static List<Option> lawOptions(Option... more) {
    List<Option> options = new ArrayList<>(List.of(more));
    options.add(Option.value("--config", "FILE"));
    options.addAll(packOptions());
    return List.copyOf(options);
  }

  private static List<Option> explainOptions() {
    List<Option> options = new ArrayList<>(factOptions());
    options.add(Option.value("--as-of", "DATE"));
    options.add(Option.value("--config", "FILE"));
    options.add(Option.value("--pack", "DIR"));
    options.add(Option.value("--encoding", "NAME"));
    options.add(Option.value("--lang", "ru|en"));
    return List.copyOf(options);
  }

  private static List<Option> factOptions() {
    List<Option> options = new ArrayList<>();
    options.add(Option.value("--kind", "KIND"));
    options.add(Option.values("--object", "OBJECT"));
    options.add(Option.value("--audience", "AUDIENCE"));
    options.add(Option.value("--medium", "MEDIUM"));
    options.add(Option.value("--platform", "NAME"));
    options.add(Option.value("--stage", "STAGE"));
    options.add(Option.flag("--complete"));
    options.add(Option.flag("--fragment"));
    return options;
  }

  private static List<Option> initOptions() {
    List<Option> options = new ArrayList<>(factOptions());
    options.add(Option.values("--folder", "FOLDER=KIND"));
    options.add(Option.value("--rx-list", "FILE"));
    options.add(Option.flag("--yes"));
    options.add(Option.flag("--force"));
    options.add(Option.value("--lang", "ru|en"));
    return List.copyOf(options);
  }

  private static List<Option> checkOptions() {
    List<Option> options = new ArrayList<>(factOptions());
    options.add(Option.value("--as-of", "DATE"));
    options.add(Option.value("--config", "FILE"));
    options.add(Option.value("--rx-list", "FILE"));
    options.add(Option.value("--pack", "DIR"));
    options.add(Option.values("--rule", "ID"));
    options.add(Option.values("--no-rule", "ID"));
    options.add(Option.value("--min-severity", "LEVEL"));
    options.add(Option.value("--min-confidence", "LEVEL"));
    options.add(Option.value("--fail-level", "LEVEL"));
    options.add(Option.value("--eeat-fail-level", "LEVEL"));
    options.add(Option.value("--max-findings", "N"));
    options.add(Option.value("--decisions", "FILE"));
    options.add(Option.value("--baseline", "FILE"));
    options.add(Option.flag("--strict-baseline"));
    options.add(Option.flag("--show-suppressed"));
    options.add(Option.value("--format", "FORMAT"));
    options.add(Option.values("--output", "FORMAT=FILE"));
    options.add(Option.flag("--with-text"));
    options.add(Option.value("--input-format", "FORMAT"));
    options.add(Option.values("--columns", "NAME"));
    options.add(Option.value("--sheet", "NAME"));
    options.add(Option.value("--annotate", "FILE"));
    options.add(Option.value("--encoding", "NAME"));
    options.add(Option.values("--include", "GLOB"));
    options.add(Option.values("--exclude", "GLOB"));
    options.add(Option.value("--changed-since", "REF"));
    options.add(Option.value("--cache-dir", "DIR"));
    options.add(Option.flag("--no-cache"));
    options.add(Option.value("--jobs", "N"));
    options.add(Option.value("--timeout-per-file", "TIME"));
    options.add(Option.value("--max-file-size", "SIZE"));
    options.add(Option.value("--lang", "ru|en"));
    options.add(Option.value("--color", "WHEN"));
    options.add(Option.flag("--quiet"));
    options.add(Option.flag("--timing"));
    options.add(Option.flag("--explain-skips"));
    options.add(Option.flag("--site"));
    return List.copyOf(options);
  }

  private static List<Option> reportOptions() {
    return List.of(
        Option.value("--format", "FORMAT"),
        Option.values("--output", "FORMAT=FILE"),
        Option.flag("--with-text"),
        Option.flag("--show-suppressed"),
        Option.value("--color", "WHEN"),
        Option.value("--lang", "ru|en"));
  }

  private static List<Option> decideFileOptions() {
    return List.of(
        Option.value("--decisions", "FILE"),
        Option.value("--config", "FILE"),
        Option.value("--lang", "ru|en"));
  }

  private static List<Option> decideListOptions() {
    List<Option> options = new ArrayList<>();
    options.add(Option.value("--format", "text|json|csv"));
    options.add(Option.value("--pack", "DIR"));
    options.addAll(decideFileOptions());
    return List.copyOf(options);
  }

  private static List<Option> decideAddOptions() {
    List<Option> options = new ArrayList<>();
    options.add(Option.value("--verdict", "VERDICT"));
    options.add(Option.value("--basis", "TEXT"));
    options.add(Option.value("--by", "NAME"));
    options.add(Option.value("--until", "DATE"));
    options.add(Option.value("--scope", "PATH|GLOB"));
    options.add(Option.value("--link", "LINK"));
    options.add(Option.value("--approved-by", "NAME"));
    options.add(Option.value("--rule", "ID"));
    options.add(Option.value("--decisions", "FILE"));
    options.addAll(textOptions());
    return List.copyOf(options);
  }

  private static List<Option> decidePruneOptions() {
    List<Option> options = new ArrayList<>();
    options.add(Option.flag("--check"));
    options.add(Option.value("--decisions", "FILE"));
    options.addAll(textOptions());
    return List.copyOf(options);
  }

  private static List<Option> baselineOptions() {
    List<Option> options = new ArrayList<>();
    options.add(Option.value("--baseline", "FILE"));
    options.add(Option.value("--decisions", "FILE"));
    options.addAll(textOptions());
    return List.copyOf(options);
  }

  private static List<Option> stripOptions() {
    List<Option> options = new ArrayList<>();
    options.add(Option.flag("--unused"));
    options.add(Option.flag("--check"));
    options.addAll(textOptions());
    return List.copyOf(options);
  }

  /** What chooses texts and shapes their check. */
  private static List<Option> textOptions() {
    List<Option> options = new ArrayList<>(factOptions());
    options.add(Option.value("--as-of", "DATE"));
    options.add(Option.value("--config", "FILE"));
    options.add(Option.value("--rx-list", "FILE"));
    options.add(Option.value("--pack", "DIR"));
    options.add(Option.value("--input-format", "FORMAT"));
    options.add(Option.values("--columns", "NAME"));
    options.add(Option.value("--sheet", "NAME"));
    options.add(Option.value("--encoding", "NAME"));
    options.add(Option.values("--include", "GLOB"));
    options.add(Option.values("--exclude", "GLOB"));
    options.add(Option.value("--jobs", "N"));
    options.add(Option.value("--max-file-size", "SIZE"));
    options.add(Option.value("--lang", "ru|en"));
    return options;
  }

  private static List<Option> serveOptions() {
    return List.of(
        Option.value("--port", "N"),
        Option.value("--host", "ADDRESS"),
        Option.value("--token-file", "FILE"),
        Option.values("--origin", "ADDRESS"),
        Option.value("--max-body", "SIZE"),
        Option.value("--jobs", "N"),
        Option.value("--timeout-per-file", "TIME"),
        Option.value("--config", "FILE"),
        Option.value("--rx-list", "FILE"),
        Option.value("--pack", "DIR"),
        Option.value("--as-of", "DATE"),
        Option.flag("--no-open"),
        Option.value("--lang", "ru|en"));
  }

  private static List<Option> lspOptions() {
    return List.of(
        Option.flag("--stdio"),
        Option.value("--clientProcessId", "PID"),
        Option.value("--min-severity", "LEVEL"),
        Option.value("--min-confidence", "LEVEL"),
        Option.value("--timeout-per-file", "TIME"),
        Option.value("--config", "FILE"),
        Option.value("--rx-list", "FILE"),
        Option.value("--pack", "DIR"),
        Option.value("--as-of", "DATE"),
        Option.value("--lang", "ru|en"));
  }

  private static List<Option> benchOptions() {
    List<Option> options = new ArrayList<>();
    options.add(Option.value("--format", "text|json"));
    options.add(Option.value("--group", "GROUP"));
    options.add(Option.values("--without-facts", "FACT"));
    options.add(Option.flag("--strict"));
    options.add(Option.value("--save", "FILE"));
    // What shapes the check of a text, and nothing of what chooses inputs or shapes its report.
    List<String> taken =
        List.of(
            "--kind",
            "--object",
            "--audience",
            "--medium",
            "--platform",
            "--stage",
            "--complete",
            "--fragment",
            "--as-of",
            "--config",
            "--pack",
            "--rule",
            "--no-rule",
            "--jobs",
            "--timeout-per-file",
            "--max-file-size",
            "--lang");
    for (Option option : checkOptions()) {
      if (taken.contains(option.name())) {
        options.add(option);
      }
    }
    return List.copyOf(options);
  }
}
