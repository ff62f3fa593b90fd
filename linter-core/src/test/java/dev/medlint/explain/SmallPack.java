package dev.medlint.explain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.PackCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A made-up pack that has one case of everything that is explained. */
public final class SmallPack {

  private SmallPack() {}

  /** Compiles the pack. */
  public static Pack compile() throws IOException {
    PackCompiler.Result result =
        new PackCompiler(Linter.vocabulary())
            .compile(Path.of("src", "test", "resources", "small-pack"), Optional.empty());
    assertTrue(result.isClean(), () -> result.lawProblems() + " " + result.ruleProblems());
    return result.pack().orElseThrow();
  }
}
