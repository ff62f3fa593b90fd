package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.cache.CacheKey;
import dev.medlint.cache.ResultCache;
import dev.medlint.detect.DrugList;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.report.FileReport;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What comes from a cache is what was put into it, however the text is written. */
class CachedReportPropertyTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Pack PACK = Pack.bundled();
  private static final Linter LINTER = Linter.of(PACK, DAY).namingElements();
  private static final List<String> SENTENCES =
      List.of(
          "После курса я вылечилась от гастрита за неделю.",
          "Лучший препарат от давления в нашем городе!",
          "Гаратия результата без побочных эффектов.",
          "Автор: Ольга Ветрова, врач-невролог. Опубликовано 3 февраля 2026 г.",
          "Запишитесь на приём по телефону 8 (000) 123-45-67, цена 900 ₽.",
          "Имеются противопоказания, необходима консультация специалиста.",
          "Препарат заменит вам поход к врачу, доктор Лугин советует.",
          "Источники: Petrov A. Back pain. 2023. doi:10.1000/182.");

  private static Path folder;

  @BeforeContainer
  static void make() throws IOException {
    folder = Files.createTempDirectory("medlint-cache");
  }

  @AfterContainer
  static void delete() throws IOException {
    Files.deleteIfExists(folder.resolve("results.bin"));
    Files.deleteIfExists(folder.resolve(".gitignore"));
    Files.delete(folder);
  }

  @Property(tries = 150, seed = "20261122")
  void reportIsTheSameAfterAWhileInTheCache(@ForAll long seed) {
    Random random = new Random(seed);
    SourceText text = new SourceText("a.html", page(random), Format.HTML, "UTF-8");
    List<Statements> given = new ArrayList<>();
    if (random.nextBoolean()) {
      String kind = List.of("ad", "article", "page").get(random.nextInt(3));
      given.add(new Statements(Origin.COMMAND_LINE, "--kind", Map.of("kind", kind)));
    }
    FileReport report = LINTER.lint(text, given);
    ResultCache first = ResultCache.in(folder, PACK);
    CacheKey key = first.key(text, given, DAY, DrugList.NONE, "");
    first.keep(key, report);
    first.save();
    Optional<FileReport> kept = ResultCache.in(folder, PACK).find(key, text);
    assertTrue(kept.isPresent(), text.text());
    assertEquals(report.facts(), kept.get().facts());
    assertEquals(report.page(), kept.get().page());
    assertEquals(report.page().notes(), kept.get().page().notes());
    assertEquals(report.findings(), kept.get().findings());
  }

  /** The number makes every page another one; the remark holds every letter. */
  private static String page(Random random) {
    StringBuilder page = new StringBuilder("<!-- АБВГДЕЗИЛОПРСЦабвгдеёжзийклмнопрстуфхцчшщъыьэюя");
    page.append(" abcdefghijklmnopqrstuvwxyzP -->\n<h1>О спине ").append(random.nextLong());
    page.append("</h1>");
    for (int i = 0; i < 8; i++) {
      String sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
      page.append("<p>").append(written(sentence, random)).append("</p>\n");
    }
    return page.append("<a href=\"/Privacy?x=1&amp;y=2\">Политика</a>").toString();
  }

  private static String written(String sentence, Random random) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      switch (random.nextInt(30)) {
        case 0 -> written.append("&#").append((int) c).append(';');
        case 1 -> written.append(c).append("&shy;");
        case 2 -> written.append("<b>").append(c).append("</b>");
        case 3 -> written.append(c == ' ' ? " \r\n\t" : String.valueOf(c));
        case 4 -> written.append(c == ' ' ? "&nbsp;" : String.valueOf(c));
        default -> written.append(c);
      }
    }
    return written.toString();
  }
}
