package dev.medlint.dist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** The packages that the build has just made. */
final class Packages {

  private Packages() {}

  static Path file(String afterName) {
    return Path.of(System.getProperty("medlint.packages"), "medlint-" + version() + afterName);
  }

  static Path image() {
    return file("-" + System.getProperty("medlint.platform") + (onWindows() ? ".zip" : ".tar.gz"));
  }

  static Path made(String name) {
    return Path.of(System.getProperty("medlint.made"), name);
  }

  static Path repository(String name) {
    return Path.of(System.getProperty("medlint.repository"), name).normalize();
  }

  static String version() {
    return System.getProperty("medlint.version");
  }

  static boolean onWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }

  /** Unpacks an archive and returns the one folder in it. */
  static Path unpack(Path archive, Path into) throws IOException {
    if (archive.toString().endsWith(".zip")) {
      unzip(archive, into);
    } else {
      untar(archive, into);
    }
    return into.resolve("medlint-" + version());
  }

  private static void untar(Path archive, Path into) throws IOException {
    try (InputStream in = Files.newInputStream(archive);
        TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(in))) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        write(into.resolve(e.getName()), e.isDirectory(), e.getMode(), tar);
      }
    }
  }

  private static void unzip(Path archive, Path into) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
      for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
        ZipArchiveEntry e = entries.nextElement();
        try (InputStream in = zip.getInputStream(e)) {
          write(into.resolve(e.getName()), e.isDirectory(), e.getUnixMode(), in);
        }
      }
    }
  }

  private static void write(Path to, boolean folder, int mode, InputStream in) throws IOException {
    if (folder) {
      Files.createDirectories(to);
      return;
    }
    Files.createDirectories(to.getParent());
    Files.copy(in, to);
    if (!onWindows()) {
      String rights = (mode & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
      Files.setPosixFilePermissions(to, PosixFilePermissions.fromString(rights));
    }
  }
}
