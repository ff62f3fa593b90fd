package dev.medlint.cli;

import dev.medlint.decision.Decision;
import dev.medlint.decision.DecisionLines;
import dev.medlint.decision.Problem;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.DecisionStore;
import dev.medlint.run.ReviewFiles;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code medlint decide import}: takes over decisions that a report exported. */
final class DecideImport {

  private final Arguments arguments;
  private final Surroundings surroundings;
  private final ReviewRun run;
  private final Console console;
  private int added;
  private int changed;
  private int same;

  DecideImport(Arguments arguments, Surroundings surroundings, ReviewRun run, Console console) {
    this.arguments = arguments;
    this.surroundings = surroundings;
    this.run = run;
    this.console = console;
  }

  int run() throws UsageException, ConfigurationException, IOException {
    if (arguments.operands().isEmpty()) {
      throw new UsageException(
          "decide import: назовите файл, который выгрузил отчёт, например: medlint decide import"
              + " medlint-decisions.jsonl",
          "decide import: name the file that the report exported, such as: medlint decide import"
              + " medlint-decisions.jsonl");
    }
    DecisionStore store = DecisionStore.of(DecideCommand.file(List.of(), run));
    DecideCommand.complain(store, console);
    Map<String, Decision> decisions = new LinkedHashMap<>();
    for (Decision decision : store.lines().decisions()) {
      decisions.put(decision.id(), decision);
    }
    int refused = 0;
    for (String operand : arguments.operands()) {
      DecisionLines lines = read(operand, store.path());
      for (Problem problem : lines.problems()) {
        LocalizedText text = problem.in(operand);
        console.complain(
            new LocalizedText(text.ru() + " (не взято)", text.en() + " (not taken over)"));
      }
      refused += lines.problems().size();
      for (Decision decision : lines.decisions()) {
        merge(decision, decisions);
      }
    }
    if (added + changed > 0) {
      store.write(new ArrayList<>(decisions.values()));
    }
    console.print(
        "Новых решений: "
            + added
            + ", изменено: "
            + changed
            + ", уже были: "
            + same
            + ", не взято: "
            + refused,
        "New decisions: "
            + added
            + ", changed: "
            + changed
            + ", there already: "
            + same
            + ", not taken over: "
            + refused);
    return refused > 0 ? Main.INCOMPLETE : Main.CLEAN;
  }

  private DecisionLines read(String operand, Path store)
      throws UsageException, ConfigurationException, IOException {
    Path file = surroundings.directory().resolve(operand).normalize();
    if (!Files.isRegularFile(file)) {
      throw new UsageException(
          operand + ": такого файла нет; проверьте путь",
          operand + ": no such file; check the path");
    }
    if (Files.exists(store) && Files.isSameFile(file, store)) {
      throw new UsageException(
          operand + ": это и есть файл решений; назовите тот, что выгрузил отчёт",
          operand + ": this is the file of decisions itself; name the one that was exported");
    }
    return ReviewFiles.readDecisions(file);
  }

  /**
   * Puts a decision in; an approval that is there already is not lost. The verdict that the same
   * person gave earlier that day makes way: two would contradict each other, and none would hold.
   */
  private void merge(Decision decision, Map<String, Decision> decisions) {
    Decision old = decisions.get(decision.id());
    Decision merged = decision;
    if (old != null && merged.approvedBy().isEmpty() && old.approvedOn().isPresent()) {
      merged = merged.approved(old.approvedBy(), old.approvedOn().get());
    }
    if (merged.equals(old)) {
      same++;
      return;
    }
    boolean changes = decisions.values().removeIf(decision::isAnotherWordOn);
    if (old == null && !changes) {
      added++;
    } else {
      changed++;
    }
    decisions.put(merged.id(), merged);
  }
}
