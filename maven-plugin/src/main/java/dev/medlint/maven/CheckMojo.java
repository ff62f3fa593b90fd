package dev.medlint.maven;

import dev.medlint.explain.ReportDetails;
import dev.medlint.report.OutputFormat;
import dev.medlint.report.Report;
import dev.medlint.run.ChangedSince;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.ReviewFiles;
import dev.medlint.source.LocalizedText;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks the texts of the project against the Russian law on the advertising of medicine, saves the
 * result, writes reports, and fails the build when a breach is found or a text cannot be read.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends CheckingMojo {

  /** Whether findings at the fail level fail the build. */
  @Parameter(property = "medlint.failOnViolation", defaultValue = "true")
  private boolean failOnViolation;

  /**
   * From which severity on a finding fails the build: {@code error}, {@code warning}, {@code info},
   * {@code none}. By default what the configuration says, else {@code error}.
   */
  @Parameter(property = "medlint.failLevel")
  private String failLevel;

  /**
   * From which confidence on a finding fails the build: {@code low}, {@code medium}, {@code high}.
   * By default what the configuration says, else {@code low}.
   */
  @Parameter(property = "medlint.failConfidence")
  private String failConfidence;

  /**
   * How many findings at the fail level are tolerated. By default what the configuration says, else
   * none.
   */
  @Parameter(property = "medlint.maxAllowedViolations")
  private Integer maxAllowedViolations;

  /** Whether a text that cannot be read fails the build. */
  @Parameter(property = "medlint.failOnIncomplete", defaultValue = "true")
  private boolean failOnIncomplete;

  /** Whether findings of the baseline that are there no more fail the build. */
  @Parameter(property = "medlint.strictBaseline", defaultValue = "false")
  private boolean strictBaseline;

  /**
   * Reports to write: {@code sarif}, {@code html}, {@code text} and all others that
   * docs/maven-plugin.md lists. The saved result, {@code medlint.json}, is written in any case.
   */
  @Parameter(property = "medlint.formats", defaultValue = "json,sarif,html")
  private List<String> formats;

  /** Where the saved result and the reports are written. */
  @Parameter(
      property = "medlint.outputDirectory",
      defaultValue = "${project.build.directory}/medlint")
  private File outputDirectory;

  /**
   * Whether what was found in a text is kept, so that the same text need not be checked again. No
   * finding ever differs for that; the folder may be deleted at any time.
   */
  @Parameter(property = "medlint.incremental", defaultValue = "true")
  private boolean incremental;

  /** Where it is kept. */
  @Parameter(
      property = "medlint.cacheDirectory",
      defaultValue = "${project.build.directory}/medlint-cache")
  private File cacheDirectory;

  /**
   * A commit, branch or tag of git, such as {@code origin/main}: only texts that differ from it are
   * checked, and all of them when the configuration, decisions, the baseline or rules differ, or
   * without git. By default all texts are checked.
   */
  @Parameter(property = "medlint.ratchetFrom")
  private String ratchetFrom;

  /** Whether findings are written to the build log. */
  @Parameter(property = "medlint.logFindings", defaultValue = "true")
  private boolean logFindings;

  /** How many findings are written to the build log at most. */
  @Parameter(property = "medlint.maxLoggedFindings", defaultValue = "50")
  private int maxLoggedFindings;

  @Override
  void run(Wording given)
      throws ConfigurationException,
          IOException,
          InterruptedException,
          MojoExecutionException,
          MojoFailureException {
    ResultFiles files = new ResultFiles(outputDirectory.toPath().toAbsolutePath().normalize());
    files.removeSaved();
    FailLimits limits = FailLimits.of(failLevel, failConfidence, maxAllowedViolations, given);
    Set<OutputFormat> outputs = outputs(given);
    ContentCheck check = contentCheck(given);
    ContentCheck.Found found = check.find(settled(limits));
    Wording wording = given.orOf(found.configuration(), isLanguageGiven());
    if (incremental) {
      check.keepIn(cacheDirectory.toPath().toAbsolutePath().normalize());
    }
    Report report = report(check, found, limits, wording);
    List<Path> written =
        files.write(
            report, outputs, wording, new ReportDetails(check.pack(), report.asOf()), shownFrom());
    RunMessages messages = new RunMessages(report, wording, written);
    new ResultLog(logFindings, maxLoggedFindings).write(report, messages, getLog());
    new Judgement(failOnViolation, failOnIncomplete).judge(report, messages);
  }

  private Report report(
      ContentCheck check, ContentCheck.Found all, FailLimits limits, Wording wording)
      throws ConfigurationException, InterruptedException, MojoExecutionException {
    for (LocalizedText note : all.notes()) {
      getLog().warn(wording.in(note));
    }
    if (all.inputs().isEmpty() && all.unread().isEmpty()) {
      getLog().info(nothing(wording));
    }
    ReviewFiles.Places places = existingPlaces(wording);
    ContentCheck.Found found = all;
    List<LocalizedText> partly = List.of();
    if (ratchetFrom != null) {
      ChangedSince.Choice choice = check.choose(ratchetFrom, all, places, rulesOfUser());
      found = all.with(choice.inputs());
      partly = tell(choice, wording);
    }
    ContentCheck.Checked checked = check.check(found, places);
    for (LocalizedText problem : checked.reviews().problems()) {
      getLog().error(wording.in(problem));
    }
    for (LocalizedText note : check.cacheNotes()) {
      getLog().info(wording.in(note));
    }
    return check.report(
        checked, limits.over(found.configuration()), partly, version(), strictBaseline);
  }

  /** What was left unchecked on purpose stands in the report, too. */
  private List<LocalizedText> tell(ChangedSince.Choice choice, Wording wording) {
    for (LocalizedText warning : choice.warnings()) {
      getLog().warn(wording.in(warning));
    }
    for (LocalizedText note : choice.notes()) {
      getLog().info(wording.in(note));
    }
    return choice.notes();
  }

  private static String nothing(Wording wording) {
    return wording.in(
        "medlint: проверять нечего: нет папки с текстами или в ней нет файлов (см. <sources>)",
        "medlint: nothing to check: there is no folder of texts, or no file in it (see <sources>)");
  }

  private Set<String> settled(FailLimits limits) {
    Set<String> keys = new HashSet<>(limits.settled());
    if (isLanguageGiven()) {
      keys.add("lang");
    }
    return keys;
  }

  private Set<OutputFormat> outputs(Wording wording) throws MojoExecutionException {
    Set<OutputFormat> outputs = EnumSet.noneOf(OutputFormat.class);
    for (String format : formats) {
      OutputFormat output = wording.choice(OutputFormat.class, "formats", format.strip());
      if (!output.isOfReport()) {
        throw wording.wrong(
            "formats: " + output.id() + " рисует только medlint check --site",
            "formats: " + output.id() + " is drawn by medlint check --site only");
      }
      outputs.add(output);
    }
    return outputs;
  }
}
