package dev.medlint.run;

import dev.medlint.cache.ResultCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the cache of a run lies when nobody says so, and whether the run is worth one. */
public final class CachePlace {

  /**
   * In bytes: what takes about as long to check, once the program has started, as a cache takes to
   * open. Shorter texts are checked as if there were none, so that a single one starts at once.
   */
  private static final long LEAST = 64 * 1024;

  private CachePlace() {}

  /**
   * Returns the folder of the cache: beside the configuration.
   *
   * @param configuration of the first text
   * @param directory where it lies without a configuration
   */
  public static Path of(Configuration configuration, Path directory) {
    Optional<Path> file = configuration.file();
    Path folder = file.isPresent() ? file.get().getParent() : directory;
    return folder.resolve(ResultCache.FOLDER);
  }

  /** Returns whether some texts together are so long that knowing their findings saves time. */
  public static boolean pays(List<Input> inputs) {
    long bytes = 0;
    for (Input input : inputs) {
      if (input.path().isPresent()) {
        try {
          bytes += Files.size(input.path().get());
        } catch (IOException e) {
          continue; // whoever reads it will tell
        }
        if (bytes >= LEAST) {
          return true;
        }
      }
    }
    return false;
  }
}
