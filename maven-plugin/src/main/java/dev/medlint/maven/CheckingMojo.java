package dev.medlint.maven;

import dev.medlint.detect.DrugList;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.filter.Baseline;
import dev.medlint.run.AsOf;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.DrugListReader;
import dev.medlint.run.FactNames;
import dev.medlint.run.InputFormat;
import dev.medlint.run.ReviewFiles;
import dev.medlint.run.RunOptions;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceLoader;
import java.io.File;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * What goals that check texts share: which texts, by which rules and law, and what is known of
 * them.
 *
 * <p>Facts given here ({@code kind}, {@code object}…) count as those of the command line: they are
 * stronger than what a text states about itself. Facts that a text may override belong into {@code
 * medlint.yaml}.
 */
abstract class CheckingMojo extends MedlintMojo {

  /**
   * Files and folders to check. Folders are walked for HTML, Markdown and plain text. By default
   * those of {@code src/main/content}, {@code src/main/resources} and {@code
   * ${project.build.directory}/site-content} that exist.
   */
  @Parameter(property = "medlint.sources")
  private List<File> sources = new ArrayList<>();

  /** Globs of the files that a walk takes, from the folder of the project; by default all. */
  @Parameter(property = "medlint.includes")
  private List<String> includes = new ArrayList<>();

  /** Globs of the files and folders that a walk leaves out, from the folder of the project. */
  @Parameter(property = "medlint.excludes")
  private List<String> excludes = new ArrayList<>();

  /** The configuration; by default the nearest {@code medlint.yaml} upward from each source. */
  @Parameter(property = "medlint.configFile")
  private File configFile;

  /**
   * Your own rules in place of those that medlint brings along: a folder, or the name of a pack in
   * a dependency of the plugin, which lies there as {@code META-INF/medlint/NAME/pack.properties}.
   */
  @Parameter(property = "medlint.pack")
  private String pack;

  /** Reviewers' decisions; by default what the configuration says, else the file beside it. */
  @Parameter(property = "medlint.decisionsFile")
  private File decisionsFile;

  /** Findings that were there already; by default what the configuration says, else beside it. */
  @Parameter(property = "medlint.baselineFile")
  private File baselineFile;

  /** What the texts are: {@code ad}, {@code article}, {@code page} or {@code auto}. */
  @Parameter(property = "medlint.kind")
  private String kind;

  /** What they advertise: {@code drug}, {@code service}…; several are separated by commas. */
  @Parameter(property = "medlint.object")
  private String object;

  /** Whom they address: {@code public}, {@code pro-event}, {@code pro-print}… */
  @Parameter(property = "medlint.audience")
  private String audience;

  /** Where they are shown: {@code web}, {@code print}, {@code sms}… */
  @Parameter(property = "medlint.medium")
  private String medium;

  /** Name or host of the platform that shows them. */
  @Parameter(property = "medlint.platform")
  private String platform;

  /** {@code draft} or {@code published}. */
  @Parameter(property = "medlint.stage")
  private String stage;

  /** Whether every text is the whole of its ad: what is absent then is missing. */
  @Parameter(property = "medlint.complete")
  private Boolean complete;

  /**
   * The day whose law is applied, such as {@code 2026-11-22}; {@code document}: the day that each
   * text bears. By default what the configuration says, else today.
   */
  @Parameter(property = "medlint.asOf")
  private String asOf;

  /**
   * Your own list of prescription medicines, one name a line; by default that of the configuration.
   */
  @Parameter(property = "medlint.rxList")
  private File rxList;

  /** The encoding of all texts; by default it is found out for each. */
  @Parameter(property = "medlint.inputEncoding")
  private String inputEncoding;

  /** How many texts are checked at a time; by default as many as there are processors. */
  @Parameter(property = "medlint.jobs")
  private Integer jobs;

  /** Returns the sources that exist or were named, as names of inputs. */
  final List<String> sourceNames() {
    List<Path> paths = new ArrayList<>();
    if (sources == null || sources.isEmpty()) {
      addFolder(directory().resolve("src/main/content"), paths);
      addFolder(directory().resolve("src/main/resources"), paths);
      addFolder(target().resolve("site-content"), paths);
    } else {
      for (File source : sources) {
        paths.add(source.toPath().toAbsolutePath().normalize());
      }
    }
    List<String> names = new ArrayList<>();
    for (Path path : paths) {
      Path shown = path.startsWith(directory()) ? directory().relativize(path) : path;
      names.add(shown.toString());
    }
    return names;
  }

  private static void addFolder(Path folder, List<Path> paths) {
    if (Files.isDirectory(folder)) {
      paths.add(folder);
    }
  }

