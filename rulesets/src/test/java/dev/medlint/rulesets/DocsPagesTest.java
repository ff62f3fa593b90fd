package dev.medlint.rulesets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.Pack;
import dev.medlint.docs.DocsPages;
import dev.medlint.measured.MeasuredRules;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds that the pages under {@code docs} are those that the pack makes. */
class DocsPagesTest {

  private static final Path DOCS = Path.of("..", "docs");
  private static final int MOST_NAMED = 10;

  private final Pack pack = Pack.bundledWithExamples();

  @Test
  void thePagesAreThoseOfThePack() throws IOException {
    SortedMap<String, String> made = made();
    SortedMap<String, String> kept = kept();
    List<String> stale = new ArrayList<>();
    for (Map.Entry<String, String> page : made.entrySet()) {
      if (!page.getValue().equals(kept.remove(page.getKey()))) {
        stale.add(page.getKey());
      }
    }
    stale.addAll(kept.keySet());
    List<String> named = stale.subList(0, Math.min(MOST_NAMED, stale.size()));
    assertTrue(
        stale.isEmpty(),
        () ->
            stale.size()
                + " pages in docs are stale or superfluous, such as "
                + named
                + "; renew them and commit the change: ./medlint rules docs docs");
  }

  @Test
  void theSamePackGivesTheSamePages() {
    assertEquals(made(), made());
  }

  @Test
  void everyLinkBetweenPagesLeadsToAPage() {
    SortedMap<String, String> made = made();
    List<String> broken = new ArrayList<>();
    for (Map.Entry<String, String> page : made.entrySet()) {
      for (String link : links(page.getValue())) {
        Path target = Path.of(page.getKey()).resolveSibling(link).normalize();
        if (!made.containsKey(target.toString().replace('\\', '/'))) {
          broken.add(page.getKey() + " → " + link);
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  private SortedMap<String, String> made() {
    return new DocsPages(pack, DocsPages.dayOf(pack).orElseThrow(), measured()).generate();
  }

  private static Optional<MeasuredRules> measured() {
    Path file = DOCS.resolve(DocsPages.MEASURED);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (Reader in = Files.newBufferedReader(file)) {
      return Optional.of(MeasuredRules.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedMap<String, String> kept() throws IOException {
    SortedMap<String, String> kept = new TreeMap<>();
    try (Stream<Path> files = Files.walk(DOCS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
        // A clone on Windows may have other line ends.
        String text = Files.readString(file).replace("\r\n", "\n");
        if (text.startsWith(DocsPages.MARK)) {
          kept.put(DOCS.relativize(file).toString().replace('\\', '/'), text);
        }
      }
    }
    return kept;
  }

  private static List<String> links(String page) {
    List<String> links = new ArrayList<>();
    int at = page.indexOf("](");
    while (at >= 0) {
      int end = page.indexOf(')', at);
      String link = page.substring(at + 2, end);
      if (link.endsWith(".md")) {
        links.add(link);
      }
      at = page.indexOf("](", end);
    }
    return links;
  }
}
