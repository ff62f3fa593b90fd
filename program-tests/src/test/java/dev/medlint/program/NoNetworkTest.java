package dev.medlint.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program opens no connection: not by what it is made of, not when it runs. Only {@code serve}
 * listens, and it connects to nobody either.
 */
class NoNetworkTest {

  /** What Java reaches a network with, as class files name it. */
  private static final List<String> WAYS =
      List.of(
          "java/net/Socket",
          "java/net/ServerSocket",
          "java/net/DatagramSocket",
          "java/net/MulticastSocket",
          "java/net/InetAddress",
          "java/net/InetSocketAddress",
          "java/net/URLConnection",
          "java/net/HttpURLConnection",
          "java/net/http/",
          "javax/net/",
          "java/rmi/",
          "javax/naming/",
          "java/nio/channels/SocketChannel",
          "java/nio/channels/ServerSocketChannel",
          "java/nio/channels/DatagramChannel",
          "java/nio/channels/AsynchronousSocketChannel",
          "openStream",
          "openConnection");

  /**
   * Classes of libraries that name such a way, and why medlint does not go it. What runs is watched
   * below; this list is here so that nothing joins it unseen.
   */
  private static final List<String> KNOWN =
      List.of(
          // serve: addresses to listen at.
          "dev/medlint/cli/ServeCommand",
          "dev/medlint/server/MedlintServer",
          "dev/medlint/server/ServerSettings",
          // Prometheus: gives the types of an HTTP server names; none is used.
          // jsoup: its own client of HTTP is left out of the jar; pages are given to it as text.
          "org/jsoup/Connection",
          "org/jsoup/helper/DataUtil",
          "org/jsoup/internal/ControllableInputStream",
          // Woodstox: entities and DTDs are off (SafeXml), schemas are not
          // used.
          "com/ctc/wstx/util/URLUtil",
          "org/codehaus/stax2/io/Stax2URLSource",
          "org/codehaus/stax2/validation/XMLValidationSchemaFactory",
          // Jackson: can be given a URL and is not; knows addresses as values.
          "com/fasterxml/jackson/core/TokenStreamFactory",
          "com/fasterxml/jackson/databind/ObjectReader",
          "com/fasterxml/jackson/databind/deser/std/FromStringDeserializer",
          "com/fasterxml/jackson/databind/ser/BasicSerializerFactory",
          "com/fasterxml/jackson/databind/ser/std/InetAddressSerializer",
          "com/fasterxml/jackson/databind/ser/std/InetSocketAddressSerializer",
          // Gson: knows addresses as values. LSP4J: tells by a SocketException that a stream ended.
          "com/google/gson/internal/bind/TypeAdapters",
          "org/eclipse/lsp4j/jsonrpc/JsonRpcException",
          // CoreNLP: only its annotation types are used.
          "edu/stanford/nlp/ling/DocumentReader",
          "edu/stanford/nlp/util/ArgumentParser",
          // morfologik: its dictionary reader is not used (tests compare with it).
          "morfologik/stemming/Dictionary",
          // commons-io: only its streams are used, by commons-compress and mime4j.
          "org/apache/commons/io/CloseableURLConnection",
          "org/apache/commons/io/FileUtils",
          "org/apache/commons/io/IOUtils",
          "org/apache/commons/io/build/AbstractOrigin",
          "org/apache/commons/io/file/PathUtils",
          "org/apache/commons/io/input/XmlStreamReader",
          // mime4j: reads names of services from the jar.
          "org/apache/james/mime4j/dom/ServiceLoader",
          // picocli: converts values of options to addresses; there is no such option.
          "picocli/AutoComplete",
          "picocli/CommandLine");

