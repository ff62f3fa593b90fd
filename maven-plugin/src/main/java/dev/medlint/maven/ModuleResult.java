package dev.medlint.maven;

import dev.medlint.report.Report;
import dev.medlint.report.SavedReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What {@code check} saved in one project.
 *
 * @param name of the project, for people
 * @param path from the project whose site tells of it; empty: it is that project
 * @param saved empty: there is nothing that could be told
 * @param problem why not; else empty
 */
record ModuleResult(String name, String path, Optional<SavedReport> saved, String problem) {

  private static final String PLUGIN = "dev.medlint:medlint-maven-plugin";
  private static final String FOLDER = "outputDirectory";

  /** Reads the result of a project. */
  static ModuleResult of(
      MavenProject module, MavenProject root, MavenSession session, Wording wording)
      throws IOException {
    Path from = root.getBasedir().toPath().toAbsolutePath().normalize();
    Path to = module.getBasedir().toPath().toAbsolutePath().normalize();
    String path = from.relativize(to).toString().replace('\\', '/');
    try {
      SavedReport saved = new ResultFiles(folder(module, session)).read(wording);
      return new ModuleResult(module.getName(), path, Optional.of(saved), "");
    } catch (MojoExecutionException e) {
      return new ModuleResult(module.getName(), path, Optional.empty(), e.getMessage());
    }
  }

  /** Where {@code check} saves, as the project configures it. */
  private static Path folder(MavenProject module, MavenSession session) {
    Path base = module.getBasedir().toPath().toAbsolutePath().normalize();
    String given = session.getUserProperties().getProperty("medlint." + FOLDER);
    Plugin plugin = module.getPlugin(PLUGIN);
    if (given == null && plugin != null) {
      given = configured(plugin.getConfiguration()).orElse(null);
      for (PluginExecution execution : plugin.getExecutions()) {
        if (execution.getGoals().contains("check")) {
          given = configured(execution.getConfiguration()).orElse(given);
        }
      }
    }
    if (given == null) {
      given = module.getProperties().getProperty("medlint." + FOLDER);
    }
    return given == null
        ? Path.of(module.getBuild().getDirectory()).resolve("medlint")
        : base.resolve(given).normalize();
  }

  private static Optional<String> configured(Object configuration) {
    if (configuration instanceof Xpp3Dom dom && dom.getChild(FOLDER) != null) {
      return Optional.ofNullable(dom.getChild(FOLDER).getValue());
    }
    return Optional.empty();
  }

  /** Returns the name of the page with the whole report. */
  String fullPage() {
    String suffix = path.isEmpty() ? "" : "-" + path.replaceAll("[^\\p{L}\\p{N}_]+", "-");
    return "medlint-full" + suffix + ".html";
  }

  /** Returns the report, if there is one. */
  Optional<Report> report() {
    return saved.map(SavedReport::report);
  }
}
