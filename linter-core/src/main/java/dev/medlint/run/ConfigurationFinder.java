package dev.medlint.run;

import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the configuration of an input: the nearest {@code medlint.yaml} (or {@code medlint.yml}) in
 * its folder or above. That file counts alone; nothing is added from those above it. Each file is
 * read once. Not thread-safe.
 */
public final class ConfigurationFinder {

  /** The name of the file that is written and asked for. */
  public static final String FILE_NAME = "medlint.yaml";

  /** The other usual ending; whoever writes it means the same. */
  public static final String OTHER_FILE_NAME = "medlint.yml";

  private final Optional<Configuration> named;
  private final Map<Path, Configuration> byFolder = new HashMap<>();

  /** By the file that is passed over, so that each is told of once. */
  private final Map<Path, LocalizedText> notes = new LinkedHashMap<>();

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
   * Returns the configuration that a text would be if it were saved.
   *
   * @param file absolute path of the configuration; other paths count from its folder
   * @param content bytes of the text
   * @throws ConfigurationException if it is wrong
   */
  public static Configuration read(Path file, byte[] content) throws ConfigurationException {
    return ConfigurationReader.read(file.normalize(), content);
  }

  /** Returns whether a file of this name is a configuration. */
  public static boolean isConfiguration(String fileName) {
    return fileName.equals(FILE_NAME) || fileName.equals(OTHER_FILE_NAME);
  }

  /**
   * Returns the configuration of an input, {@link Configuration#NONE} if there is no file.
   *
   * @param start absolute path of the file or folder that was named; it need not exist
   * @throws ConfigurationException if the file cannot be read or is wrong, or if there are two in
   *     one folder
   */
  public Configuration find(Path start) throws ConfigurationException {
    Path path = start.normalize();
    return inFolder(Files.isDirectory(path) ? path : path.getParent());
  }

  /**
   * Returns the configuration of the files that stand in a folder.
   *
   * @param folder absolute, normalised; null: above the root
   */
  Configuration inFolder(Path folder) throws ConfigurationException {
    if (folder == null) {
      return Configuration.NONE;
    }
    Configuration known = byFolder.get(folder);
    if (known == null) {
      known = named.isPresent() ? namedInsteadOf(folder) : nearest(folder);
      byFolder.put(folder, known);
    }
    return known;
  }

  /** Returns which files were passed over although they say something else; in order, once each. */
  public List<LocalizedText> notes() {
    return new ArrayList<>(notes.values());
  }

  private Configuration nearest(Path folder) throws ConfigurationException {
    Optional<Path> file = fileIn(folder);
    if (file.isEmpty()) {
      return inFolder(folder.getParent());
    }
    Optional<Path> hidden = nearestFile(folder.getParent());
    if (hidden.isPresent() && differ(file.get(), hidden.get())) {
      note(
          hidden.get(),
          "для файлов в " + folder + " действует " + file.get() + "; настройка выше не читается: ",
          file.get() + " holds for the files in " + folder + "; not read, since farther up: ");
    }
    return ConfigurationReader.read(file.get());
  }

  private Configuration namedInsteadOf(Path folder) {
    Path file = named.get().file().get();
    Optional<Path> found = nearestFile(folder);
    if (found.isPresent() && differ(file, found.get())) {
      note(
          found.get(),
          "действует "
              + file
              + " (--config); рядом с файлами лежит другая настройка, она не"
              + " читается: ",
          file + " holds (--config); not read, though it lies beside the files: ");
    }
    return named.get();
  }

  private void note(Path passedOver, String ru, String en) {
    notes.putIfAbsent(passedOver, new LocalizedText(ru + passedOver, en + passedOver));
  }

  private static Optional<Path> fileIn(Path folder) throws ConfigurationException {
    Path usual = folder.resolve(FILE_NAME);
    Path other = folder.resolve(OTHER_FILE_NAME);
    boolean hasOther = Files.isRegularFile(other);
    if (!Files.isRegularFile(usual)) {
      return hasOther ? Optional.of(other) : Optional.empty();
    }
    if (hasOther) {
      throw new ConfigurationException(
          List.of(
              new ConfigurationException.Problem(
                  other.toString(),
                  new LocalizedText(
                      "в этой папке есть ещё и "
                          + FILE_NAME
                          + "; непонятно, что действует: оставьте один файл",
                      "there is also "
                          + FILE_NAME
                          + " in this folder; which of them holds is unclear: keep one file"))));
    }
    return Optional.of(usual);
  }

  /** Returns a file that would be found upward from a folder, without reading it. */
  static Optional<Path> nearestFile(Path start) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      for (String name : new String[] {FILE_NAME, OTHER_FILE_NAME}) {
        Path file = folder.resolve(name);
        if (Files.isRegularFile(file)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean differ(Path one, Path other) {
    try {
      return Files.mismatch(one, other) >= 0;
    } catch (IOException e) {
      return true; // what cannot be read cannot be known to agree
    }
  }
}
