package dev.medlint.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;
import org.apache.maven.reporting.MavenReportException;

/**
 * Writes a page of the site of a project with modules about what {@code check} saved in each of
 * them.
 */
@Mojo(
    name = "aggregate-report",
    defaultPhase = LifecyclePhase.SITE,
    aggregator = true,
    threadSafe = true)
public final class AggregateReportMojo extends SiteReport {

  @Override
  String key() {
    return "aggregate";
  }

  @Override
  List<MavenProject> projects() {
    return reactorProjects;
  }

  /** A project without modules has nothing to sum up. */
  @Override
  public boolean canGenerateReport() throws MavenReportException {
    return super.canGenerateReport() && project.isExecutionRoot() && reactorProjects.size() > 1;
  }

  @Override
  @SuppressWarnings("deprecation") // the interface still demands it
  public String getOutputName() {
    return getOutputPath();
  }

  @Override
  public String getOutputPath() {
    return "medlint-aggregate";
  }
}
