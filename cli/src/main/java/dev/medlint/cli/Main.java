package dev.medlint.cli;

import dev.medlint.run.ConfigurationException;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** The program {@code medlint}: maps command lines to calls of the core, and outcomes to codes. */
public final class Main {

  static final int CLEAN = 0;
  static final int FINDINGS = 1;
  static final int WRONG_USAGE = 2;
  static final int INCOMPLETE = 3;

  private Main() {}

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] args) {
    Surroundings surroundings =
        new Surroundings(
            System.in,
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            new LocalClock(),
            System.getenv(),
            Path.of("").toAbsolutePath(),
            System.console() != null);
    System.exit(execute(args, surroundings));
  }

  /**
   * Runs the program and returns its exit code: 0 nothing at the fail level, 1 findings, 2 wrong
   * usage, configuration or rules, 3 some input could not be checked.
   */
  public static int execute(String[] args, Surroundings surroundings) {
    return execute(args, surroundings, new PackEngine());
  }

  /** Runs the program with rules from somewhere else. */
  static int execute(String[] args, Surroundings surroundings, Engine engine) {
    Console console =
        new Console(surroundings.out(), surroundings.err(), language(args, surroundings));
    try {
      int code = answer(args, surroundings, engine, console);
      console.flush();
      return code;
    } catch (IOException | UncheckedIOException e) {
      return cannotWrite(e, console);
    } catch (RuntimeException | Error e) {
      return broken(e, console);
    }
  }

  /** A mistake of the program must not look like findings, which a crash of Java would. */
  private static int broken(Throwable cause, Console console) {
    boolean memory = cause instanceof OutOfMemoryError;
    StackTraceElement[] trace = cause.getStackTrace();
    String detail = cause + (trace.length > 0 ? " (" + trace[0] + ")" : "");
    console.complain(
        memory
            ? new LocalizedText(
                "не хватило памяти; дайте больше (java -Xmx)",
                "not enough memory; give more (java -Xmx)")
            : new LocalizedText(
                "внутренняя ошибка medlint: " + detail + "; сообщите о ней разработчикам",
                "an internal error of medlint: " + detail + "; please report it"));
    try {
      console.flush();
    } catch (IOException e) {
      // Nobody is left to be told; the exit code must do.
    }
    return INCOMPLETE;
  }

  private static int answer(
      String[] args, Surroundings surroundings, Engine engine, Console console) throws IOException {
    try {
      Optional<Arguments> arguments = QuickReader.read(args);
      if (arguments.isEmpty()) {
        arguments = ask(args, console);
      }
      if (arguments.isEmpty()) {
        // Somebody who named nothing to check must not take the code for a clean text.
        return args.length == 0 ? WRONG_USAGE : CLEAN;
      }
      return run(arguments.get(), surroundings, engine, console);
    } catch (UsageException e) {
      console.complain(e.text());
      return WRONG_USAGE;
    } catch (ConfigurationException e) {
      console.complain(e);
      return WRONG_USAGE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      console.complain(new LocalizedText("проверка прервана", "the check was interrupted"));
      return INCOMPLETE;
    }
  }

  /** Asks picocli; empty: what was asked for has been printed. */
  private static Optional<Arguments> ask(String[] args, Console console) throws UsageException {
    if (args.length > 0 && (args[0].equals("--version") || args[0].equals("-V"))) {
      console.print("medlint " + Version.ofProgram());
      return Optional.empty();
    }
    PicocliReader.Reading reading = new PicocliReader(console.language()).read(args);
    if (reading.arguments().isEmpty()) {
      console.print(reading.help().stripTrailing());
    }
    return reading.arguments();
  }

  private static int run(
      Arguments arguments, Surroundings surroundings, Engine engine, Console console)
      throws UsageException, ConfigurationException, IOException, InterruptedException {
    CheckOptions.language(arguments);
    return switch (arguments.command()) {
      case CHECK -> CheckCommand.run(arguments, surroundings, engine, console);
      case REPORT -> ReportCommand.run(arguments, surroundings, console);
      case BENCH -> BenchCommand.run(arguments, surroundings, engine, console);
      case INIT -> InitCommand.run(arguments, surroundings, console);
      case EXPLAIN -> ExplainCommand.run(arguments, surroundings, engine, console);
      case RULES_LIST, RULES_TEST, RULES_NEW, RULES_TRY, RULES_COVERAGE, RULES_DOCS, RULES_TOKENS ->
          RulesCommand.run(arguments, surroundings, engine, console);
      case LAW_LIST, LAW_DIFF, LAW_CSV, LAW_ATTEST ->
          LawCommand.run(arguments, surroundings, engine, console);
      case DECIDE_LIST, DECIDE_ADD, DECIDE_IMPORT, DECIDE_PRUNE ->
          DecideCommand.run(arguments, surroundings, engine, console);
      case BASELINE_CREATE, BASELINE_UPDATE, BASELINE_PRUNE ->
          BaselineCommand.run(arguments, surroundings, engine, console);
      case STRIP -> StripCommand.run(arguments, surroundings, engine, console);
      case DIFF -> DiffCommand.run(arguments, surroundings, console);
      case SERVE -> ServeCommand.run(arguments, surroundings, engine, console);
      case LSP -> LspCommand.run(arguments, surroundings, engine, console);
      case COMPLETION -> CompletionCommand.run(arguments, console);
    };
  }

  private static int cannotWrite(Exception cause, Console console) {
    Throwable reason = cause instanceof UncheckedIOException ? cause.getCause() : cause;
    console.complain(
        new LocalizedText(
            "отчёт не записан: " + reason.getMessage(),
            "the report could not be written: " + reason.getMessage()));
    try {
      console.flush();
    } catch (IOException e) {
      // Standard error is closed as well: nobody is left to be told, the exit code must do.
    }
    return WRONG_USAGE;
  }

  /** Returns the language to speak, even when the rest of the line makes no sense. */
  private static Language language(String[] args, Surroundings surroundings) {
    for (int i = 0; i < args.length; i++) {
      String value = "";
      if (args[i].equals("--lang") && i + 1 < args.length) {
        value = args[i + 1];
      } else if (args[i].startsWith("--lang=")) {
        value = args[i].substring("--lang=".length());
      }
      if (value.equals("ru")) {
        return Language.RU;
      }
      if (value.equals("en")) {
        return Language.EN;
      }
    }
    return surroundings.language();
  }
}
