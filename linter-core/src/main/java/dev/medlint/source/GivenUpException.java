package dev.medlint.source;

/**
 * Reading or checking ended early since its thread was interrupted: whoever started it no longer
 * waits for the result. Stages ask for this wherever a hostile text could keep them busy for long.
 */
public final class GivenUpException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private GivenUpException() {
    super("interrupted");
  }

  /**
   * Goes on unless the current thread was interrupted, of which the mark stays. Costs about a
   * nanosecond.
   *
   * @throws GivenUpException if it was
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new GivenUpException();
    }
  }
}
