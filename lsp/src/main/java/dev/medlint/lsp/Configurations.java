package dev.medlint.lsp;

import dev.medlint.rule.RulePack;
import dev.medlint.run.Configuration;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.ConfigurationFinder;
import dev.medlint.run.Input;
import dev.medlint.run.LawDays;
import dev.medlint.run.ReviewFiles;
import dev.medlint.run.RuleSelection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the configuration of each text and what decisions and baselines say beside it. A
 * configuration is read anew for each check, since editors need not tell when it changes; files of
 * decisions, which may be large, only once they have changed. Thread-safe.
 */
final class Configurations {

  private static final int MOST = 64;

  private final EditorSettings settings;
  private final RulePack rules;
  private final Map<Path, Held> held = new ConcurrentHashMap<>();

  Configurations(EditorSettings settings, RulePack rules) {
    this.settings = Objects.requireNonNull(settings);
    this.rules = Objects.requireNonNull(rules);
  }

  /** What holds for a text. */
  record Holding(Configuration configuration, Path decisions, ReviewFiles reviews) {}

  private record Held(
      Configuration configuration, LocalDate today, String stamp, ReviewFiles reviews) {}

  /**
   * Returns what holds for a text.
   *
   * @param text where it is saved; empty: nowhere, so that the folder of the server counts
   * @throws ConfigurationException if what holds cannot be used
   */
  Holding of(Optional<Path> text, LawDays days, LocalDate today) throws ConfigurationException {
    ConfigurationFinder finder =
        settings.configuration().isPresent()
            ? ConfigurationFinder.of(settings.configuration().get())
            : ConfigurationFinder.upward();
    Configuration read = finder.find(text.orElse(settings.directory()));
    check(read, days);
    ReviewFiles.Places places =
        new ReviewFiles.Places(settings.directory(), Optional.empty(), Optional.empty());
    Path decisions = places.decisionsOf(read);
    String stamp = stamp(decisions) + stamp(places.baselineOf(read));
    Held known = held.get(decisions);
    if (known == null
        || !known.configuration.equals(read)
        || !known.today.equals(today)
        || !known.stamp.equals(stamp)) {
      List<Input> inputs = List.of(Input.of("", new byte[0], read));
      known = new Held(read, today, stamp, ReviewFiles.of(inputs, places, rules, today));
      if (held.size() >= MOST) {
        held.clear();
      }
      held.put(decisions, known);
    }
    return new Holding(known.configuration, decisions, known.reviews);
  }

  /**
   * Asks what only the rules and the law can tell of a configuration.
   *
   * @throws ConfigurationException if it names rules or days that there are not
   */
  void check(Configuration configuration, LawDays days) throws ConfigurationException {
    RuleSelection.of(rules, List.of(), List.of()).check(configuration);
    days.check(configuration);
  }

  private static String stamp(Path file) {
    try {
      BasicFileAttributes read = Files.readAttributes(file, BasicFileAttributes.class);
      return read.lastModifiedTime() + " " + read.size() + " " + read.fileKey() + ";";
    } catch (IOException e) {
      return "none;";
    }
  }
}
