package dev.medlint.cli;

import dev.medlint.annotate.Dictionaries;
import dev.medlint.annotate.FormClassifier;
import dev.medlint.annotate.RussianAnnotator;
import dev.medlint.extract.Extractors;
import dev.medlint.source.LoadResult;
import dev.medlint.source.SourceLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a second core can do while the first one reads arguments and rules: it reads the
 * dictionaries, then rehearses the reading of the first text, so that the classes and compiled
 * methods that the check needs are at hand when the rules are. Nothing of the rehearsal is kept.
 */
final class Preparation implements Runnable {

  /** In bytes; the reading of longer texts is not a matter of the start. */
  private static final long LONGEST = 8 * 1024;

  private final Dictionaries dictionaries;
  private final Path directory;
  private final String operand;

  /**
   * Creates a preparation.
   *
   * @param directory where relative paths begin
   * @param operand the first thing to check, as written
   */
  Preparation(Dictionaries dictionaries, Path directory, String operand) {
    this.dictionaries = dictionaries;
    this.directory = directory;
    this.operand = operand;
  }

  @Override
  public void run() {
    dictionaries.read();
    if (Runtime.getRuntime().availableProcessors() == 1) {
      return;
    }
    try {
      Path file = directory.resolve(operand);
      if (Files.isRegularFile(file) && Files.size(file) <= LONGEST) {
        rehearse(file);
      }
    } catch (IOException | RuntimeException e) {
      // Whatever is wrong with the text, the check itself will tell.
    }
  }

  private void rehearse(Path file) {
    if (SourceLoader.standard().load(file, operand) instanceof LoadResult.Loaded loaded) {
      new RussianAnnotator(FormClassifier.NONE, dictionaries)
          .annotate(new Extractors().extract(loaded.text()));
    }
  }
}
