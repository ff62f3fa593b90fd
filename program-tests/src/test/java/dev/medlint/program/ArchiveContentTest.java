package dev.medlint.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What is in the jar: whose code, under which licence, and no trace of who built it when. */
class ArchiveContentTest {

  private static final String LICENCES = "META-INF/licenses/";

  /** The text of each licence that a library may have. */
  private static final Map<String, String> TEXTS =
      Map.of(
          "GPL-3.0-or-later", "GPL-3.0.txt",
          "LGPL-2.1-or-later", "LGPL-2.1.txt",
          "Apache-2.0", "Apache-2.0.txt",
          "BSD-2-Clause", "BSD-2-Clause.txt",
          "BSD-3-Clause", "BSD-3-Clause.txt",
          "MIT", "MIT.txt");

  /** Libraries whose code is in the jar, each with a package that shows it. */
  private static final Map<String, String> SHADED =
      Map.ofEntries(
          Map.entry("stanford-corenlp", "edu/stanford/nlp/ling/CoreLabel.class"),
          Map.entry("language-ru", "org/languagetool/resource/ru/russian.dict"),
          Map.entry("morfologik-stemming", "morfologik/stemming/"),
          Map.entry("morfologik-fsa", "morfologik/fsa/"),
          Map.entry("antlr4-runtime", "org/antlr/v4/runtime/"),
          Map.entry("jsoup", "org/jsoup/"),
          Map.entry("commonmark", "org/commonmark/parser/"),
          Map.entry("commonmark-ext-gfm-tables", "org/commonmark/ext/gfm/tables/"),
          Map.entry("jackson-databind", "com/fasterxml/jackson/databind/"),
          Map.entry("jackson-core", "com/fasterxml/jackson/core/"),
          Map.entry("jackson-annotations", "com/fasterxml/jackson/annotation/"),
          Map.entry("snakeyaml-engine", "org/snakeyaml/engine/"),
          Map.entry("juniversalchardet", "org/mozilla/universalchardet/"),
          Map.entry("woodstox-core", "com/ctc/wstx/"),
          Map.entry("stax2-api", "org/codehaus/stax2/"),
          Map.entry("commons-compress", "org/apache/commons/compress/"),
          Map.entry("commons-codec", "org/apache/commons/codec/"),
          Map.entry("commons-io", "org/apache/commons/io/"),
          Map.entry("commons-lang3", "org/apache/commons/lang3/"),
          Map.entry("fastcsv", "de/siegmar/fastcsv/"),
          Map.entry("apache-mime4j-core", "org/apache/james/mime4j/stream/"),
          Map.entry("apache-mime4j-dom", "org/apache/james/mime4j/dom/"),
          Map.entry("rtfparserkit", "com/rtfparserkit/"),
          Map.entry("gson", "com/google/gson/"),
          Map.entry("org.eclipse.lsp4j", "org/eclipse/lsp4j/services/"),
          Map.entry("org.eclipse.lsp4j.jsonrpc", "org/eclipse/lsp4j/jsonrpc/"),
          Map.entry("jetty-server", "org/eclipse/jetty/server/"),
          Map.entry("jetty-http", "org/eclipse/jetty/http/"),
          Map.entry("jetty-io", "org/eclipse/jetty/io/"),
          Map.entry("jetty-util", "org/eclipse/jetty/util/"),
          Map.entry("prometheus-metrics-core", "io/prometheus/metrics/core/"),
          Map.entry("prometheus-metrics-model", "io/prometheus/metrics/model/"),
          Map.entry("prometheus-metrics-config", "io/prometheus/metrics/config/"),
          Map.entry(
              "prometheus-metrics-exposition-textformats",
              "io/prometheus/metrics/expositionformats/"),
          Map.entry("prometheus-metrics-tracer-common", "io/prometheus/metrics/tracer/common/"),
          Map.entry(
              "prometheus-metrics-tracer-initializer", "io/prometheus/metrics/tracer/initializer/"),
          Map.entry("prometheus-metrics-tracer-otel", "io/prometheus/metrics/tracer/otel/"),
          Map.entry("prometheus-metrics-tracer-otel-agent", "io/prometheus/metrics/tracer/agent/"),
          Map.entry("slf4j-api", "org/slf4j/"),
          Map.entry("slf4j-nop", "org/slf4j/nop/"),
          Map.entry("picocli", "picocli/"));