  /** One command line a line; every format, every reader, every command that only reads. */
  private static final List<String> LINES =
      List.of(
          "check . --kind ad --object service --as-of 2026-11-22 --format text"
              + " --output json=out/r.json --output jsonl=out/r.jsonl --output sarif=out/r.sarif"
              + " --output github=out/r.github --output gitlab=out/r.gitlab"
              + " --output checkstyle=out/r.checkstyle --output junit=out/r.junit"
              + " --output csv=out/r.csv --output xlsx=out/r.xlsx --output html=out/r.html"
              + " --with-text --timing --explain-skips --jobs 4 --cache-dir out/cache",
          "check hostile/page.html hostile/page.md hostile/wordpress.xml hostile/commerce.xml"
              + " hostile/flat.fodt hostile/mail.eml hostile/draft.rtf hostile/sheet.csv"
              + " hostile/film.srt hostile/draft.docx hostile/entities.docx",
          "check http://medlint.invalid/page.html examples/1-clinic-ad.md --kind ad",
          "check examples/ads.jsonl --input-format jsonl --format jsonl",
          "check --site examples/clinic-site --output site-html=out/s.html"
              + " --output site-csv=out/s.csv --no-cache",
          "check hostile/draft.docx --object drug --annotate out/draft-checked.docx",
          "report out/r.json --format html",
          "diff out/r.json out/r.json",
          "bench cases.jsonl --format json",
          "law list",
          "law diff 2014-01-01 2026-11-22",
          "law csv",
          "explain cure-story",
          "explain 38-fz:24:7",
          "explain examples/1-clinic-ad.md:3",
          "rules list",
          "rules test cure-story",
          "rules try cure-story hostile/page.md",
          "rules tokens я_вылечилась",
          "rules coverage",
          "baseline create examples --kind ad --object service",
          "decide list",
          "strip examples --check",
          "check examples/1-clinic-ad.md --rx-list http://medlint.invalid/list.txt",
          "check examples/1-clinic-ad.md --pack http://medlint.invalid/pack",
          "check examples/1-clinic-ad.md --config http://medlint.invalid/medlint.yaml");

  private static final String JETTY = "org/eclipse/jetty/";
  private static final String SERVER = "dev/medlint/server/";

  @TempDir Path folder;

  @Test
  void noClassOfOursKnowsANetworkAndThoseOfLibrariesAreNamed() throws IOException {
    TreeSet<String> found = new TreeSet<>();
    int classes = 0;
    try (ZipFile jar = new ZipFile(Program.jar().toFile())) {
      for (ZipEntry entry : Collections.list(jar.entries())) {
        // Jetty is there to listen, and serve alone reaches it: see below.
        if (entry.getName().endsWith(".class") && !entry.getName().startsWith(JETTY)) {
          classes++;
          String bytes = content(jar, entry);
          for (String way : WAYS) {
            if (bytes.contains(way)) {
              found.add(entry.getName().replaceFirst("(\\$.*)?\\.class$", ""));
            }
          }
        }
      }
    }
    assertTrue(classes > 3_000, classes + " classes");
    assertEquals(String.join("\n", new TreeSet<>(KNOWN)), String.join("\n", found));
  }

  @Test
  void onlyServeReachesWhatListens() throws IOException {
    TreeSet<String> found = new TreeSet<>();
    try (ZipFile jar = new ZipFile(Program.jar().toFile())) {
      for (ZipEntry entry : Collections.list(jar.entries())) {
        String name = entry.getName();
        if (name.endsWith(".class") && !name.startsWith(JETTY) && !name.startsWith(SERVER)) {
          String bytes = content(jar, entry);
          if (bytes.contains(JETTY) || bytes.contains(SERVER)) {
            found.add(name.replaceFirst("(\\$.*)?\\.class$", ""));
          }
        }
      }
    }
    assertEquals(java.util.Set.of("dev/medlint/cli/ServeCommand"), found);
  }

