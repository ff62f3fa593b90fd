package dev.medlint.maven;

import dev.medlint.Pack;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Runs the examples of the rule packs that the project keeps, as {@code medlint rules test} does,
 * and writes what came of them as Surefire writes tests.
 */
@Mojo(name = "test-rules", defaultPhase = LifecyclePhase.TEST, threadSafe = true)
public final class TestRulesMojo extends MedlintMojo {

  /** Folders of rule packs; by default {@code src/main/pack}, if it is there. */
  @Parameter(property = "medlint.packs")
  private List<File> packs = new ArrayList<>();

  /**
   * The day whose law is applied, such as {@code 2026-11-22}, to examples that name none; by
   * default, and with {@code document}, today.
   */
  @Parameter(property = "medlint.asOf")
  private String asOf;

  /** Whether an example that does not come out as it must fails the build. */
  @Parameter(property = "medlint.failOnViolation", defaultValue = "true")
  private boolean failOnViolation;

  /** Where the results are written, one file a pack; beside those of Surefire by default. */
  @Parameter(
      property = "medlint.testReportsDirectory",
      defaultValue = "${project.build.directory}/surefire-reports")
  private File testReportsDirectory;

  /** Leaves the examples out, as it leaves out all tests. */
  @Parameter(property = "skipTests", defaultValue = "false")
  private boolean skipTests;

  @Override
  void run(Wording wording) throws IOException, MojoExecutionException, MojoFailureException {
    if (skipTests) {
      getLog().info("medlint: examples skipped (skipTests)");
      return;
    }
    List<Path> folders = folders(wording);
    if (folders.isEmpty()) {
      getLog()
          .info(
              wording.in(
                  "medlint: набора правил нет, проверять нечего (см. <packs>)",
                  "medlint: no rule pack, nothing to test (see <packs>)"));
      return;
    }
    LocalDate day = day(wording);
    PackSource source = new PackSource(directory(), wording);
    List<String> wrong = new ArrayList<>();
    for (Path folder : folders) {
      Pack pack = source.compiled(folder);
      ExampleRun run = ExampleRun.of(pack, new RuleFiles(directory(), folder), day, wording);
      Path file = testReportsDirectory.toPath().resolve("TEST-" + run.suite() + ".xml");
      WholeFile.write(file, out -> new SurefireXml(out).write(run));
      getLog().info(run.summary() + ": " + file);
      for (ExampleRun.Case one : run.wrong()) {
        getLog().error(one.place() + " " + one.problem());
        wrong.add("  " + one.place() + " " + one.problem());
      }
    }
    if (!wrong.isEmpty() && failOnViolation) {
      throw new MojoFailureException(message(wrong, wording));
    }
  }

  private static String message(List<String> wrong, Wording wording) {
    List<String> lines = new ArrayList<>();
    lines.add(
        wording.in(
                "medlint: примеров, которые вышли не так, как должны: ",
                "medlint: examples that came out otherwise than they must: ")
            + wrong.size());
    lines.addAll(wrong.subList(0, Math.min(RunMessages.SHOWN, wrong.size())));
    if (wrong.size() > RunMessages.SHOWN) {
      lines.add(wording.in("  и ещё ", "  and more: ") + (wrong.size() - RunMessages.SHOWN));
    }
    lines.add(
        wording.next(
            "исправьте правило или пример; подробно: medlint rules test ПАПКА",
            "mend the rule or the example; in detail: medlint rules test FOLDER"));
    return String.join("\n", lines);
  }

  private List<Path> folders(Wording wording) throws MojoExecutionException {
    List<Path> folders = new ArrayList<>();
    if (packs == null || packs.isEmpty()) {
      Path usual = directory().resolve("src/main/pack");
      return Files.isDirectory(usual) ? List.of(usual) : List.of();
    }
    for (File pack : packs) {
      Path folder = pack.toPath().toAbsolutePath().normalize();
      if (!Files.isDirectory(folder)) {
        throw wording.wrong(
            "packs: нет такой папки: " + folder + "; проверьте путь",
            "packs: there is no such folder: " + folder + "; check the path");
      }
      folders.add(folder);
    }
    return folders;
  }

  private LocalDate day(Wording wording) throws MojoExecutionException {
    return asOf == null || asOf.equals("document")
        ? LocalDate.now(Clock.system(ZoneId.systemDefault()))
        : wording.day("asOf", asOf);
  }
}
