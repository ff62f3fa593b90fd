package dev.medlint.server;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets a few requests be checked at a time, has some more wait in the order in which they came, and
 * turns the others away at once, so that a flood of requests neither takes all memory nor makes
 * everybody wait for ever. Thread-safe.
 */
final class Gate {

  private final Semaphore free;
  private final int checks;
  private final int mostWaiting;
  private final AtomicInteger waiting = new AtomicInteger();

  /**
   * Creates a gate.
   *
   * @param checks how many may pass at a time
   * @param mostWaiting how many more may wait
   */
  Gate(int checks, int mostWaiting) {
    this.free = new Semaphore(checks, true);
    this.checks = checks;
    this.mostWaiting = mostWaiting;
  }

  /** Does something once there is a place for it. */
  <T> T pass(Work<T> work) throws ProblemException, InterruptedException {
    enter();
    try {
      return work.run();
    } finally {
      free.release();
    }
  }

  private void enter() throws ProblemException, InterruptedException {
    if (free.tryAcquire()) {
      return;
    }
    if (waiting.incrementAndGet() > mostWaiting) {
      waiting.decrementAndGet();
      throw new ProblemException(Problem.busy());
    }
    try {
      free.acquire();
    } finally {
      waiting.decrementAndGet();
    }
  }

  /** Returns how many pass just now. */
  int running() {
    return checks - free.availablePermits();
  }

  /** Returns how many wait just now. */
  int waiting() {
    return waiting.get();
  }

  /** What passes the gate. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws ProblemException, InterruptedException;
  }
}
