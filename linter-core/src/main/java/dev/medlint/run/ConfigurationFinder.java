package dev.medlint.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the configuration of an input: the nearest {@code medlint.yaml} in its folder or above.
 * Each file is read once. Not thread-safe.
 */
public final class ConfigurationFinder {

  private final Optional<Configuration> named;
  private final Map<Path, Configuration> byFolder = new HashMap<>();

  private ConfigurationFinder(Optional<Configuration> named) {
    this.named = named;
  }

  /** Returns a finder that searches upward from each input. */
  public static ConfigurationFinder upward() {
    return new ConfigurationFinder(Optional.empty());
  }

  /**
   * Returns a finder that gives every input the same configuration.
   *
   * @param file absolute path
   * @throws ConfigurationException if the file cannot be read or is wrong
   */
  public static ConfigurationFinder of(Path file) throws ConfigurationException {
    return new ConfigurationFinder(Optional.of(ConfigurationReader.read(file.normalize())));
  }

  /**
   * Returns the configuration of an input, {@link Configuration#NONE} if there is no file.
   *
   * @param start absolute path of the file or folder that was named; it need not exist
   * @throws ConfigurationException if the file cannot be read or is wrong
   */
  public Configuration find(Path start) throws ConfigurationException {
    if (named.isPresent()) {
      return named.get();
    }
    Path path = start.normalize();
    return inFolder(Files.isDirectory(path) ? path : path.getParent());
  }

  private Configuration inFolder(Path folder) throws ConfigurationException {
    if (folder == null) {
      return Configuration.NONE;
    }
    Configuration known = byFolder.get(folder);
    if (known != null) {
      return known;
    }
    Path file = folder.resolve("medlint.yaml");
    Configuration found =
        Files.isRegularFile(file) ? ConfigurationReader.read(file) : inFolder(folder.getParent());
    byFolder.put(folder, found);
    return found;
  }
}
