package dev.medlint.maven;

import dev.medlint.report.FrameWords;
import dev.medlint.report.HtmlReporter;
import dev.medlint.report.SavedReport;
import dev.medlint.source.Language;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.reporting.AbstractMavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * A page of the project's site about what {@code check} saved. It checks nothing itself: what was
 * not checked is said to be so.
 */
abstract class SiteReport extends AbstractMavenReport {

  /** Leaves everything out. */
  @Parameter(property = "medlint.skip", defaultValue = "false")
  private boolean skip;

  /** Leaves the pages of the site out, and nothing else. */
  @Parameter(property = "medlint.skipReport", defaultValue = "false")
  private boolean skipReport;

  /**
   * Language of the page where the site has none, {@code ru} or {@code en}; by default that of the
   * system, else Russian. A site with {@code <locales>} has a page in each.
   */
  @Parameter(property = "medlint.lang")
  private String lang;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** Returns the key of the words that name the report. */
  abstract String key();

  /** Returns the projects that the page tells of. */
  abstract List<MavenProject> projects();

  @Override
  public String getName(Locale locale) {
    return words(locale).get(key() + ".name");
  }

  @Override
  public String getDescription(Locale locale) {
    return words(locale).get(key() + ".description");
  }

  @Override
  public boolean canGenerateReport() throws MavenReportException {
    return !skip && !skipReport;
  }

  @Override
  protected void executeReport(Locale locale) throws MavenReportException {
    try {
      Wording wording = new Wording(language(locale));
      new KnownParameters(mojoExecution, wording).check(project, session, getLog());
      List<ModuleResult> results = new ArrayList<>();
      for (MavenProject one : projects()) {
        ModuleResult result = ModuleResult.of(one, project, session, wording);
        if (!result.problem().isEmpty()) {
          getLog().warn("medlint: " + result.name() + ": " + result.problem());
        }
        writeFull(result, wording.language());
        results.add(result);
      }
      new SummaryPage(getSink(), wording, words(locale), getName(locale), results).render();
    } catch (IOException | MojoExecutionException e) {
      throw new MavenReportException(e.getMessage(), e);
    }
  }

  private void writeFull(ModuleResult result, Language language) throws IOException {
    if (result.saved().isEmpty()) {
      return;
    }
    SavedReport saved = result.saved().get();
    Path file = getReportOutputDirectory().toPath().resolve(result.fullPage());
    WholeFile.write(
        file,
        stream -> {
          Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
          new HtmlReporter(language, saved.details()).write(saved.report(), out);
          out.flush();
        });
  }

  private FrameWords words(Locale locale) {
    return FrameWords.in(language(locale), SiteReport.class);
  }

  private Language language(Locale locale) {
    return switch (locale.getLanguage()) {
      case "ru" -> Language.RU;
      case "en" -> Language.EN;
      default -> ofParameter();
    };
  }

  private Language ofParameter() {
    try {
      return Wording.of(lang).language();
    } catch (MojoExecutionException e) {
      getLog().warn(e.getMessage());
      return Language.RU;
    }
  }
}
