package dev.medlint.cli;

import dev.medlint.Pack;
import dev.medlint.lsp.EditorChecks;
import dev.medlint.lsp.EditorServer;
import dev.medlint.lsp.EditorSettings;
import dev.medlint.lsp.Preferences;
import dev.medlint.report.Thresholds;
import dev.medlint.run.Configuration;
import dev.medlint.run.ConfigurationException;
import dev.medlint.source.Language;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code medlint lsp}: findings in an editor, until the editor ends the process. */
final class LspCommand {

  /** Where the launcher says that the pages about rules lie. */
  private static final String PAGES = "medlint.pages";

  private final Arguments arguments;
  private final Surroundings surroundings;
  private final Engine engine;
  private final Console console;

  private LspCommand(
      Arguments arguments, Surroundings surroundings, Engine engine, Console console) {
    this.arguments = arguments;
    this.surroundings = surroundings;
    this.engine = engine;
    this.console = console;
  }

  /** Runs the command and returns the exit code once the editor has ended it. */
  static int run(Arguments arguments, Surroundings surroundings, Engine engine, Console console)
      throws UsageException, ConfigurationException, InterruptedException {
    return new LspCommand(arguments, surroundings, engine, console).run();
  }

  private int run() throws UsageException, ConfigurationException, InterruptedException {
    String process = "--clientProcessId";
    OptionalLong editor =
        arguments.has(process)
            ? OptionalLong.of(Values.number(process, arguments.value(process).orElseThrow(), 1))
            : OptionalLong.empty();
    EditorSettings settings = settings();
    Optional<Path> folder = CheckOptions.of(arguments, surroundings).path("--pack");
    Pack pack = engine.pack(folder);
    EditorChecks checks = new EditorChecks(pack, () -> withExamples(pack, folder), settings);
    // Standard output speaks the protocol: a word of a library there would end the session.
    PrintStream usual = System.out;
    System.setOut(System.err);
    try {
      return new EditorServer(checks, Version.ofProgram())
          .serve(surroundings.in(), surroundings.out(), editor);
    } finally {
      System.setOut(usual);
    }
  }

  /** A pack from a folder has its examples already. */
  private Pack withExamples(Pack pack, Optional<Path> folder) {
    try {
      return folder.isPresent() ? pack : engine.packWithExamples(folder);
    } catch (UsageException e) {
      throw new IllegalStateException("the pack was read before", e);
    }
  }

  private EditorSettings settings() throws UsageException, ConfigurationException {
    CheckOptions options = CheckOptions.of(arguments, surroundings);
    Thresholds shown = options.thresholds(Configuration.NONE);
    return new EditorSettings(
        options.path("--config"),
        options.asOf(),
        options.run().drugs(),
        options.run().timeout(),
        new Preferences(
            CheckOptions.language(arguments), shown.minSeverity(), shown.minConfidence(), ""),
        console.language(),
        surroundings.clock(),
        surroundings.directory(),
        pages());
  }

  /** Pages about rules come with the program, though not with its jar alone. */
  private Optional<Path> pages() {
    String folder = System.getProperty(PAGES, "");
    String language = console.language() == Language.RU ? "ru" : "en";
    return folder.isEmpty()
        ? Optional.empty()
        : Optional.of(Path.of(folder, language)).filter(Files::isDirectory);
  }
}
