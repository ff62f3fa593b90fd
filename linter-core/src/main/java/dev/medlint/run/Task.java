package dev.medlint.run;

import dev.medlint.source.LocalizedText;

/**
 * One piece of work of an {@link OrderedPool}.
 *
 * @param <R> what comes of it
 */
interface Task<R> {

  /** Does the work. */
  R run() throws InterruptedException;

  /** Returns what stands in the result's place when the work was given up for a reason. */
  R givenUp(LocalizedText reason);

  /** Returns roughly how many bytes the task holds while it waits. */
  long weight();
}
