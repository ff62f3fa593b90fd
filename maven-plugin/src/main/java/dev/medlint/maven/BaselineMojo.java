package dev.medlint.maven;

import dev.medlint.filter.Baseline;
import dev.medlint.filter.BaselineFile;
import dev.medlint.report.FileReport;
import dev.medlint.report.Unread;
import dev.medlint.run.BaselineRenewal;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.Input;
import dev.medlint.run.ReviewFiles;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes the baseline: findings that were there when somebody began, which {@code check} reports
 * and which fail no build. Decisions hold; what a reviewer decided is not taken into the baseline.
 */
@Mojo(name = "baseline", threadSafe = true)
public final class BaselineMojo extends CheckingMojo {

  /**
   * What to do: {@code update} takes over all findings that are there now, {@code create} does so
   * and refuses to write over a file, {@code prune} removes those that are gone and adds none.
   */
  @Parameter(property = "medlint.baselineAction", defaultValue = "update")
  private String baselineAction;

  @Override
  void run(Wording given)
      throws ConfigurationException,
          IOException,
          InterruptedException,
          MojoExecutionException,
          MojoFailureException {
    BaselineAction action = given.choice(BaselineAction.class, "baselineAction", baselineAction);
    ContentCheck check = contentCheck(given);
    // What fails a build and the language may differ between texts: nothing is judged here.
    ContentCheck.Found found = check.find(ContentCheck.ALL_SETTLED);
    Wording wording = given.orOf(found.configuration(), isLanguageGiven());
    ReviewFiles.Places places = places();
    ContentCheck.Checked checked = check.check(found, places.withoutBaseline());
    for (Unread unread : checked.unread()) {
      getLog().warn(unread.path() + ": " + wording.in(unread.reason()));
    }
    Path file = places.baselineOf(found.configuration());
    BaselineRenewal renewal = new BaselineRenewal(file);
    Map<String, Input> inputs = new HashMap<>();
    for (Input input : found.inputs()) {
      inputs.put(input.name(), input);
    }
    for (FileReport report : checked.files()) {
      String name = report.source().name();
      Input input = inputs.get(name);
      renewal.add(input == null ? name : ReviewFiles.pathFrom(file, input), report.findings());
    }
    BaselinesOfBuild baselines = new BaselinesOfBuild(session());
    baselines.change(() -> renew(action, file, renewal, baselines, wording));
    if (!checked.unread().isEmpty()) {
      throw new MojoFailureException(
          wording.in(
                  "medlint: в базовый список вошло не всё: не прочитано файлов ",
                  "medlint: the baseline lacks what could not be read: files ")
              + checked.unread().size());
    }
  }

  private void renew(
      BaselineAction action,
      Path file,
      BaselineRenewal renewal,
      BaselinesOfBuild written,
      Wording wording)
      throws ConfigurationException, IOException, MojoExecutionException {
    boolean creates = action == BaselineAction.CREATE;
    if (creates && Files.exists(file) && !written.has(file)) {
      throw wording.wrong(
          file
              + " уже есть; обновить: "
              + BaselineAction.UPDATE.command()
              + ", убрать лишнее: "
              + BaselineAction.PRUNE.command(),
          file
              + " is there already; to renew it: "
              + BaselineAction.UPDATE.command()
              + ", to remove what is gone: "
              + BaselineAction.PRUNE.command());
    }
    Baseline old = ReviewFiles.readBaseline(file);
    Baseline baseline = action == BaselineAction.PRUNE ? renewal.pruned(old) : renewal.renewed(old);
    if (creates || !baseline.equals(old)) {
      StringWriter text = new StringWriter();
      BaselineFile.write(baseline, text);
      WholeFile.write(file, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
      written.add(file);
    }
    int change = baseline.size() - old.size();
    String by = change == 0 ? "" : " (" + (change > 0 ? "+" : "−") + Math.abs(change) + ")";
    getLog()
        .info(
            wording.in("medlint: базовый список ", "medlint: baseline ")
                + baseline.size()
                + by
                + ": "
                + file);
  }
}
