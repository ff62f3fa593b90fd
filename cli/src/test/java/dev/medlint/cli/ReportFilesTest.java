package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.medlint.source.NewFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {

  @TempDir Path folder;

  @Test
  void aReportMayBeReadByWhomeverTheUserLetsReadNewFiles() throws Exception {
    Path ordinary = Files.createFile(folder.resolve("ordinary.txt"));
    assumeTrue(Files.getFileAttributeView(ordinary, PosixFileAttributeView.class) != null);
    Path report = folder.resolve("report.json");

    ReportFiles.write(report, out -> out.write("{}"));

    assertEquals(Files.getPosixFilePermissions(ordinary), Files.getPosixFilePermissions(report));
  }

  @Test
  void aReportThatFailsHalfwayLeavesTheOldOneAndNothingElse() throws Exception {
    Path report = Files.writeString(folder.resolve("report.json"), "old");

    assertThrows(
        IOException.class,
        () ->
            ReportFiles.write(
                report,
                out -> {
                  out.write("new");
                  throw new IOException("no space");
                }));

    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(report), files.collect(Collectors.toList()));
    }
    assertEquals("old", Files.readString(report));
  }

  @Test
  void whatPeopleWroteStaysWhenItsSuccessorFails() throws Exception {
    Path decisions = Files.writeString(folder.resolve("medlint-decisions.jsonl"), "old");

    assertThrows(
        IOException.class,
        () ->
            ReportFiles.keep(
                decisions,
                out -> {
                  out.write("new");
                  throw new IOException("no space");
                }));

    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(decisions), files.collect(Collectors.toList()));
    }
    assertEquals("old", Files.readString(decisions));
  }

  @Test
  void aTextThatIsReplacedKeepsItsPermissionsAndTheLinkToIt() throws Exception {
    Path text = Files.writeString(folder.resolve("a.html"), "old");
    assumeTrue(Files.getFileAttributeView(text, PosixFileAttributeView.class) != null);
    Files.setPosixFilePermissions(text, PosixFilePermissions.fromString("rw-------"));
    Path link = Files.createSymbolicLink(folder.resolve("b.html"), text);

    NewFile.keep(link, new byte[] {'n', 'e', 'w'});

    assertEquals("new", Files.readString(text));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(text)));
  }
}
