package dev.medlint.cli;

import dev.medlint.decision.Decision;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.DecisionStore;
import dev.medlint.run.FindingLine;
import dev.medlint.run.ReviewFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code medlint decide prune}: removes decisions that have run out, and, when texts or a saved
 * result are named, those on a sentence that is in none of the texts of their scope any more.
 */
final class DecidePrune {

  private final Arguments arguments;
  private final Surroundings surroundings;
  private final ReviewRun run;
  private final Console console;

  DecidePrune(Arguments arguments, Surroundings surroundings, ReviewRun run, Console console) {
    this.arguments = arguments;
    this.surroundings = surroundings;
    this.run = run;
    this.console = console;
  }

  int run() throws UsageException, ConfigurationException, IOException, InterruptedException {
    List<String> operands = arguments.operands();
    boolean saved = operands.isEmpty() || operands.get(0).endsWith(".json");
    Path file = DecideCommand.file(saved ? List.of() : operands, run);
    DecisionStore store = DecisionStore.of(file);
    DecideCommand.complain(store, console);
    DecideCommand.Seen seen = DecideCommand.see(operands, file, surroundings, run, console);
    Map<String, List<FindingLine>> byRule = new HashMap<>();
    for (FindingLine finding : seen.findings()) {
      byRule.computeIfAbsent(finding.rule(), r -> new ArrayList<>()).add(finding);
    }
    Map<String, String> names = operands.isEmpty() ? Map.of() : run.pack().rules().names();
    List<Decision> kept = new ArrayList<>();
    int expired = 0;
    int unbound = 0;
    for (Decision decision : store.lines().decisions()) {
      String rule = names.getOrDefault(decision.rule(), decision.rule());
      if (decision.isExpired(run.today())) {
        expired++;
        tell(decision, "срок вышел", "has run out");
      } else if (!operands.isEmpty()
          && wasSeen(decision, seen, file)
          && !isBound(decision, rule, byRule.getOrDefault(rule, List.of()))) {
        unbound++;
        tell(decision, "такой находки больше нет", "there is no such finding any more");
      } else {
        kept.add(decision);
      }
    }
    boolean dry = arguments.has("--check");
    if (expired + unbound > 0 && !dry) {
      store.write(kept);
    }
    console.print(
        (dry ? "Можно убрать: " : "Убрано: ")
            + "с вышедшим сроком "
            + expired
            + ", ни к чему не"
            + " относится "
            + unbound
            + "; осталось "
            + kept.size(),
        (dry ? "Can be removed: " : "Removed: ")
            + "run out "
            + expired
            + ", bound to nothing "
            + unbound
            + "; left "
            + kept.size());
    return dry && expired + unbound > 0 ? Main.FINDINGS : Main.CLEAN;
  }

  private void tell(Decision decision, String ru, String en) {
    String what = decision.id() + " " + decision.scope() + " " + decision.rule() + ": ";
    console.print("- " + what + ru, "- " + what + en);
  }

  /** Returns whether the texts of a scope were looked at, as far as that can be known. */
  private static boolean wasSeen(Decision decision, DecideCommand.Seen seen, Path file) {
    String scope = decision.scope();
    if (seen.files().contains(scope)) {
      return true;
    }
    if (!ReviewFiles.isPattern(scope)) {
      return !Files.exists(file.resolveSibling(scope));
    }
    for (String path : seen.files()) {
      if (ReviewFiles.covers(scope, path)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBound(Decision decision, String rule, List<FindingLine> findings) {
    for (FindingLine finding : findings) {
      if (finding.isDecidedBy(decision, rule)
          && ReviewFiles.covers(decision.scope(), finding.path())) {
        return true;
      }
    }
    return false;
  }
}
