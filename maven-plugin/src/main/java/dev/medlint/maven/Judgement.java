package dev.medlint.maven;

import dev.medlint.report.Outcome;
import dev.medlint.report.Report;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Decides whether a result fails the build.
 *
 * @param failOnViolation whether findings at the fail level do
 * @param failOnIncomplete whether texts that could not be checked do
 */
record Judgement(boolean failOnViolation, boolean failOnIncomplete) {

  /**
   * Fails the build if the result does.
   *
   * @param message what to say then
   */
  void judge(Report report, RunMessages message) throws MojoFailureException {
    // Asked first: a build that tolerates breaches must still hear of what nobody looked at.
    boolean breached = report.outcome() == Outcome.FINDINGS;
    if (breached && failOnViolation) {
      throw new MojoFailureException(message.ofFindings());
    }
    if (!report.unread().isEmpty() && failOnIncomplete) {
      throw new MojoFailureException(message.ofUnread());
    }
  }
}
