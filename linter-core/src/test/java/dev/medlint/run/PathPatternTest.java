package dev.medlint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {

  @ParameterizedTest
  @CsvSource({
    "*.md, a.md, true",
    "*.md, b/c/a.md, true",
    "*.md, a.mdx, false",
    "/*.md, b/a.md, false",
    "b/*.md, b/a.md, true",
    "b/*.md, b/c/a.md, false",
    "b/**/*.md, b/a.md, true",
    "b/**/*.md, b/c/d/a.md, true",
    "**/x, x, true",
    "**/x, a/b/x, true",
    "a/**, a/b/c, true",
    "a?c, abc, true",
    "a?c, a/c, false",
    "[a-c]1, b1, true",
    "[!a-c]1, b1, false",
    "[!a-c]1, z1, true",
    "\\*, *, true",
    "\\*, a, false",
    "статьи/*.md, статьи/о-зубах.md, true",
    "a*b*c, axxbyyc, true",
    "a*b*c, axxbyy, false",
    "[, [, true",
  })
  void matchesAsGitDoes(String glob, String path, boolean expected) {
    assertEquals(expected, PathPattern.of(glob).matches(path, false));
  }

  @Test
  void patternOfAFolderMatchesFoldersOnly() {
    assertTrue(PathPattern.of("build/").matches("a/build", true));
    assertFalse(PathPattern.of("build/").matches("a/build", false));
  }

  @Test
  void fileIsCoveredByThePatternOfItsFolder() {
    List<PathPattern> patterns = PathPattern.allOf(List.of("черновики"));
    assertTrue(PathPattern.anyCovers(patterns, "a/черновики/b/c.md", false));
    assertFalse(PathPattern.anyCovers(patterns, "a/черновик/b/c.md", false));
  }

  @Test
  void alternativesStandForEither() {
    List<PathPattern> patterns = PathPattern.withAlternatives("./{a,b/{c,d}}/*.{md,txt}");
    assertTrue(PathPattern.anyCovers(patterns, "a/x.md", false));
    assertTrue(PathPattern.anyCovers(patterns, "b/d/x.txt", false));
    assertFalse(PathPattern.anyCovers(patterns, "b/x.txt", false));
  }

  @Test
  void evilPatternsEndSoon() {
    String glob = "a*".repeat(60) + "/" + "**/a*/".repeat(60) + "b" + "{a,b}".repeat(60);
    String path = "a".repeat(200) + "/" + "aaaa/".repeat(200) + "c";
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertFalse(PathPattern.anyCovers(PathPattern.withAlternatives(glob), path, false)));
  }
}
