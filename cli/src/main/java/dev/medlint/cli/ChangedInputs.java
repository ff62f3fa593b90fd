package dev.medlint.cli;

import dev.medlint.run.ChangedSince;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.InputFinder;
import dev.medlint.run.Skip;
import dev.medlint.source.LocalizedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code --changed-since}: leaves only the texts that differ from a commit, and says how many. */
final class ChangedInputs {

  private ChangedInputs() {}

  /** Returns what is left to check; perhaps nothing. */
  static InputFinder.Found of(InputFinder.Found found, CheckOptions options, Console console)
      throws UsageException, ConfigurationException, InterruptedException {
    List<Path> more = new ArrayList<>();
    for (String option : List.of("--pack", "--rx-list")) {
      Optional<Path> path = options.path(option);
      if (path.isPresent()) {
        more.add(path.get());
      }
    }
    ChangedSince.Choice choice =
        ChangedSince.choose(
            options.value("--changed-since").orElseThrow(), found.inputs(), options.places(), more);
    for (LocalizedText warning : choice.warnings()) {
      console.tell("предупреждение: " + warning.ru(), "warning: " + warning.en());
    }
    if (!options.has("--quiet")) {
      for (LocalizedText note : choice.notes()) {
        console.tell("примечание: " + note.ru(), "note: " + note.en());
      }
    }
    List<Skip> skips = new ArrayList<>(found.skips());
    skips.addAll(choice.skips());
    return new InputFinder.Found(choice.inputs(), found.unread(), skips);
  }
}