  private static String content(ZipFile jar, ZipEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void onlyGitAndTheBrowserAreStarted() throws IOException {
    TreeSet<String> found = new TreeSet<>();
    try (ZipFile jar = new ZipFile(Program.jar().toFile())) {
      for (ZipEntry entry : Collections.list(jar.entries())) {
        if (entry.getName().matches("dev/medlint/.*\\.class")) {
          String bytes = content(jar, entry);
          // A process begins with a builder, or with Runtime.exec, which returns one.
          if (bytes.contains("java/lang/ProcessBuilder") || bytes.contains("java/lang/Process;")) {
            found.add(entry.getName());
          }
        }
      }
    }
    assertEquals(
        java.util.Set.of("dev/medlint/cli/Browser.class", "dev/medlint/run/GitProgram.class"),
        found);
  }

  @Test
  void aRunWritesOnlyWhatItWasAskedFor() throws Exception {
    Path texts = folder.resolve("texts");
    Program.copyExamples(texts);
    HostileFiles.write(texts.resolve("hostile"));
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    Map<String, String> before = contents(texts);

    Program.Ended ended =
        Program.run(
            texts,
            Map.of("LC_ALL", "C.UTF-8"),
            List.of(
                Program.java().toString(),
                "-Djava.io.tmpdir=" + scratch,
                "-Duser.home=" + scratch,
                "-XX:-UsePerfData",
                "-jar",
                Program.jar().toString(),
                "check",
                ".",
                "--output",
                "json=" + folder.resolve("asked.json")));

    assertEquals(1, ended.code(), ended.err());
    Map<String, String> after = contents(texts);
    after.keySet().removeIf(f -> f.startsWith(".medlint-cache"));
    assertEquals(before, after);
    assertEquals(Map.of(), contents(scratch), "nothing for the time being, either");
    assertTrue(Files.exists(folder.resolve("asked.json")));
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> all = new java.util.TreeMap<>();
    try (java.util.stream.Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        all.put(
            folder.relativize(file).toString(),
            bytes.length + " bytes, " + java.util.Arrays.hashCode(bytes));
      }
    }
    return all;
  }

  @Test
  void nothingIsAskedOfTheNetworkWhateverIsRunAndWhateverFilesInviteTo() throws Exception {
    Program.copyExamples(folder.resolve("examples"));
    HostileFiles.write(folder.resolve("hostile"));
    Files.createDirectory(folder.resolve("out"));
    Files.createFile(folder.resolve("no-hosts"));
    Files.writeString(
        folder.resolve("cases.jsonl"),
        "{\"id\":\"1\",\"text\":\"После курса я вылечилась от гастрита.\",\"kind\":\"ad\","
            + "\"object\":\"service\",\"violations\":[{\"provision\":\"38-fz:24:1:2\","
            + "\"span\":\"я вылечилась\"}]}\n");
    List<String> lines = LINES.stream().map(l -> l.replace(' ', '\t').replace('_', ' ')).toList();
    Files.write(folder.resolve("lines.txt"), lines);

    List<String> command = new ArrayList<>(List.of(Program.java().toString(), "-Xshare:auto"));
    int java = Runtime.version().feature();
    if (java > 17 && java < 24) {
      command.add("-Djava.security.manager=allow");
    }
    command.addAll(
        List.of(
            "-Djdk.net.hosts.file=no-hosts", // no server of names is asked, by Java's own word
            "-Djava.nio.channels.spi.SelectorProvider=" + NoChannels.class.getName(),
            "-cp",
            Program.jar() + File.pathSeparator + Program.testClasses(),
            NoNetwork.class.getName(),
            "lines.txt"));
    Program.Ended ended = Program.run(folder, Map.of("LC_ALL", "C.UTF-8"), command);

    System.out.print(ended.out());
    List<String> said = ended.out().lines().toList();
    assertEquals(0, ended.code(), ended.err());
    String ways =
        java < 24
            ? "channel datagram name server socket url"
            : "channel datagram server socket url";
    assertTrue(said.contains("watched: " + ways), "the watch sees: " + ended.out());
    assertEquals(
        LINES.size(), said.stream().filter(l -> l.startsWith("ran: ")).count(), ended.err());
    assertEquals(
        3,
        said.stream().filter(l -> l.startsWith("complaint: ")).count(),
        "addresses are no files");
    assertTrue(said.contains("attempts: 0"), ended.out());
  }
}
