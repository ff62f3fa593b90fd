package dev.medlint.match;

import java.util.Optional;

/**
 * A thread that has nothing else to do and takes a part of a search. A short run has one: it read
 * the text while the rules were read. It serves until it is dismissed. Thread-safe.
 */
public final class SpareThread {

  /** So long it waits in vain: what it was to help with may have failed before it began. */
  private static final long PATIENCE_MILLIS = 10_000;

  private Optional<Runnable> task = Optional.empty();
  private boolean waiting;
  private boolean dismissed;

  /**
   * Makes the calling thread the spare one, until it is dismissed or has waited in vain for ten
   * seconds.
   *
   * @throws InterruptedException if it is interrupted while it waits
   */
  public void serve() throws InterruptedException {
    for (Optional<Runnable> next = take(); next.isPresent(); next = take()) {
      next.get().run();
    }
  }

  private synchronized Optional<Runnable> take() throws InterruptedException {
    waiting = true;
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    long left = PATIENCE_MILLIS;
    try {
      while (task.isEmpty() && !dismissed && left > 0) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } finally {
      waiting = false;
    }
    Optional<Runnable> taken = task;
    task = Optional.empty();
    return taken;
  }

  /** Hands over a task; returns false, and nothing will come of it, if the thread is not free. */
  synchronized boolean offer(Runnable some) {
    if (!waiting || dismissed || task.isPresent()) {
      return false;
    }
    task = Optional.of(some);
    notifyAll();
    return true;
  }

  /** Lets the thread go once it has done what it was given. */
  public synchronized void dismiss() {
    dismissed = true;
    notifyAll();
  }
}
