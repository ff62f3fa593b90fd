package dev.medlint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.medlint.report.HtmlReporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFinderTest {

  @TempDir Path folder;

  @Test
  void folderIsWalkedForKnownFormatsInTheOrderOfPaths() throws Exception {
    lay("b.md", "a/z.html", "a/b/c.TXT", "a-b.txt", "t.php", "x.png", "noext");
    assertEquals(List.of("a-b.txt", "a/b/c.TXT", "a/z.html", "b.md", "t.php"), find("."));
    assertEquals(List.of("a/b/c.TXT", "a/z.html"), find("./a/"));
  }

  @Test
  void hiddenAndBuildFoldersAreLeftOut() throws Exception {
    lay("a.md", ".git/x.md", ".cache/x.md", "node_modules/p/x.md", "m/target/x.md", "targets/x.md");
    assertEquals(List.of("a.md", "targets/x.md"), find("."));
  }

  @Test
  void ownReportsAreLeftOutOfAWalkButNotWhenNamed() throws Exception {
    lay("a.html:<p>medlint</p>", "b.md");
    Files.writeString(
        folder.resolve("report.html"),
        "<!DOCTYPE html>\n<html lang=\"ru\">\n<head>\n<meta charset=\"utf-8\">\n"
            + HtmlReporter.GENERATOR);
    assertEquals(List.of("a.html", "b.md"), find("."));
    assertEquals(List.of("a.html"), find("*.html"));
    assertEquals(List.of("report.html"), find("report.html"));
  }

  @Test
  void inputsComeInTheOrderOfTheNamesAndOnce() throws Exception {
    lay("a.md", "b/c.md", "b/a.md");
    assertEquals(List.of("b/c.md", "a.md", "b/a.md"), find("b/c.md", "a.md", "b", "./a.md"));
  }

  @Test
  void fileNamedByHandIsTakenWhateverItIs() throws Exception {
    lay("x.png", "node_modules/x.md", ".gitignore:*.log", "y.log");
    assertEquals(
        List.of("x.png", "node_modules/x.md", "y.log"),
        find("x.png", "node_modules/x.md", "y.log"));
  }

  @Test
  void gitignoreIsObeyedWithItsExceptionsAndInSubfolders() throws Exception {
    lay(
        ".gitignore:# build\\n*.txt\\n!keep.txt\\n/out/\\ndrafts/*.md",
        "a.txt",
        "keep.txt",
        "out/a.md",
        "b/out/a.md",
        "drafts/a.md",
        "b/drafts/a.md",
        "b/.gitignore:!*.txt\\nown.md",
        "b/c.txt",
        "b/own.md",
        "own.md");
    assertEquals(
        List.of("b/c.txt", "b/drafts/a.md", "b/out/a.md", "keep.txt", "own.md"), find("."));
  }

  @Test
  void gitignoreOfTheFoldersAboveCountsInsideAWorkingTree() throws Exception {
    lay(".git/config", ".gitignore:site/old/", "site/old/a.md", "site/new/a.md");
    assertEquals(List.of("site/new/a.md"), find("site"));
  }

  @Test
  void globsAreExpandedFromTheirFixedPart() throws Exception {
    lay("blog/a.md", "blog/b/c.md", "blog/d.html", "e.md");
    assertEquals(List.of("blog/a.md", "blog/b/c.md"), find("blog/**/*.md"));
    assertEquals(List.of("e.md"), find("*.md"));
    assertEquals(List.of("blog/a.md", "blog/d.html"), find("blog/*.{md,html}"));
  }

  @Test
  void fileWhoseNameLooksLikeAGlobIsTakenAsItIs() throws Exception {
    lay("a[1].md", "a1.md");
    assertEquals(List.of("a[1].md"), find("a[1].md"));
  }

  @Test
  void includeTakesThePlaceOfTheFormatsAndExcludeLeavesOut() throws Exception {
    lay("a.rst", "b.md", "c/d.rst", "c/e.rst");
    InputFinder finder =
        new InputFinder(folder, List.of("*.rst"), List.of("c/e.*"), ConfigurationFinder.upward());
    assertEquals(List.of("a.rst", "c/d.rst"), names(finder.find(List.of("."))));
  }

  @Test
  void configurationIncludesAndExcludesFromItsOwnFolder() throws Exception {
    lay("p/medlint.yaml:exclude: [/old]", "p/old/a.md", "p/new/old/b.md", "p/c.md");
    assertEquals(List.of("p/c.md", "p/new/old/b.md"), find("p"));
  }

  @Test
  void missingPathsAndEmptyGlobsAreUnread() throws Exception {
    InputFinder.Found found = finder().find(List.of("нет.md", "*.md", "bad\0name"));
    assertEquals(List.of(), found.inputs());
    assertEquals(
        List.of("нет.md", "*.md", "bad\0name"),
        found.unread().stream().map(u -> u.path()).toList());
  }

  @Test
  void linkLoopsEndAndLinkedFoldersAreSeenOnce() throws Exception {
    lay("a/b/c.md", "z/d.md");
    link("a/b/loop", "a");
    link("a/to-z", "z");
    link("a/again", "z");
    link("dangling.md", "nowhere.md");
    InputFinder.Found found = finder().find(List.of("."));
    assertEquals(List.of("a/b/c.md", "z/d.md"), names(found));
    assertEquals(
        List.of("dangling.md", "a/again/", "a/b/loop/", "a/to-z/"),
        found.skips().stream().map(Skip::path).toList());
  }

  @Test
  void linkToAFolderOutsideIsFollowed() throws Exception {
    lay("in/a.md", "out/b.md");
    link("in/more", "out");
    assertEquals(List.of("in/a.md", "in/more/b.md"), find("in"));
  }

  @Test
  void pipesInAFolderAreSkippedWithAReason() throws Exception {
    lay("a.md");
    Process mkfifo = new ProcessBuilder("mkfifo", folder.resolve("pipe.txt").toString()).start();
    assumeTrue(mkfifo.waitFor() == 0, "no mkfifo here");
    InputFinder.Found found = finder().find(List.of("."));
    assertEquals(List.of("a.md"), names(found));
    assertEquals(List.of(new Skip("pipe.txt", found.skips().get(0).reason())), found.skips());
  }

  @Test
  void aFileWhoseNameIsNoTextIsUnreadWithThatReason() throws Exception {
    lay("a.md");
    String script = "printf x > \"$(printf 'b\\377.md')\"";
    Process shell = new ProcessBuilder("sh", "-c", script).directory(folder.toFile()).start();
    assumeTrue(shell.waitFor() == 0, "no such names here");
    InputFinder.Found found = finder().find(List.of("."));
    assertEquals(List.of("a.md"), names(found));
    assertEquals(1, found.unread().size());
    assertEquals(
        "the name of the file cannot be read in the encoding of the system; set LC_ALL=C.UTF-8 or"
            + " rename the file",
        found.unread().get(0).reason().en());
  }

  @Test
  void dashIsStandardInput() throws Exception {
    InputFinder.Found found = finder().find(List.of("-", "-"));
    assertEquals(1, found.inputs().size());
    assertEquals(true, found.inputs().get(0).isStandardInput());
  }

  private InputFinder finder() {
    return new InputFinder(folder, List.of(), List.of(), ConfigurationFinder.upward());
  }

  private List<String> find(String... names) throws ConfigurationException {
    return names(finder().find(List.of(names)));
  }

  private static List<String> names(InputFinder.Found found) {
    return found.inputs().stream().map(Input::name).toList();
  }

  /** Lays files: a name, or a name and after a colon what stands in it. */
  private void lay(String... files) throws IOException {
    for (String file : files) {
      String[] parts = file.split(":", 2);
      Path path = folder.resolve(parts[0]);
      Files.createDirectories(path.getParent());
      Files.writeString(path, parts.length == 1 ? "" : parts[1].replace("\\n", "\n"));
    }
  }

  private void link(String name, String target) {
    try {
      Files.createSymbolicLink(folder.resolve(name), folder.resolve(target));
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "no symbolic links here");
    }
  }
}
