package dev.medlint;

import dev.medlint.law.LawProblem;
import dev.medlint.rule.RuleProblem;
import dev.medlint.rule.RuleProblemText;
import dev.medlint.source.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The build step that compiles a pack folder; a mistake in it fails the build. */
public final class CompilePack {

  private CompilePack() {}

  /**
   * Compiles a pack.
   *
   * @param args the folder of the pack, and the folder to write the compiled pack into
   * @throws IOException if a file cannot be read or written
   * @throws IllegalStateException if the pack has mistakes; its message lists them all
   */
  public static void main(String[] args) throws IOException {
    PackCompiler.Result result =
        new PackCompiler(Linter.vocabulary()).compile(Path.of(args[0]), Optional.empty());
    if (!result.isClean()) {
      StringBuilder all = new StringBuilder("the pack has mistakes\n\n");
      for (LawProblem problem : result.lawProblems()) {
        all.append(problem).append('\n');
      }
      for (RuleProblem problem : result.ruleProblems()) {
        all.append(RuleProblemText.of(problem, Language.RU)).append('\n');
      }
      throw new IllegalStateException(all.toString());
    }
    result.pack().orElseThrow().writeTo(Path.of(args[1]));
  }
}
