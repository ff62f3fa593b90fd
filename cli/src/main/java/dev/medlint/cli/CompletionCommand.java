package dev.medlint.cli;

import java.util.List;
import picocli.AutoComplete;

/**
 * {@code medlint completion}: prints a script with which a shell completes commands and options.
 */
final class CompletionCommand {

  /**
   * When zsh loads the script as a file of its own, the first request is waiting for an answer;
   * when it is sourced, nobody asks yet.
   */
  private static final String ANSWER_IN_ZSH =
      """

      if [[ "${funcstack[1]}" == "_medlint" ]]; then
        _bash_complete -o default -F _complete_medlint
      fi
      """;

  private CompletionCommand() {}

  /** Runs the command and returns the exit code. */
  static int run(Arguments arguments, Console console) throws UsageException {
    if (arguments.operands().size() != 1) {
      throw new UsageException(
          "completion: назовите одну оболочку: bash или zsh",
          "completion: name one shell: bash or zsh");
    }
    String shell = Values.oneOf("completion", arguments.operands().get(0), List.of("bash", "zsh"));
    // Words are completed, not explained: the script is the same in every language.
    String script = AutoComplete.bash("medlint", PicocliReader.commandsForShells());
    // The first line would start a program, but this is read by a shell that runs already.
    script = script.substring(script.indexOf('\n') + 1);
    console.print(shell.equals("zsh") ? forZsh(script) : script.stripTrailing());
    return Main.CLEAN;
  }

  /** In a file that zsh loads when it is asked, an alias comes too late for what follows it. */
  private static String forZsh(String script) {
    String functions = script.replace("  alias compopt=complete\n", "  compopt() { return 0 }\n");
    return "#compdef medlint\n" + functions + ANSWER_IN_ZSH;
  }
}
