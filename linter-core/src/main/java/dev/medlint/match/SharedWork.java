package dev.medlint.match;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Jobs with numbers, done by the calling thread and, if it is free, by a spare one. Each job is
 * done once, by either of them.
 */
final class SharedWork implements Runnable {

  /** What is done for each number; must bear two threads. */
  interface Job {
    /**
     * Does the job of a number.
     *
     * @param spare whether the spare thread does it
     */
    void run(int number, boolean spare);
  }

  private final Job job;
  private final int count;
  private final AtomicInteger next = new AtomicInteger();
  private final CountDownLatch spareDone = new CountDownLatch(1);
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  private SharedWork(int count, Job job) {
    this.count = count;
    this.job = job;
  }

  /** Does the jobs {@code [0, count)}; returns when all are done. */
  static void run(int count, Job job, SpareThread spare) {
    SharedWork work = new SharedWork(count, job);
    boolean shared = spare.offer(work);
    try {
      work.take(false);
    } finally {
      if (shared) {
        work.awaitSpare();
      }
    }
    work.throwFailure();
  }

  private void throwFailure() {
    Throwable thrown = failure.get();
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
  }

  /** The part of the spare thread. */
  @Override
  public void run() {
    try {
      take(true);
    } catch (RuntimeException | Error e) {
      failure.set(e); // the thread that asked will tell
    } finally {
      spareDone.countDown();
    }
  }

  private void take(boolean spare) {
    for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
      job.run(n, spare);
    }
  }

  /** Waits even when interrupted: the other thread must not go on with what nobody wants. */
  private void awaitSpare() {
    boolean interrupted = false;
    while (true) {
      try {
        spareDone.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
