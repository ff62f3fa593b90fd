package dev.medlint.cli;

import dev.medlint.facts.AdObject;
import dev.medlint.facts.Audience;
import dev.medlint.facts.Kind;
import dev.medlint.facts.Medium;
import dev.medlint.facts.Stage;
import dev.medlint.report.OutputFormat;
import dev.medlint.run.FactNames;
import dev.medlint.run.InputFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a shell may suggest after an option. A check never asks. */
final class OptionValues {

  private static final Set<String> FILE_LABELS = Set.of("FILE", "DIR", "SAVED.json", "CASES");

  private OptionValues() {}

  /** Returns the values that an option takes; empty: any, or files. */
  static List<String> of(Command command, Option option) {
    String label = option.label();
    if (label.indexOf('|') > 0 && isLowerCase(label)) {
      return List.of(label.split("\\|"));
    }
    return switch (option.name()) {
      case "--kind" -> FactNames.ids(Kind.values());
      case "--object" -> FactNames.ids(AdObject.values());
      case "--audience" -> FactNames.ids(Audience.values());
      case "--medium" -> FactNames.ids(Medium.values());
      case "--stage" -> FactNames.ids(Stage.values());
      case "--min-severity" -> List.of("info", "warning", "error");
      case "--min-confidence" -> List.of("low", "medium", "high");
      case "--fail-level", "--eeat-fail-level" -> List.of("error", "warning", "info", "none");
      case "--color" -> List.of("auto", "always", "never");
      case "--input-format" -> inputFormats();
      case "--format" -> formats();
      default -> List.of();
    };
  }

  /** Returns the words that may follow the options of a command; empty: any, or files. */
  static List<String> ofOperands(Command command) {
    return isLowerCase(command.operands()) ? List.of(command.operands().split("\\|")) : List.of();
  }

  /** Returns whether what stands for a value in help is a file or folder, or several. */
  static boolean areFiles(String label) {
    if (label.startsWith("PATH") || label.startsWith("[PATH")) {
      return true;
    }
    for (String part : label.split("[ …|]", -1)) {
      if (FILE_LABELS.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLowerCase(String label) {
    return !label.isEmpty() && label.chars().noneMatch(Character::isUpperCase);
  }

  private static List<String> inputFormats() {
    List<String> ids = new ArrayList<>();
    for (InputFormat format : InputFormat.values()) {
      ids.add(format.id());
    }
    return ids;
  }

  private static List<String> formats() {
    List<String> ids = new ArrayList<>();
    for (OutputFormat format : OutputFormat.values()) {
      ids.add(format.id());
    }
    return ids;
  }
}