  @Test
  void everyLibraryIsListedWithALicenceWhoseTextIsThere() throws IOException {
    try (ZipFile jar = new ZipFile(Program.jar().toFile())) {
      Map<String, String> listed = new TreeMap<>();
      for (String line : text(jar, LICENCES + "THIRD-PARTY.txt").lines().toList()) {
        Matcher library =
            Pattern.compile(" *\\(([^)]+)\\) .* \\([^:]+:([^:]+):(\\S+) - .*\\)").matcher(line);
        if (library.matches()) {
          listed.put(library.group(2), library.group(1));
        }
      }
      assertEquals(new TreeSet<>(SHADED.keySet()), listed.keySet());
      for (Map.Entry<String, String> library : listed.entrySet()) {
        String file = TEXTS.get(library.getValue());
        assertTrue(file != null, library + " has a licence that may go with the GPL");
        assertTrue(text(jar, LICENCES + file).length() > 1_000, library + " has its text");
      }
      assertEquals(
          Files.readString(Program.root().resolve("LICENSE")), text(jar, LICENCES + "GPL-3.0.txt"));
    }
  }

  @Test
  void noCodeOfStrangersIsInTheJarUnlisted() throws IOException {
    Set<String> unknown = new TreeSet<>();
    Set<String> unseen = new TreeSet<>(SHADED.values());
    try (ZipFile jar = new ZipFile(Program.jar().toFile())) {
      for (ZipEntry entry : Collections.list(jar.entries())) {
        String name = entry.getName().replaceFirst("^META-INF/versions/\\d+/", "");
        unseen.removeIf(name::startsWith);
        if (name.endsWith(".class") && !name.startsWith("dev/medlint/") && !isOfALibrary(name)) {
          unknown.add(name.substring(0, name.lastIndexOf('/')));
        }
      }
    }
    assertEquals(Set.of(), unseen);
    assertEquals(Set.of(), unknown);
  }

  /** Compares the first two parts of a package: what is beside a library's main package is its. */
  private static boolean isOfALibrary(String name) {
    return SHADED.values().stream().anyMatch(l -> twoParts(name).equals(twoParts(l)));
  }

  private static String twoParts(String path) {
    int second = path.indexOf('/', path.indexOf('/') + 1);
    return path.startsWith("picocli/") ? "picocli" : path.substring(0, Math.max(second, 0));
  }

  @Test
  void noticesOfLibrariesAreKept() throws IOException {
    try (ZipFile jar = new ZipFile(Program.jar().toFile())) {
      String notice = text(jar, "META-INF/NOTICE");
      for (String part :
          new String[] {
            "Apache Commons Compress",
            "Apache Commons Codec",
            "Apache Commons IO",
            "Apache Commons Lang",
            "Apache James :: Mime4j",
            "Jackson JSON processor",
            "The Apache Software Foundation"
          }) {
        assertTrue(notice.contains(part), part + " in " + notice);
      }
      for (String own :
          new String[] {
            "META-INF/FastDoubleParser-LICENSE",
            "META-INF/FastDoubleParser-ThirdParty-LICENSE",
            "META-INF/Schubfach-LICENSE",
            "META-INF/jsoup/LICENSE"
          }) {
        assertTrue(jar.getEntry(own) != null, own);
      }
    }
  }

  @Test
  void entriesBearOneTime() throws IOException {
    for (String name : new String[] {"medlint.jar", "medlint-start.jar", "medlint-data.jar"}) {
      Set<LocalDateTime> times = new TreeSet<>();
      try (ZipFile jar = new ZipFile(Program.jar().resolveSibling(name).toFile())) {
        for (ZipEntry entry : Collections.list(jar.entries())) {
          times.add(entry.getTimeLocal());
          assertFalse(hasOtherTime(entry.getExtra()), entry.getName() + " keeps another time");
        }
      }
      assertEquals(Set.of(LocalDateTime.of(1980, 2, 1, 0, 0)), times, name);
    }
  }

