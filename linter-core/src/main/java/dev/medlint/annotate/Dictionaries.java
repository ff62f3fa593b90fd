package dev.medlint.annotate;

import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The dictionaries that Russian texts are read with: the general one and the words of the field.
 *
 * <p>They are read once, by whoever asks first. Reading them takes a good part of a short run, so a
 * program may call {@link #read} on a thread of its own while it does other things; whoever needs
 * the words then waits for the rest only. Thread-safe.
 */
public final class Dictionaries {

  private final FutureTask<WordAnalyzer> reading = new FutureTask<>(new Reader());

  /** Reads the dictionaries, unless that has been done or begun; failures show at their use. */
  public void read() {
    reading.run();
  }

  /**
   * Returns what finds the readings of words.
   *
   * @throws UncheckedIOException if a dictionary is missing or broken
   */
  WordAnalyzer analyzer() {
    reading.run();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return reading.get();
        } catch (InterruptedException e) {
          // The words are there in a moment, and nothing can be done without them.
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException cause) {
        throw cause;
      }
      throw new IllegalStateException("the dictionaries cannot be read", e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static final class Reader implements Callable<WordAnalyzer> {
    @Override
    public WordAnalyzer call() {
      return new WordAnalyzer(Lexicon.load(), FieldWords.load());
    }
  }
}
