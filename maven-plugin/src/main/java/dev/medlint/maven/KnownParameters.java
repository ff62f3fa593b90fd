package dev.medlint.maven;

import dev.medlint.source.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.ReportPlugin;
import org.apache.maven.model.ReportSet;
import org.apache.maven.model.Reporting;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Refuses parameters that no goal knows. Maven drops them before a goal sees its configuration, so
 * they are looked for in the project itself; a misspelt {@code failLevel} would otherwise let
 * everything pass.
 */
final class KnownParameters {

  private static final String PREFIX = "medlint.";

  /** What projects call the version of this plugin. */
  private static final String VERSION = "version";

  private final MojoExecution mojoExecution;
  private final Wording wording;
  private final Set<String> names = new TreeSet<>();
  private final Set<String> properties = new TreeSet<>();

  KnownParameters(MojoExecution mojoExecution, Wording wording) {
    this.mojoExecution = mojoExecution;
    this.wording = wording;
    PluginDescriptor plugin = mojoExecution.getMojoDescriptor().getPluginDescriptor();
    for (MojoDescriptor goal : plugin.getMojos()) {
      List<Parameter> parameters = goal.getParameters();
      for (Parameter parameter : parameters) {
        add(parameter);
      }
    }
  }

  private void add(Parameter parameter) {
    if (parameter.isEditable()) {
      names.add(parameter.getName());
    }
    if (parameter.getAlias() != null) {
      names.add(parameter.getAlias());
    }
    String expression = String.valueOf(parameter.getExpression());
    if (expression.startsWith("${" + PREFIX) && expression.endsWith("}")) {
      properties.add(expression.substring(2, expression.length() - 1));
    }
  }

  /**
   * Looks at what the project and the command line say.
   *
   * @throws MojoExecutionException if a name is unknown
   */
  void check(MavenProject project, MavenSession session, Log log) throws MojoExecutionException {
    Plugin plugin = project.getPlugin(mojoExecution.getPlugin().getKey());
    if (plugin != null) {
      check(plugin.getConfiguration());
      for (PluginExecution execution : plugin.getExecutions()) {
        check(execution.getConfiguration());
      }
    }
    checkReporting(project);
    for (String property : session.getUserProperties().stringPropertyNames()) {
      if (isUnknown(property)) {
        throw unknown("-D" + property, nearest(property, properties).map(p -> "-D" + p));
      }
    }
    warn(project.getProperties(), log);
  }

  private void checkReporting(MavenProject project) throws MojoExecutionException {
    Reporting reporting = project.getModel().getReporting();
    if (reporting == null) {
      return;
    }
    for (ReportPlugin plugin : reporting.getPlugins()) {
      if (plugin.getKey().equals(mojoExecution.getPlugin().getKey())) {
        check(plugin.getConfiguration());
        for (ReportSet set : plugin.getReportSets()) {
          check(set.getConfiguration());
        }
      }
    }
  }

  private void check(Object configuration) throws MojoExecutionException {
    if (configuration instanceof Xpp3Dom dom) {
      for (Xpp3Dom child : dom.getChildren()) {
        if (!names.contains(child.getName())) {
          throw unknown(
              "<" + child.getName() + ">",
              nearest(child.getName(), names).map(name -> "<" + name + ">"));
        }
      }
    }
  }

  /** A project may have properties of its own under our name: only a near miss is told of. */
  private void warn(Properties ofProject, Log log) {
    for (String property : new TreeSet<>(ofProject.stringPropertyNames())) {
      Optional<String> near = nearest(property, properties);
      if (isUnknown(property) && near.isPresent()) {
        log.warn(
            wording.in(
                "medlint: свойства «" + property + "» нет; похоже на: " + near.get(),
                "medlint: there is no property “" + property + "”; did you mean: " + near.get()));
      }
    }
  }

  private boolean isUnknown(String property) {
    return property.startsWith(PREFIX)
        && !property.endsWith(VERSION)
        && !properties.contains(property);
  }

  private static Optional<String> nearest(String name, Set<String> known) {
    return Spelling.nearest(name, known);
  }

  private MojoExecutionException unknown(String name, Optional<String> near) {
    String ru = near.map(n -> "; похоже на: " + n).orElse("");
    String en = near.map(n -> "; did you mean: " + n).orElse("");
    return wording.wrong(
        "параметра «" + name + "» нет" + ru + "; все параметры: mvn medlint:help -Ddetail",
        "there is no parameter “" + name + "”" + en + "; all of them: mvn medlint:help -Ddetail");
  }
}