  /** Further fields of an entry begin with “UT” where a time in UTC is kept. */
  private static boolean hasOtherTime(byte[] extra) {
    return extra != null && new String(extra, StandardCharsets.ISO_8859_1).startsWith("UT");
  }

  @Test
  void nothingInTheJarTellsWhereItWasBuilt() throws IOException {
    byte[] here = Program.root().toString().getBytes(StandardCharsets.UTF_8);
    String path = new String(here, StandardCharsets.ISO_8859_1);
    try (ZipFile jar = new ZipFile(Program.jar().toFile())) {
      for (ZipEntry entry : Collections.list(jar.entries())) {
        if (entry.getName().startsWith("dev/medlint/") || entry.getName().startsWith("META-INF/")) {
          try (InputStream in = jar.getInputStream(entry)) {
            String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertFalse(bytes.contains(path), entry.getName());
          }
        }
      }
    }
  }

  @Test
  @EnabledIfSystemProperty(
      named = "medlint.sbom",
      matches = "true",
      disabledReason = "built without -Psbom, which needs a network")
  void billOfMaterialsNamesEveryLibraryWithVersionHashAndLicence() throws IOException {
    try (ZipFile jar = new ZipFile(Program.jar().toFile())) {
      JsonNode bill = new ObjectMapper().readTree(text(jar, "META-INF/sbom/medlint.cdx.json"));
      assertEquals("CycloneDX", bill.path("bomFormat").asText());
      assertEquals("cli", bill.at("/metadata/component/name").asText());
      assertTrue(bill.path("serialNumber").isMissingNode(), "the same sources, the same bytes");
      assertTrue(
          bill.at("/metadata/timestamp").isMissingNode(), "the same sources, the same bytes");
      Set<String> named = new TreeSet<>();
      for (JsonNode component : bill.path("components")) {
        String name = component.path("name").asText();
        named.add(name);
        assertFalse(component.path("version").asText().isEmpty(), name);
        assertTrue(component.path("licenses").size() > 0, name);
        boolean ours = component.path("group").asText().equals("dev.medlint");
        assertTrue(ours || component.path("hashes").size() > 0, name);
        assertTrue(component.path("purl").asText().startsWith("pkg:maven/"), name);
      }
      Set<String> expected = new TreeSet<>(SHADED.keySet());
      expected.addAll(Set.of("linter-core", "rulesets", "server", "lsp"));
      assertEquals(expected, named);
    }
  }

  @Test
  void securityPagesNameTestsThatAreThereAndTheSameInBothLanguages() throws IOException {
    Set<String> english = tests(Program.root().resolve("SECURITY.md"));
    assertEquals(english, tests(Program.root().resolve("SECURITY.ru.md")));
    assertTrue(english.size() > 10, english.toString());
    Map<String, String> sources = new TreeMap<>();
    for (String module :
        new String[] {"linter-core", "rulesets", "server", "lsp", "cli", "program-tests"}) {
      Path tests = Program.root().resolve(module).resolve("src").resolve("test").resolve("java");
      try (Stream<Path> files = Files.walk(tests)) {
        for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
          sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
        }
      }
    }
    for (String test : english) {
      String[] parts = test.split("#", 2);
      assertTrue(sources.containsKey(parts[0]), test);
      assertTrue(
          parts.length == 1 || sources.get(parts[0]).contains("void " + parts[1] + "("), test);
    }
  }

  private static Set<String> tests(Path page) throws IOException {
    Set<String> named = new TreeSet<>();
    Matcher matcher =
        Pattern.compile("`([A-Z]\\w+Test(?:#\\w+)?)`").matcher(Files.readString(page));
    while (matcher.find()) {
      named.add(matcher.group(1));
    }
    return named;
  }

  private static String text(ZipFile jar, String name) throws IOException {
    ZipEntry entry = jar.getEntry(name);
    assertTrue(entry != null, name + " is in the jar");
    try (InputStream in = jar.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
