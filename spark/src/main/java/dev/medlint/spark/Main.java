package dev.medlint.spark;

import dev.medlint.report.Outcome;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The job for {@code spark-submit}: {@code check} for files, {@code watch} for a stream. Exit codes
 * are those of {@code medlint check}.
 */
@Command(
    name = "medlint-spark",
    mixinStandardHelpOptions = true,
    versionProvider = Main.ProgramVersion.class,
    description = "medlint на Apache Spark: миллионы текстов / millions of texts",
    subcommands = {CheckCommand.class, WatchCommand.class})
public final class Main implements Callable<Integer> {

  static final int CLEAN = 0;
  static final int FINDINGS = 1;
  static final int WRONG_USAGE = 2;
  static final int INCOMPLETE = 3;

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs a command and returns its exit code. */
  static int run(String... arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    CommandLine line = new CommandLine(new Main());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          Language language = language(arguments);
          if (e instanceof JobException job) {
            err.println("medlint-spark: " + job.text().in(language));
            return WRONG_USAGE;
          }
          if (e instanceof IllegalArgumentException) {
            err.println(
                "medlint-spark: " + String.valueOf(e.getMessage()).replaceFirst("^medlint: ", ""));
            return WRONG_USAGE;
          }
          err.println(
              "medlint-spark: "
                  + new LocalizedText(
                          "проверка не закончена, результат неполный: " + e,
                          "the check did not end, the result is not complete: " + e)
                      .in(language));
          return INCOMPLETE;
        });
    return line.execute(arguments);
  }

  private static Language language(String... arguments) {
    String all = String.join(" ", arguments);
    return all.contains("--lang en") || all.contains("--lang=en") ? Language.EN : Language.RU;
  }

  @Override
  public Integer call() {
    CommandLine.usage(this, System.out);
    return WRONG_USAGE;
  }

  static int code(Outcome outcome) {
    return switch (outcome) {
      case CLEAN -> CLEAN;
      case FINDINGS -> FINDINGS;
      case INCOMPLETE -> INCOMPLETE;
    };
  }

  /** Tells the version to picocli. */
  static final class ProgramVersion implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"medlint-spark " + Version.ofProgram()};
    }
  }
}
