package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
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
}
