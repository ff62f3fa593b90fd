package dev.medlint.fuzzing;

/** What has to hold for every input does not hold for this one. */
final class BrokenPromise extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenPromise(String message) {
    super(message);
  }
}
