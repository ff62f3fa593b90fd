package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {

  private static final Path BASH = Path.of("/bin/bash");

  @TempDir Path folder;

  @Test
  void bashCompletesCommandsOptionsAndValues() throws Exception {
    assertEquals(List.of("completion"), completions("comp"));
    assertEquals(List.of("list", "diff", "csv", "attest"), completions("law", ""));
    assertEquals(List.of("--kind"), completions("check", "--ki"));
    assertEquals(List.of("pro-event", "pro-print"), completions("check", "--audience", "pro-"));
    assertEquals(List.of("bash", "zsh"), completions("completion", ""));
  }

  @Test
  void optionsWhoseValuesShareALabelKeepTheirOwn() throws Exception {
    assertEquals(List.of("info", "warning", "error"), completions("check", "--min-severity", ""));
    assertEquals(List.of("low", "medium", "high"), completions("check", "--min-confidence", ""));
  }

  @Test
  void filesAreCompletedWhereFilesAreExpected() throws Exception {
    Files.createFile(folder.resolve("medlint-own.yaml"));
    assertEquals(List.of("medlint-own.yaml"), completions("check", "--config", "medlint-o"));
    assertEquals(List.of("medlint-own.yaml"), completions("strip", "medlint-o"));
  }

  @Test
  void zshFindsTheCommandInTheFirstLine() {
    Desk.Run run = new Desk(folder).run("completion", "zsh");
    assertEquals(0, run.code());
    assertTrue(run.out().startsWith("#compdef medlint\n"), run.out());
    assertTrue(run.out().contains("bashcompinit"), run.out());
    assertFalse(run.out().contains("alias compopt"), "comes too late in a file of functions");
  }

  @Test
  void noShellAndAnUnknownOneAreMistakes() {
    Desk.Run none = new Desk(folder).run("completion");
    assertEquals(2, none.code());
    assertEquals("ошибка: completion: назовите одну оболочку: bash или zsh\n", none.err());
    Desk.Run fish = new Desk(folder).run("completion", "fish", "--lang", "en");
    assertEquals(2, fish.code());
    assertTrue(fish.err().contains("bash, zsh"), fish.err());
  }

  /** Returns what bash suggests for the last of some words after the name of the program. */
  private List<String> completions(String... words) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(BASH), "there is no bash here");
    Path script = folder.resolve("completion.bash");
    Files.writeString(script, new Desk(folder).run("completion", "bash").out());
    String line = String.join("' '", words);
    String asked =
        "source completion.bash; COMP_WORDS=(medlint '"
            + line
            + "'); COMP_CWORD="
            + words.length
            + "; _complete_medlint; printf '%s\\n' \"${COMPREPLY[@]}\"";
    Process bash =
        new ProcessBuilder(BASH.toString(), "-c", asked).directory(folder.toFile()).start();
    bash.getOutputStream().close();
    String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    bash.waitFor();
    return Arrays.stream(out.split("\n")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
