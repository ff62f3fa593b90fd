package dev.medlint.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.extract.Block;
import dev.medlint.extract.BlockKind;
import dev.medlint.extract.Document;
import dev.medlint.extract.PageFacts;
import dev.medlint.source.Format;
import dev.medlint.source.OffsetMap;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KindDetectorTest {

  private static final String PARAGRAPH = "Причины болезни изучены не до конца. ".repeat(15);

  /** One block a line; a mark before the line tells its kind. */
  private static Document document(Format format, String... lines) {
    String text = String.join("\n", lines);
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String line : lines) {
      BlockKind kind = BlockKind.PARAGRAPH;
      if (line.startsWith("# ")) {
        kind = BlockKind.HEADING;
      } else if (line.startsWith("nav ")) {
        kind = BlockKind.NAVIGATION;
      }
      blocks.add(new Block(kind, new TextSpan(start, start + line.length()), 0, ""));
      start += line.length() + 1;
    }
    return new Document(
        new SourceText("a", text, format, "UTF-8"),
        text,
        OffsetMap.identity(text.length()),
        blocks,
        Map.of(),
        PageFacts.NONE,
        List.of());
  }

  private static String detected(Format format, String... lines) {
    return KindDetector.detect(document(format, lines))
        .map(s -> s.values().get("kind") + " " + s.source())
        .orElse("unknown");
  }

  @Test
  void aTextThatSellsIsAnAd() {
    assertEquals("ad «запишитесь»", detected(Format.TEXT, "Имплантация, запишитесь на приём."));
    assertEquals("ad «3 500 руб»", detected(Format.TEXT, "Чистка зубов от 3 500 руб."));
    assertEquals("ad «900 ₽»", detected(Format.TEXT, "Приём за 900\u00a0₽"));
    assertEquals(
        "ad «+7 (495) 123-45-67», «Звоните»", detected(Format.TEXT, "Звоните: +7 (495) 123-45-67"));
    assertEquals("ad «8 800 555 35 35»", detected(Format.TEXT, "т. 8 800 555 35 35"));
    assertEquals(
        "ad «Имеются противопоказания»",
        detected(Format.TEXT, "Имеются противопоказания, нужна консультация."));
    assertEquals("ad «Скидка»", detected(Format.TEXT, "Скидка 20 % на УЗИ"));
  }

  @Test
  void partsOfOtherWordsAndOtherNumbersDoNotSell() {
    assertEquals("unknown", detected(Format.TEXT, "Акционеры искупили вину, рубцы прошли."));
    assertEquals("unknown", detected(Format.TEXT, "В 2019 году рубец у 35 рублевых хирургов + 7"));
    assertEquals("unknown", detected(Format.TEXT, "+ + + 8 ( 5 - 12"));
    assertEquals("unknown", detected(Format.TEXT, "Клинику оштрафовали на 200 000 рублей"));
    assertEquals("unknown", detected(Format.TEXT, ""));
  }

  @Test
  void headingAndParagraphsMakeAnArticle() {
    String[] lines = {"# Что такое гастрит", PARAGRAPH, PARAGRAPH, PARAGRAPH};
    assertEquals("article «# Что такое гастрит»", detected(Format.MARKDOWN, lines));
    assertEquals("unknown", detected(Format.TEXT, lines));
    assertEquals("unknown", detected(Format.HTML, "# Короткая", "Раз.", "Два.", "Три."));
  }

  @Test
  void oneSignOfSellingDoesNotMakeAnAdOfAnArticle() {
    String priced = PARAGRAPH + "Анализ стоит 700 рублей. ";
    assertEquals(
        "article «# О гастрите»",
        detected(Format.HTML, "# О гастрите", PARAGRAPH, PARAGRAPH, priced));
    assertEquals(
        "ad «700 рублей», «Запишитесь»",
        detected(Format.HTML, "# О гастрите", PARAGRAPH, priced, "Запишитесь сейчас"));
  }

  @Test
  void theFrameOfASiteDoesNotSell() {
    assertEquals("unknown", detected(Format.HTML, "nav Запишитесь: 8 800 555 35 35", "О сне."));
  }
}
