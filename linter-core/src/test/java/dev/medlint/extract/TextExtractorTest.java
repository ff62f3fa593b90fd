package dev.medlint.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import org.junit.jupiter.api.Test;

class TextExtractorTest {

  @Test
  void linesOfAnAdAreBlocksOfTheirOwn() {
    assertEquals(
        """
        HEADING 1: Стоматология на Лесной
        PARAGRAPH: Поставим пломбу за один приём.
        LIST_ITEM: консультация
        LIST_ITEM: снимок
        LIST_ITEM: осмотр
        LIST_ITEM: лечение
        PARAGRAPH: Звоните: 000-00-00
        """,
        Listing.of(
            Format.TEXT,
            """
            Стоматология на Лесной

            Поставим пломбу за один приём.
            — консультация
            • снимок
            1. осмотр
            2) лечение

            Звоните: 000-00-00
            """));
  }

  @Test
  void paragraphWrappedByHandIsOneBlock() {
    assertEquals(
        "PARAGRAPH: Врач осмотрит вас, назначит анализы и составит понятный план⏎"
            + "лечения. План обсуждают вместе с пациентом, никто никого не торопит, и⏎"
            + "Петрова всегда на связи.\n",
        Listing.of(
            Format.TEXT,
            """
            Врач осмотрит вас, назначит анализы и составит понятный план
            лечения. План обсуждают вместе с пациентом, никто никого не торопит, и
            Петрова всегда на связи.
            """));
  }

  @Test
  void lineThatEndsInACommaGoesOn() {
    assertEquals(
        "PARAGRAPH: Сдайте кровь,⏎потом приходите.\n",
        Listing.of(Format.TEXT, "Сдайте кровь,\nпотом приходите."));
  }

  @Test
  void lineEndsOfEveryKindEndLines() {
    assertEquals(
        "PARAGRAPH: Раз.\nPARAGRAPH: Два.\nPARAGRAPH: Три.\n",
        Listing.of(Format.TEXT, "Раз.\r\nДва.\rТри."));
  }

  @Test
  void quotedWordsStayAParagraph() {
    assertEquals(
        "PARAGRAPH: «Мне помогли», — пишет Анна.\n",
        Listing.of(Format.TEXT, "«Мне помогли», — пишет Анна."));
  }

  @Test
  void textIsItsOwnSource() {
    String text = "Один.\n\nДва.";
    Document document =
        new TextExtractor().extract(new SourceText("a", text, Format.TEXT, "UTF-8"));

    assertSame(text, document.text());
    assertEquals(new TextSpan(7, 10), document.toSource(new TextSpan(7, 10)));
  }

  @Test
  void templateCodeIsBlankedAndBracketsOfProseSurvive() {
    assertEquals(
        "PARAGRAPH: Цена              руб. [1], [PubMed] и                  конец.\n",
        Listing.of(
            Format.TEXT, "Цена {{ price }}  руб. [1], [PubMed] и [button id=\"5\"]  конец."));
  }

  @Test
  void blankTextHasNoBlocks() {
    assertEquals("", Listing.of(Format.TEXT, " \n\t\r\n "));
    assertEquals("", Listing.of(Format.TEXT, ""));
  }
}
