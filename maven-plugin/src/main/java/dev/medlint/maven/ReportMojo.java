package dev.medlint.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;

/**
 * Writes a page of the project's site about what {@code check} saved: by norm, by file, decisions;
 * with a link to the whole report.
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.SITE, threadSafe = true)
public final class ReportMojo extends SiteReport {

  @Override
  String key() {
    return "report";
  }

  @Override
  List<MavenProject> projects() {
    return List.of(project);
  }

  @Override
  @SuppressWarnings("deprecation") // the interface still demands it
  public String getOutputName() {
    return getOutputPath();
  }

  @Override
  public String getOutputPath() {
    return "medlint";
  }
}