  /** Returns what checks the texts. */
  final ContentCheck contentCheck(Wording wording)
      throws ConfigurationException, MojoExecutionException {
    return new ContentCheck(
        new ContentCheck.Texts(directory(), sourceNames(), includes, excludes, path(configFile)),
        new PackSource(directory(), wording).find(Optional.ofNullable(pack)),
        runOptions(wording),
        asOf(wording),
        Clock.system(ZoneId.systemDefault()));
  }

  /** Returns where decisions and the baseline lie. */
  final ReviewFiles.Places places() {
    return new ReviewFiles.Places(directory(), path(decisionsFile), path(baselineFile));
  }

  /** Returns places of which each that was named is there. */
  final ReviewFiles.Places existingPlaces(Wording wording) throws MojoExecutionException {
    refuseMissing(decisionsFile, "decisionsFile", "medlint decide add", wording);
    refuseMissing(baselineFile, "baselineFile", BaselineAction.CREATE.command(), wording);
    return places();
  }

  private static void refuseMissing(File file, String parameter, String command, Wording wording)
      throws MojoExecutionException {
    if (file != null && !file.isFile()) {
      throw wording.wrong(
          parameter + ": нет такого файла: " + file + "; его пишет " + command,
          parameter + ": no such file: " + file + "; " + command + " writes it");
    }
  }

  /** Returns the files and folders of the user's own on which findings depend. */
  final List<Path> rulesOfUser() {
    List<Path> paths = new ArrayList<>();
    path(rxList).ifPresent(paths::add);
    if (pack != null) {
      paths.add(directory().resolve(pack));
    }
    return paths;
  }

  @Override
  final String hintFor(ConfigurationException e, Wording wording) {
    for (ConfigurationException.Problem problem : e.problems()) {
      String place = problem.place();
      if (place.contains(Baseline.FILE_NAME)
          || (baselineFile != null && place.startsWith(baselineFile.getAbsolutePath()))) {
        return wording.next(
            "исправьте этот файл или уберите его и запишите заново: "
                + BaselineAction.CREATE.command(),
            "repair that file, or remove it and write it anew: " + BaselineAction.CREATE.command());
      }
    }
    return "";
  }

  private static Optional<Path> path(File file) {
    return file == null
        ? Optional.empty()
        : Optional.of(file.toPath().toAbsolutePath().normalize());
  }

  private RunOptions runOptions(Wording wording)
      throws ConfigurationException, MojoExecutionException {
    Optional<Path> list = path(rxList);
    return new RunOptions(
        statements(wording),
        list.isEmpty() ? DrugList.NONE : DrugListReader.read(list.get(), "rxList"),
        InputFormat.AUTO,
        encoding(wording),
        threads(wording),
        RunOptions.DEFAULT_TIMEOUT,
        SourceLoader.DEFAULT_MAX_BYTES);
  }

  private List<Statements> statements(Wording wording) throws MojoExecutionException {
    // In the order of FactNames.ALL.
    Object[] values = {kind, object, audience, medium, platform, stage, complete};
    Map<String, String> given = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        continue;
      }
      String fact = FactNames.ALL.get(i);
      given.put(fact, values[i].toString());
      Optional<LocalizedText> problem = FactNames.problem(fact, given.get(fact));
      if (problem.isPresent()) {
        throw wording.wrong(problem.get());
      }
    }
    return given.isEmpty()
        ? List.of()
        : List.of(new Statements(Origin.COMMAND_LINE, "medlint-maven-plugin", given));
  }

  private Optional<AsOf> asOf(Wording wording) throws MojoExecutionException {
    if (asOf == null) {
      return Optional.empty();
    }
    Optional<AsOf> asked = AsOf.parse(asOf);
    if (asked.isEmpty()) {
      throw wording.wrong(
          "asOf: «" + asOf + "» не подходит; здесь можно: ГГГГ-ММ-ДД или document",
          "asOf: “" + asOf + "” does not fit; allowed here: YYYY-MM-DD or document");
    }
    return asked;
  }

  private Optional<Charset> encoding(Wording wording) throws MojoExecutionException {
    try {
      return inputEncoding == null ? Optional.empty() : Optional.of(Charset.forName(inputEncoding));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw wording.wrong(
          "inputEncoding: кодировки «" + inputEncoding + "» нет; например: windows-1251",
          "inputEncoding: no encoding “" + inputEncoding + "”; for example: windows-1251");
    }
  }

  private int threads(Wording wording) throws MojoExecutionException {
    if (jobs == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (jobs < 1) {
      throw wording.wrong(
          "jobs: " + jobs + " не подходит; нужно целое число от 1",
          "jobs: " + jobs + " does not fit; a whole number from 1 is needed");
    }
    return jobs;
  }
}
