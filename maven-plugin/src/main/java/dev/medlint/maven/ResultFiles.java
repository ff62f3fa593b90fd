package dev.medlint.maven;

import dev.medlint.report.Details;
import dev.medlint.report.JsonReporter;
import dev.medlint.report.Report;
import dev.medlint.report.Reporter;
import dev.medlint.report.SavedReport;
import dev.medlint.source.Language;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The folder of results: the saved one, from which {@code verify} and the site reports live, and the
 * reports that were asked for. Nobody ever sees half a file.
 *
 * @param folder where they lie, absolute
 */
record ResultFiles(Path folder) {

  /** What {@code check} saves and other goals read. */
  static final String SAVED = "medlint.json";

  /** Returns the file of the saved result; it need not exist. */
  Path saved() {
    return folder.resolve(SAVED);
  }

  /** Takes away a result of an earlier build, which must not be read as one of this build. */
  void removeSaved() throws IOException {
    Files.deleteIfExists(saved());
  }

  /**
   * Writes the saved result and the reports.
   *
   * @param formats beside the saved result
   * @return the files, in the order of the formats, the saved result first
   */
  List<Path> write(Report report, Set<OutputFormat> formats, Language language, Details details)
      throws IOException {
    Files.createDirectories(folder);
    List<Path> written = new ArrayList<>();
    write(saved(), new JsonReporter(language, details), report);
    written.add(saved());
    for (OutputFormat format : formats) {
      if (format != OutputFormat.JSON) {
        Path file = folder.resolve(format.fileName());
        write(file, format.reporter(language, details), report);
        written.add(file);
      }
    }
    return written;
  }

  /** Writes one report into a file. */
  static void write(Path file, Reporter reporter, Report report) throws IOException {
    replace(file, out -> reporter.write(report, out));
  }

  /** Writes text into a file, or leaves the one that was there as it was. */
  static void replace(Path file, Content content) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    Path draft = Files.createTempFile(parent, ".medlint", ".part");
    try {
      try (Writer out =
          new BufferedWriter(
              new OutputStreamWriter(Files.newOutputStream(draft), StandardCharsets.UTF_8))) {
        content.writeTo(out);
      }
      move(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void move(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Reads the saved result.
   *
   * @throws MojoExecutionException if there is none or it cannot be used
   */
  SavedReport read(Wording wording) throws IOException, MojoExecutionException {
    if (!Files.isRegularFile(saved())) {
      throw wording.wrong(
          "нет сохранённого результата проверки: "
              + saved()
              + "\n"
              + wording.next("mvn medlint:check", "mvn medlint:check"),
          "there is no saved result of a check: "
              + saved()
              + "\n"
              + wording.next("mvn medlint:check", "mvn medlint:check"));
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(saved()))) {
      return SavedReport.read(in);
    } catch (SavedReport.UnusableException e) {
      String next = "\n" + wording.next("mvn medlint:check", "mvn medlint:check");
      throw wording.wrong(
          saved() + ": " + e.text().ru() + next, saved() + ": " + e.text().en() + next);
    }
  }

  /** What goes into a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(Writer out) throws IOException;
  }
}
