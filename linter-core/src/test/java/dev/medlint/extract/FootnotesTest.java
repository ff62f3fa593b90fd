package dev.medlint.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.source.BlockKind;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class FootnotesTest {

  private static List<String> footnotes(String text, Format format) {
    Document document = new Extractors().extract(new SourceText("t", text, format, "UTF-8"));
    return document.blocks().stream()
        .filter(block -> block.kind() == BlockKind.FOOTNOTE)
        .map(block -> document.text().substring(block.span().start(), block.span().end()))
        .toList();
  }

  @Test
  void aLineOfPlainTextIsAFootnoteIfAWordBearsItsMark() {
    String text =
        "Чистка зубов за полцены*\nСнимок в подарок**\nСрок 5 лет¹ и ещё один2)\n"
            + "*До конца мая.\n** Один на семью.\n¹ По договору.\n2) Для взрослых.\n";
    assertEquals(
        List.of("*До конца мая.", "** Один на семью.", "¹ По договору.", "Для взрослых."),
        footnotes(text, Format.TEXT));
  }

  @Test
  void aListIsNoFootnote() {
    String text = "У нас есть:\n* снимок;\n* осмотр.\n1) Приём.\n2) Лечение.\nЦена 10 * 2.";
    assertEquals(List.of(), footnotes(text, Format.TEXT));
  }

  @Test
  void aMarkThatNoEarlierWordBearsIsNone() {
    assertEquals(List.of(), footnotes("Приём.\n*До мая.\nСкидка*.", Format.TEXT));
    assertEquals(List.of(), footnotes("Скидка**.\nПриём.\n*До мая.", Format.TEXT));
  }

  @Test
  void markdownHasFootnotesOfItsOwnAndThoseOfText() {
    assertEquals(
        List.of("*До мая.", "[^1]: О сроке."),
        footnotes("Скидка\\* на снимок[^1].\n\n\\*До мая.\n\n[^1]: О сроке.", Format.MARKDOWN));
  }

  @Test
  void smallPrintOfAPageIsAFootnoteIfItStandsByItself() {
    String html =
        "<p>Скидка <small>до</small> мая</p><p>Приём<br><small>Кроме праздников</small></p>"
            + "<div><small>По записи</small></div><h2><small>Врачи</small></h2>"
            + "<div class=footnotes><p>Раз</p><ul><li>Два</ul></div>";
    assertEquals(
        List.of("Кроме праздников", "По записи", "Раз", "Два"), footnotes(html, Format.HTML));
  }

  @Test
  void aRaisedMarkLeadsToAFootnoteOfAPage() {
    String html =
        "<p>Срок<sup>1</sup>, цена*<p><sup>1</sup> По договору<p>* До мая<p><sup>2</sup> Прочее";
    assertEquals(List.of("1 По договору", "* До мая"), footnotes(html, Format.HTML));
  }
}
