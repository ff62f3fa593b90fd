package dev.medlint.maven;

import dev.medlint.report.Details;
import dev.medlint.report.OutputFormat;
import dev.medlint.report.Report;
import dev.medlint.report.ReportWriter;
import dev.medlint.report.RuleText;
import dev.medlint.report.SavedReport;
import dev.medlint.report.ShownFrom;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The folder of results: the saved one, from which {@code verify} and the site reports live, and
 * the reports that were asked for.
 *
 * @param folder where they lie, absolute
 */
record ResultFiles(Path folder) {

  /** What {@code check} saves and other goals read. */
  private static final OutputFormat SAVED = OutputFormat.JSON;

  private static final String CHECK = "mvn medlint:check";

  /** Returns the file of the saved result; it need not exist. */
  Path saved() {
    return folder.resolve(SAVED.fileName());
  }

  /** Takes away a result of an earlier build, which must not be read as one of this build. */
  void removeSaved() throws IOException {
    Files.deleteIfExists(saved());
  }

  /**
   * Writes the saved result and the reports.
   *
   * @param formats beside the saved result
   * @param details what is said around the findings
   * @param from names files for services of builds
   * @return the files, the saved result first
   */
  List<Path> write(
      Report report, Set<OutputFormat> formats, Wording wording, Details details, ShownFrom from)
      throws IOException {
    ReportWriter writer =
        new ReportWriter(wording.language(), true, false, from, new Given(details));
    Set<OutputFormat> all = EnumSet.of(SAVED);
    all.addAll(formats);
    List<Path> written = new ArrayList<>();
    for (OutputFormat format : all) {
      Path file = folder.resolve(format.fileName());
      WholeFile.write(file, out -> writer.write(format, report, false, out));
      written.add(format == SAVED ? 0 : written.size(), file);
    }
    return written;
  }

  /**
   * Reads the saved result.
   *
   * @throws MojoExecutionException if there is none or it cannot be used
   */
  SavedReport read(Wording wording) throws IOException, MojoExecutionException {
    if (!Files.isRegularFile(saved())) {
      throw wording.wrong(
          "нет сохранённого результата проверки: " + saved() + "\nЧто делать: " + CHECK,
          "there is no saved result of a check: " + saved() + "\nWhat to do: " + CHECK);
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(saved()))) {
      return SavedReport.read(in);
    } catch (SavedReport.UnusableException e) {
      throw wording.wrong(
          saved() + ": " + e.text().ru() + "\nЧто делать: " + CHECK,
          saved() + ": " + e.text().en() + "\nWhat to do: " + CHECK);
    }
  }

  /** Details that are at hand. */
  private record Given(Details details) implements ReportWriter.Source {
    @Override
    public List<RuleText> ruleTexts() {
      return details.rules();
    }
  }
}
