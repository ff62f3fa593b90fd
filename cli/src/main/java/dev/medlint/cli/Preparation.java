package dev.medlint.cli;

import dev.medlint.TextReader;
import dev.medlint.source.LoadResult;
import dev.medlint.source.SourceLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a second core can do while the first one reads options, dictionaries and rules: it reads the
 * first text, if that is a short one, and then takes a part of its check. The check takes the text
 * as it was read here, provided that it finds the same.
 */
final class Preparation implements Runnable {

  /** In bytes; the reading of longer texts is not a matter of the start. */
  private static final long LONGEST = 64 * 1024;

  private final TextReader reader;
  private final Path directory;
  private final String operand;

  /**
   * Creates a preparation.
   *
   * @param directory where relative paths begin
   * @param operand the first thing to check, as written
   */
  Preparation(TextReader reader, Path directory, String operand) {
    this.reader = reader;
    this.directory = directory;
    this.operand = operand;
  }

  @Override
  public void run() {
    boolean secondCore = Runtime.getRuntime().availableProcessors() > 1;
    if (secondCore) {
      readText();
    }
    reader.readDictionaries();
  }

  private void readText() {
    try {
      Path file = directory.resolve(operand);
      if (Files.isRegularFile(file)
          && Files.size(file) <= LONGEST
          && SourceLoader.standard().load(file, operand) instanceof LoadResult.Loaded loaded) {
        reader.readAhead(loaded.text());
      }
    } catch (IOException | RuntimeException e) {
      // Whatever is wrong with the text, the check itself will tell.
    }
  }
}
