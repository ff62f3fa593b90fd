package dev.medlint.run;

import dev.medlint.draft.DraftException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads from what may never answer, such as a pipe that nobody writes into, no longer than the
 * limit at a time. Regular files are read at once, and so is standard input, where a person may be
 * typing. Immutable and thread-safe.
 *
 * @param limit of one step
 */
record Waiting(Duration limit) {

  /**
   * Takes a step of reading.
   *
   * @param path what is read; empty: standard input
   * @throws DraftException if the step throws it, or took too long
   * @throws IOException if the step throws it
   */
  <T> T step(Optional<Path> path, Callable<T> step) throws DraftException, IOException {
    try {
      if (path.isEmpty() || Files.isRegularFile(path.get())) {
        return step.call();
      }
      return onAnotherThread(step);
    } catch (DraftException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T onAnotherThread(Callable<T> step) throws Exception {
    FutureTask<T> task = new FutureTask<>(step);
    // Opening a pipe cannot be interrupted: the thread then ends with the process.
    Thread thread = new Thread(task, "medlint-read");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new DraftException(TooLong.text(limit));
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new DraftException(TooLong.text(limit));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw (Error) e.getCause();
    }
  }
}
