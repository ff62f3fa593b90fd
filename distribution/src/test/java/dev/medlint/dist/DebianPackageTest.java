package dev.medlint.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.junit.jupiter.api.Test;

class DebianPackageTest {

  @Test
  void whatBelongsToTheSystemLiesWhereDebianLooksForIt() throws Exception {
    Map<String, Integer> modes = modes(debianPackage());
    for (String name :
        List.of(
            "usr/lib/medlint/runtime/lib/server/classes.jsa",
            "usr/share/man/man1/medlint.1.gz",
            "usr/share/man/ru/man1/medlint-check.1.gz",
            "usr/share/bash-completion/completions/medlint",
            "usr/share/zsh/vendor-completions/_medlint",
            "usr/share/doc/medlint/copyright",
            "usr/share/doc/medlint/examples/1-clinic-ad.md")) {
      assertEquals(0644, modes.get(name), name);
    }
    assertEquals(0755, modes.get("usr/bin/medlint"));
    assertEquals(0755, modes.get("usr/lib/medlint/runtime/bin/java"));
    assertTrue(modes.keySet().stream().allMatch(n -> n.startsWith("usr")), modes::toString);
  }

  @Test
  void theExamplesAreThoseOfTheSources() throws Exception {
    Map<String, Long> sizes = new TreeMap<>();
    walk(debianPackage(), (name, entry) -> sizes.put(name, entry.getSize()));
    String draft = "examples/9-draft.docx";
    assertEquals(
        Files.size(Packages.repository(draft)), sizes.get("usr/share/doc/medlint/" + draft));
  }

  private static Path debianPackage() throws IOException {
    try (Stream<Path> files = Files.list(Packages.file("").getParent())) {
      List<Path> found = files.filter(f -> f.toString().endsWith(".deb")).toList();
      assumeTrue(
          !found.isEmpty() || System.getProperty("os.name").equals("Linux"),
          "Debian packages are made on Linux");
      assertEquals(1, found.size(), found::toString);
      return found.get(0);
    }
  }

  private static Map<String, Integer> modes(Path file) throws IOException, CompressorException {
    Map<String, Integer> modes = new TreeMap<>();
    walk(file, (name, entry) -> modes.put(name, entry.getMode() & 07777));
    return modes;
  }

  private static void walk(Path file, BiConsumer<String, TarArchiveEntry> visitor)
      throws IOException, CompressorException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        ArArchiveInputStream ar = new ArArchiveInputStream(in)) {
      for (ArArchiveEntry part = ar.getNextEntry(); part != null; part = ar.getNextEntry()) {
        if (part.getName().startsWith("data.tar")) {
          InputStream plain =
              new CompressorStreamFactory()
                  .createCompressorInputStream(new BufferedInputStream(ar));
          TarArchiveInputStream tar = new TarArchiveInputStream(plain);
          for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
            if (!e.isDirectory()) {
              visitor.accept(e.getName().replaceFirst("^\\./", ""), e);
            }
          }
        }
      }
    }
  }
}
