package dev.medlint.dist;

import dev.medlint.source.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the files of a distribution that are made from others; run by the build. */
public final class DistributionFiles {

  private DistributionFiles() {}

  /**
   * Writes all files.
   *
   * @param args the repository, the folder of this module, the folder to write to, the version, the
   *     day of the release (YYYY-MM-DD)
   * @throws IOException if something cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Path repository = Path.of(args[0]);
    Path launchers = Path.of(args[1], "src", "main", "launcher");
    Path out = Path.of(args[2]);
    Launcher launcher = new Launcher(read(repository.resolve("medlint")));
    write(out.resolve("bin/medlint"), launcher.from(read(launchers.resolve("medlint"))));
    String image = launcher.from(read(launchers.resolve("medlint-image")));
    write(out.resolve("image-bin/medlint"), image);
    write(out.resolve("deb-bin/medlint"), Launcher.installedIn("/usr/lib/medlint/bin", image));
    writeForWindows(out.resolve("bin/medlint.cmd"), launchers.resolve("medlint.cmd"));
    writeForWindows(out.resolve("image-bin/medlint.cmd"), launchers.resolve("medlint-image.cmd"));
    write(out.resolve("lib/version"), args[3] + "\n");
    ManPages pages = new ManPages(args[3], args[4]);
    writeAll(out.resolve("share/man/man1"), pages.in(Language.EN));
    writeAll(out.resolve("share/man/ru/man1"), pages.in(Language.RU));
  }

  private static void writeAll(Path folder, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  /** Windows reads scripts line by line and wants its own ends of lines for that. */
  private static void writeForWindows(Path to, Path from) throws IOException {
    write(to, read(from).replace("\r\n", "\n").replace("\n", "\r\n"));
  }
}
