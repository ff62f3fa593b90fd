package dev.medlint.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {

  @TempDir Path folder;

  @Test
  void aKeptFileTakesThePlaceAndTheRightsOfTheOldOne() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    NewFile.keep(file, bytes("new"));

    assertEquals("new", Files.readString(file));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(List.of(file), files());
  }

  @Test
  void whatALinkLeadsToIsReplacedAndNotTheLink() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("a.txt"));

    NewFile.keep(link, bytes("new"));

    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(file));
  }

  @Test
  void nothingIsLeftWhereNoFileCanBePut() throws Exception {
    Path inTheWay = Files.createDirectory(folder.resolve("a.txt"));
    Files.writeString(inTheWay.resolve("b.txt"), "kept");

    assertThrows(IOException.class, () -> NewFile.keep(inTheWay, bytes("new")));

    assertEquals(List.of(inTheWay), files());
    assertEquals("kept", Files.readString(inTheWay.resolve("b.txt")));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
