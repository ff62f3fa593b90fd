package dev.medlint.lsp;

import dev.medlint.detect.DrugList;
import dev.medlint.run.AsOf;
import dev.medlint.source.Language;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What a server for editors is started with. Immutable and thread-safe.
 *
 * @param configuration that holds for all texts, absolute; empty: the nearest one of each
 * @param asOf which day's law is asked for; empty: that of the configuration, or of today
 * @param drugs prescription names given for all texts
 * @param timeout for one text
 * @param preferences what the command line asks for; an editor may ask for other things
 * @param language when nobody asks for one
 * @param clock tells what day it is, anew for each check
 * @param directory absolute; where texts that are not saved look for a configuration
 * @param pages folder of the pages about rules; empty: there is none here
 */
public record EditorSettings(
    Optional<Path> configuration,
    Optional<AsOf> asOf,
    DrugList drugs,
    Duration timeout,
    Preferences preferences,
    Language language,
    Clock clock,
    Path directory,
    Optional<Path> pages) {

  public EditorSettings {
    Objects.requireNonNull(configuration);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(drugs);
    Objects.requireNonNull(timeout);
    Objects.requireNonNull(preferences);
    Objects.requireNonNull(language);
    Objects.requireNonNull(clock);
    Objects.requireNonNull(directory);
    Objects.requireNonNull(pages);
  }
}
