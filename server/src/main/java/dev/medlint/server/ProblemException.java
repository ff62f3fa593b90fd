package dev.medlint.server;

/** Ends the handling of a request with a problem. */
final class ProblemException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.detail().en());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
