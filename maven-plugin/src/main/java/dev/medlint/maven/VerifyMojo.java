package dev.medlint.maven;

import dev.medlint.report.Report;
import dev.medlint.report.SavedReport;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Fails the build by what {@code check} saved, and reads nothing else. A build that must write all
 * its reports before it fails runs {@code check} with {@code failOnViolation} set to {@code false}
 * and this goal last.
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerifyMojo extends MedlintMojo {

  /** Whether findings at the fail level fail the build. */
  @Parameter(property = "medlint.failOnViolation", defaultValue = "true")
  private boolean failOnViolation;

  /**
   * From which severity on a finding fails the build: {@code error}, {@code warning}, {@code info},
   * {@code none}. By default the level of {@code check}.
   */
  @Parameter(property = "medlint.failLevel")
  private String failLevel;

  /**
   * From which confidence on a finding fails the build: {@code low}, {@code medium}, {@code high}.
   * By default that of {@code check}.
   */
  @Parameter(property = "medlint.failConfidence")
  private String failConfidence;

  /** How many findings at the fail level are tolerated; by default as many as by {@code check}. */
  @Parameter(property = "medlint.maxAllowedViolations")
  private Integer maxAllowedViolations;

  /** Whether a text that could not be read fails the build. */
  @Parameter(property = "medlint.failOnIncomplete", defaultValue = "true")
  private boolean failOnIncomplete;

  /** Where {@code check} saved its result. */
  @Parameter(
      property = "medlint.outputDirectory",
      defaultValue = "${project.build.directory}/medlint")
  private File outputDirectory;

  /** Whether findings are written to the build log. */
  @Parameter(property = "medlint.logFindings", defaultValue = "true")
  private boolean logFindings;

  /** How many findings are written to the build log at most. */
  @Parameter(property = "medlint.maxLoggedFindings", defaultValue = "50")
  private int maxLoggedFindings;

  @Override
  void run(Wording wording) throws IOException, MojoExecutionException, MojoFailureException {
    FailLimits limits = FailLimits.of(failLevel, failConfidence, maxAllowedViolations, wording);
    ResultFiles files = new ResultFiles(outputDirectory.toPath().toAbsolutePath().normalize());
    SavedReport saved = files.read(wording);
    Report read = saved.report();
    Report report =
        new Report(
            read.tool(),
            read.asOf(),
            read.files(),
            read.unread(),
            limits.over(read.thresholds()),
            read.notes(),
            read.baseline());
    RunMessages messages = new RunMessages(report, wording, List.of(files.saved()));
    new ResultLog(logFindings, maxLoggedFindings).write(report, messages, getLog());
    new Judgement(failOnViolation, failOnIncomplete).judge(report, messages);
  }
}
