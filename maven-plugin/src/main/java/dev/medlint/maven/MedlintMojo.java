package dev.medlint.maven;

import dev.medlint.report.ShownFrom;
import dev.medlint.run.ConfigurationException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * What every goal but those of the site has: it may be skipped, it refuses parameters that nobody
 * knows, and a set-up that cannot be used ends the build as an error, not as a finding.
 */
abstract class MedlintMojo extends AbstractMojo {

  /** Leaves everything out. */
  @Parameter(property = "medlint.skip", defaultValue = "false")
  private boolean skip;

  /**
   * Language of messages, {@code ru} or {@code en}; by default that of the configuration, else of
   * the system, else Russian.
   */
  @Parameter(property = "medlint.lang")
  private String lang;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution mojoExecution;

  @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
  private File basedir;

  @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
  private File buildDirectory;

  @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
  private String version;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("medlint: skipped (medlint.skip)");
      return;
    }
    Wording wording = wording();
    new KnownParameters(mojoExecution, wording).check(project, session, getLog());
    try {
      run(wording);
    } catch (ConfigurationException e) {
      throw new MojoExecutionException(wording.problems(e, hintFor(e, wording)), e);
    } catch (IOException e) {
      throw new MojoExecutionException("medlint: " + wording.reason(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException(
          wording.in(
              "medlint: прервано, проверено не всё", "medlint: interrupted, not all was checked"),
          e);
    }
  }

  /** Does what the goal is for. */
  abstract void run(Wording wording)
      throws ConfigurationException,
          IOException,
          InterruptedException,
          MojoExecutionException,
          MojoFailureException;

  /** Returns what else to say of a setting that cannot be used; may be empty. */
  String hintFor(ConfigurationException problem, Wording wording) {
    return "";
  }

  /** Returns the words for messages, as far as parameters decide their language. */
  final Wording wording() throws MojoExecutionException {
    return Wording.of(lang);
  }

  final boolean isLanguageGiven() {
    return lang != null;
  }

  /** Returns the folder of the project, absolute and normalised. */
  final Path directory() {
    return basedir.toPath().toAbsolutePath().normalize();
  }

  /** Returns the folder of what the build makes, absolute and normalised. */
  final Path target() {
    return buildDirectory.toPath().toAbsolutePath().normalize();
  }

  final MavenSession session() {
    return session;
  }

  /**
   * Returns from where services of builds know files: the top of the repository, where GitHub or
   * GitLab says which that is; else the folder in which the build was started.
   */
  final ShownFrom shownFrom() {
    for (String variable : new String[] {"GITHUB_WORKSPACE", "CI_PROJECT_DIR"}) {
      String top = session.getSystemProperties().getProperty("env." + variable, "");
      if (!top.isEmpty() && directory().startsWith(top)) {
        return ShownFrom.folder(Path.of(top), directory());
      }
    }
    Path start = Path.of(session.getExecutionRootDirectory()).toAbsolutePath();
    return ShownFrom.folder(start, directory());
  }

  /** Returns the version of the plugin. */
  final String version() {
    return version;
  }
}
