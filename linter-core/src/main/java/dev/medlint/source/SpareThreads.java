package dev.medlint.source;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads of a run that have no text to check. A stage that works on a very long text has one of
 * them do the second half; without any, or on a thread that no run has made, it does both halves
 * itself. What comes out is the same. Thread-safe.
 */
public final class SpareThreads {

  /** A text with so many tokens is worth the trouble. */
  public static final int LONG_TEXT = 1 << 16;

  private final AtomicInteger spare;

  /**
   * Creates the threads of a run, none of which has anything to do.
   *
   * @param count how many there are; not negative
   */
  public SpareThreads(int count) {
    this.spare = new AtomicInteger(count);
  }

  /** Returns a new thread that shares its long texts; as a daemon, and not started. */
  public Thread newThread(Runnable work, String name) {
    Thread thread = new Sharing(work, name, this);
    thread.setDaemon(true);
    return thread;
  }

  /** One thread less is spare, even if none was: somebody has begun with a text. */
  public void begin() {
    spare.decrementAndGet();
  }

  /** One thread more is spare. */
  public void end() {
    spare.incrementAndGet();
  }

  /**
   * Does two pieces of work that know nothing of each other, the second one on a spare thread if
   * the current thread may share and there is one. When it returns, or throws what one of them
   * threw, both have ended; the other one was given up then.
   *
   * @throws GivenUpException if the current thread was interrupted
   */
  public static void both(Runnable first, Runnable second) {
    if (Thread.currentThread() instanceof Sharing current && current.threads.take()) {
      current.threads.share(first, second);
    } else {
      first.run();
      second.run();
    }
  }

  /**
   * Returns whether {@link #both} would find a spare thread now. Work that is cut in two only for
   * two threads need not be cut without one.
   */
  public static boolean isOneSpare() {
    return Thread.currentThread() instanceof Sharing current && current.threads.spare.get() > 0;
  }

  private boolean take() {
    int known = spare.get();
    while (known > 0 && !spare.compareAndSet(known, known - 1)) {
      known = spare.get();
    }
    return known > 0;
  }

  private void share(Runnable first, Runnable second) {
    FutureTask<Void> task = new FutureTask<>(second, null);
    Thread thread = new Thread(() -> runSpare(task), "medlint-share");
    thread.setDaemon(true);
    thread.start();
    try {
      first.run();
      task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      GivenUpException.check();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause(); // a Runnable throws no others
    } finally {
      task.cancel(true);
      waitFor(thread);
    }
  }

  /** Waits even if interrupted: the other thread is too, and heeds it; the mark stays. */
  private static void waitFor(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Runs a task, unless it was given up before the thread began, and is spare again. */
  private void runSpare(FutureTask<Void> task) {
    try {
      task.run();
    } finally {
      end();
    }
  }

  private static final class Sharing extends Thread {

    private final SpareThreads threads;

    Sharing(Runnable work, String name, SpareThreads threads) {
      super(work, name);
      this.threads = threads;
    }
  }
}
