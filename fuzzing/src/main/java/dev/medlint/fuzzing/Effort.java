package dev.medlint.fuzzing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/**
 * The time that reading may take; counted in work of the thread, so that a busy machine is fair.
 */
final class Effort {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Inputs are some kilobytes, of which a sound build reads each in milliseconds. */
  private static final long MOST = TimeUnit.SECONDS.toNanos(10);

  private Effort() {}

  static void within(String what, Step step) throws Exception {
    long before = THREADS.getCurrentThreadCpuTime();
    step.run();
    long taken = THREADS.getCurrentThreadCpuTime() - before;
    if (taken > MOST) {
      throw new BrokenPromise(what + " took " + TimeUnit.NANOSECONDS.toMillis(taken) + " ms");
    }
  }

  /** Something that takes time. */
  @FunctionalInterface
  interface Step {
    void run() throws Exception;
  }
}
