package dev.medlint.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.report.FileReport;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextPosition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same texts, rules and options give the same bytes, wherever and however they are checked. */
class SameBytesTest {

  private static final List<String> FORMATS =
      List.of(
          "json",
          "jsonl",
          "sarif",
          "github",
          "gitlab",
          "checkstyle",
          "junit",
          "csv",
          "xlsx",
          "html");

  @TempDir Path folder;

  /** How a process is started, all but what is asked of it. */
  private record Machine(
      String name, Path java, int jobs, String locale, String zone, List<String> options) {}

  private static final Machine PLAIN =
      new Machine("one thread, C, UTC", Program.java(), 1, "C", "UTC", List.of());

  private static List<Machine> otherMachines() {
    List<Machine> all = new ArrayList<>();
    all.add(
        new Machine(
            "two threads, Russian, Kamchatka",
            Program.java(),
            2,
            "ru_RU.UTF-8",
            "Asia/Kamchatka",
            of("ru", "RU", "windows-1251")));
    all.add(
        new Machine(
            "eight threads, Turkish, Newfoundland",
            Program.java(),
            8,
            "tr_TR.UTF-8",
            "America/St_Johns",
            of("tr", "TR", "ISO-8859-9")));
    all.add(
        new Machine(
            "the data named by the launcher",
            Program.java(),
            1,
            "C",
            "UTC",
            List.of("-Dmedlint.data=" + Program.jar().resolveSibling("medlint-data.jar"))));
    all.add(
        new Machine(
            "something named that is no archive of data",
            Program.java(),
            1,
            "C",
            "UTC",
            List.of("-Dmedlint.data=" + Program.root().resolve("pom.xml"))));
    for (Jdks.Jdk jdk : Jdks.others()) {
      all.add(
          new Machine(
              "Java " + jdk.version() + ", four threads, Egyptian, Kiritimati",
              jdk.java(),
              4,
              "ar_EG.UTF-8",
              "Pacific/Kiritimati",
              of("ar", "EG", "UTF-16")));
    }
    return all;
  }

  private static List<String> of(String language, String country, String encoding) {
    return List.of(
        "-Duser.language=" + language,
        "-Duser.country=" + country,
        "-Dfile.encoding=" + encoding,
        "-Dstdout.encoding=" + encoding,
        "-Dline.separator=\r\n");
  }

  @Test
  void threadsLocalesZonesEncodingsAndReleasesOfJavaChangeNothing() throws Exception {
    System.out.println("same bytes: Java " + Runtime.version() + " and " + Jdks.others());
    Path examples = folder.resolve("examples");
    Program.copyExamples(examples);
    Map<String, byte[]> expected = check(PLAIN, examples);
    assertTrue(expected.get("stdout").length > 10_000, "there is something to compare");

    for (Machine machine : otherMachines()) {
      Map<String, byte[]> seen = check(machine, examples);
      assertEquals(expected.keySet(), seen.keySet());
      for (Map.Entry<String, byte[]> output : expected.entrySet()) {
        assertArrayEquals(
            output.getValue(), seen.get(output.getKey()), machine.name() + ": " + output.getKey());
      }
    }
  }

  /** Returns what a run wrote: standard output and a file for each format. */
  private Map<String, byte[]> check(Machine machine, Path examples) throws Exception {
    Path out = Files.createTempDirectory(folder, "out");
    List<String> command = new ArrayList<>(List.of(machine.java().toString()));
    command.addAll(machine.options());
    command.add("-Duser.timezone=" + machine.zone());
    command.addAll(List.of("-jar", Program.jar().toString(), "check", "."));
    command.addAll(List.of("--kind", "ad", "--as-of", "2026-11-22", "--lang", "ru"));
    command.addAll(List.of("--with-text", "--no-cache", "--jobs", "" + machine.jobs()));
    for (String format : FORMATS) {
      command.addAll(List.of("--output", format + "=" + out.resolve(format)));
    }
    Program.Ended ended =
        Program.run(
            examples,
            Map.of("LC_ALL", machine.locale(), "LANG", machine.locale(), "TZ", machine.zone()),
            command);
    assertEquals(1, ended.code(), machine.name() + ": " + ended.err());
    Map<String, byte[]> all = new java.util.TreeMap<>();
    all.put("stdout", ended.out().getBytes(StandardCharsets.UTF_8));
    all.put("stderr", ended.err().getBytes(StandardCharsets.UTF_8));
    for (String format : FORMATS) {
      all.put(format, Files.readAllBytes(out.resolve(format)));
    }
    return all;
  }

  @Test
  void lineEndsOfWindowsMoveNoFinding() throws IOException {
    Linter linter = Linter.of(Pack.bundled(), LocalDate.of(2026, 11, 22));
    int compared = 0;
    for (Path file : texts()) {
      String text = Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
      List<String> unix = findings(linter, file, text);
      assertEquals(unix, findings(linter, file, text.replace("\n", "\r\n")), file + " with CRLF");
      compared += unix.size();
    }
    assertTrue(compared > 25, compared + " findings compared");
  }

  private static List<String> findings(Linter linter, Path file, String text) {
    Optional<Format> format = dev.medlint.source.SourceLoader.formatOf(file.toString());
    FileReport report =
        linter.check(
            SourceText.of("text", text, format.orElseThrow()),
            Map.of("kind", "ad", "object", "service"));
    List<String> all = new ArrayList<>();
    for (ReportedFinding found : report.findings()) {
      TextPosition start = report.source().position(found.finding().span().start());
      TextPosition end = report.source().position(found.finding().span().end());
      all.add(
          found.finding().rule()
              + " "
              + found.finding().provision()
              + " "
              + found.finding().severity().id()
              + " "
              + start
              + " "
              + end
              + " "
              + found.finding().fingerprint()
              + " "
              + found.disposition().id());
    }
    return all;
  }

  private static List<Path> texts() throws IOException {
    Path examples = Program.root().resolve("examples");
    try (Stream<Path> files = Files.walk(examples)) {
      return files
          .filter(f -> f.toString().matches(".*\\.(md|txt|html)"))
          .filter(f -> !f.startsWith(examples.resolve("connectors"))) // guides, no texts
          .filter(f -> !f.toString().contains("target"))
          .filter(f -> !f.toString().contains("old-site")) // of another encoding
          .sorted()
          .toList();
    }
  }

  @Test
  void fileWhoseNameTheLocaleCannotHoldIsUnreadWithTheWayOut() throws Exception {
    assumeTrue(System.getProperty("os.name").equals("Linux"), "names are bytes there");
    Files.writeString(folder.resolve("calm.txt"), "Клиника работает с понедельника.");
    Files.writeString(folder.resolve("о-спине.txt"), "Клиника работает по пятницам.");
    Program.Ended ended =
        Program.run(
            folder,
            Map.of("LC_ALL", "C"),
            List.of(
                Program.java().toString(),
                "-jar",
                Program.jar().toString(),
                "check",
                ".",
                "--lang",
                "en"));
    assertEquals(3, ended.code(), ended.err());
    assertTrue(ended.out().contains("set LC_ALL=C.UTF-8"), ended.out());
    assertFalse(ended.err().contains("Exception"), ended.err());
  }
}
