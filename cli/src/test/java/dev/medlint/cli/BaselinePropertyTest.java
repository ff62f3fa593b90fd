package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.filter.Baseline;
import dev.medlint.filter.Disposition;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BaselinePropertyTest {

  private static final Linter LINTER = Linter.of(Pack.bundled(), LocalDate.of(2026, 11, 22));
  private static final List<String> PARAGRAPHS =
      List.of(
          "После курса я вылечилась от гастрита за неделю.",
          "Новое средство: лучший препарат от давления в нашем городе.",
          "Сироп действует сразу и без побочных эффектов, это гарантия производителя.",
          "Аптека на Садовой работает каждый день с восьми утра.",
          "Этот препарат заменит вам поход к врачу. Принимайте его утром.");
  private static final Statements AD =
      new Statements(
          Origin.COMMAND_LINE, "", Map.of("kind", "ad", "object", "drug", "complete", "false"));

  private static List<ReportedFinding> findings(String html) {
    SourceText text = new SourceText("a.html", html, Format.HTML, "UTF-8");
    return LINTER.lint(text, List.of(AD)).findings();
  }

  private static String page(List<String> paragraphs) {
    StringBuilder page = new StringBuilder();
    for (String paragraph : paragraphs) {
      page.append("<p>").append(paragraph).append("</p>\n");
    }
    return page.toString();
  }

  /**
   * Puts line ends, tabs and runs of blanks where blanks were, and harmless markup round a word.
   */
  private static String wrapped(String paragraph, Random random) {
    StringBuilder wrapped = new StringBuilder();
    for (String word : paragraph.split(" ")) {
      String blank = List.of(" ", "\n", "\n\t", "  ", "\r\n    ").get(random.nextInt(5));
      String set = random.nextInt(6) == 0 ? "<span>" + word + "</span>" : word;
      wrapped.append(wrapped.length() == 0 ? "" : blank).append(set);
    }
    return wrapped.toString();
  }

  @Property(tries = 200, seed = "20261122")
  void aBaselineSurvivesTextThatIsMovedWrappedAnewAndCut(@ForAll long seed) {
    List<Baseline.Entry> known = Baseline.entries("a.html", findings(page(PARAGRAPHS)));
    assertFalse(known.isEmpty());
    Random random = new Random(seed);
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : PARAGRAPHS) {
      if (random.nextInt(4) > 0) {
        paragraphs.add(wrapped(paragraph, random));
      }
    }
    paragraphs.add("Запись по телефону регистратуры.");
    Collections.shuffle(paragraphs, random);
    String page = page(paragraphs);
    for (ReportedFinding reported : Baseline.apply(findings(page), known)) {
      assertEquals(new Disposition.Known(), reported.disposition(), page);
    }
  }
}
