package dev.medlint.maven;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.PackCompiler;
import dev.medlint.law.LawProblem;
import dev.medlint.rule.RuleProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Takes rules from the pack that the plugin brings along, from a folder, or from a dependency of
 * the plugin. Packs have their examples, so that what is said of rules is complete.
 */
final class PackSource {

  /** Where packs lie in dependencies, one folder a pack. */
  private static final String IN_JARS = "META-INF/medlint/";

  private static final String PROPERTIES = "/pack.properties";
  private static final int SHOWN = 20;

  private final Path directory;
  private final Wording wording;

  /**
   * Creates a source.
   *
   * @param directory of the project, absolute; where relative folders begin
   */
  PackSource(Path directory, Wording wording) {
    this.directory = directory;
    this.wording = wording;
  }

  /**
   * Returns a pack.
   *
   * @param name folder, or name of a pack in a dependency; empty: the pack of the plugin
   * @throws MojoExecutionException if there is none, or it does not compile
   */
  Pack find(Optional<String> name) throws MojoExecutionException {
    if (name.isEmpty()) {
      return bundled();
    }
    Path folder = directory.resolve(name.get()).normalize();
    if (Files.isDirectory(folder)) {
      return compiled(folder, shown(folder));
    }
    URL resource = getClass().getClassLoader().getResource(IN_JARS + name.get() + PROPERTIES);
    if (resource == null) {
      throw wording.wrong(
          "pack: нет ни папки "
              + folder
              + ", ни набора "
              + IN_JARS
              + name.get()
              + PROPERTIES
              + " в <dependencies> плагина; проверьте путь или добавьте зависимость",
          "pack: there is neither a folder "
              + folder
              + " nor a pack "
              + IN_JARS
              + name.get()
              + PROPERTIES
              + " in the <dependencies> of the plugin; check the path or add the dependency");
    }
    return compiled(resource);
  }

  /** Returns the pack of a folder of rules. */
  Pack compiled(Path folder) throws MojoExecutionException {
    return compiled(folder, shown(folder));
  }

  private String shown(Path folder) {
    Path path = folder.startsWith(directory) ? directory.relativize(folder) : folder;
    return path.toString().replace('\\', '/');
  }

  private Pack bundled() throws MojoExecutionException {
    try {
      return Pack.bundledWithExamples();
    } catch (IllegalStateException | UncheckedIOException e) {
      throw new MojoExecutionException("medlint: " + e.getMessage(), e);
    }
  }

  private Pack compiled(URL properties) throws MojoExecutionException {
    try {
      if (properties.openConnection() instanceof JarURLConnection connection) {
        Path jar = Path.of(connection.getJarFileURL().toURI());
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
          Path entry = files.getPath(connection.getEntryName());
          return compiled(entry.getParent(), jar.getFileName() + "!/" + entry.getParent());
        }
      }
      Path folder = Path.of(properties.toURI()).getParent();
      return compiled(folder, shown(folder));
    } catch (IOException | URISyntaxException e) {
      throw new MojoExecutionException("medlint: pack: " + properties + ": " + e.getMessage(), e);
    }
  }

  private Pack compiled(Path folder, String shown) throws MojoExecutionException {
    PackCompiler.Result result;
    try {
      result = new PackCompiler(Linter.vocabulary()).compile(folder, Optional.of(bundled().law()));
    } catch (IOException | UncheckedIOException e) {
      throw new MojoExecutionException("medlint: pack: " + shown + ": " + e.getMessage(), e);
    }
    if (!result.isClean() || result.pack().isEmpty()) {
      throw mistakes(result, shown);
    }
    return result.pack().get();
  }

  private MojoExecutionException mistakes(PackCompiler.Result result, String shown) {
    List<String> lines = new ArrayList<>();
    for (LawProblem problem : result.lawProblems()) {
      lines.add(problem.file() + ":" + problem.line() + ": " + wording.in(problem.message()));
    }
    for (RuleProblem problem : result.ruleProblems()) {
      lines.add(line(problem));
    }
    StringBuilder text =
        new StringBuilder(
            wording.in(
                "medlint: набор правил не собирается, ничего не проверено",
                "medlint: the rule pack does not compile, nothing was checked"));
    for (String line : lines.subList(0, Math.min(SHOWN, lines.size()))) {
      text.append("\n  ").append(shown).append('/').append(line);
    }
    if (lines.size() > SHOWN) {
      text.append(wording.in("\n  и ещё ", "\n  and more: ")).append(lines.size() - SHOWN);
    }
    text.append('\n');
    text.append(
        wording.next(
            "исправьте эти строки и проверьте правила: mvn medlint:test-rules",
            "mend these lines and try the rules: mvn medlint:test-rules"));
    return new MojoExecutionException(text.toString());
  }

  private String line(RuleProblem problem) {
    StringBuilder line = new StringBuilder(problem.file());
    line.append(':').append(problem.line()).append(':').append(problem.column()).append(": ");
    line.append(wording.in(problem.message()));
    if (!problem.expected().isEmpty()) {
      line.append(wording.in("; здесь можно: ", "; may stand here: "));
      line.append(String.join(", ", problem.expected()));
    }
    if (problem.nearest().isPresent()) {
      line.append(wording.in("; похоже на: ", "; did you mean: ")).append(problem.nearest().get());
    }
    return line.toString();
  }
}
