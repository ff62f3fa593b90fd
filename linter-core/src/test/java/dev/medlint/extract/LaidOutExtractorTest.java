package dev.medlint.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.draft.DraftText;
import dev.medlint.draft.Places;
import dev.medlint.source.BlockKind;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaidOutExtractorTest {

  @Test
  void eachPartIsABlockOfItsKind() {
    DraftText draft = new DraftText();
    draft.add(BlockKind.HEADING, "Клиника «Полюс»", Places.paragraph(1));
    draft.add(BlockKind.TABLE_CELL, "Приём\nтерапевта", Places.cell(1, 1, 1));
    draft.add(BlockKind.PARAGRAPH, "  ", Places.paragraph(2));
    draft.addAttribute("alt", "Врач у стола", Places.pictureText(1));

    assertEquals(
        List.of(
            "HEADING 1 : Клиника «Полюс»",
            "TABLE_CELL 0 : Приём\nтерапевта",
            "ATTRIBUTE 0 alt: Врач у стола"),
        blocks(draft));
  }

  @Test
  void aParagraphOfSeveralLinesIsCutAsPlainTextIs() {
    DraftText draft = new DraftText();
    draft.add(
        BlockKind.PARAGRAPH,
        "Запишитесь на приём!\n— скидка пенсионерам\n— приём без очереди",
        Places.paragraph(1));

    assertEquals(
        List.of(
            "PARAGRAPH 0 : Запишитесь на приём!",
            "LIST_ITEM 0 : скидка пенсионерам",
            "LIST_ITEM 0 : приём без очереди"),
        blocks(draft));
  }

  @Test
  void aCommentStandsBeforeThePartThatItIsAbout() {
    DraftText draft = new DraftText();
    draft.add(BlockKind.PARAGRAPH, "Первый абзац.", Places.paragraph(1));
    int start = draft.begin();
    draft.append("Мы самая большая сеть.");
    draft.comment(
        new TextSpan(start + 3, start + 8), " medlint-disable-next superlative: рейтинг 2025 ");
    draft.comment(new TextSpan(start, start + 2), "Проверьте, Ольга");
    draft.end(start, BlockKind.PARAGRAPH, 0, "", Places.paragraph(2));

    Document document = new Extractors().extract(draft.build("a.docx"));

    assertEquals(
        List.of(
            new Comment(
                new TextSpan(start, start), "medlint-disable-next superlative: рейтинг 2025")),
        document.comments());
  }

  @Test
  void factsOfTheFileAreDeclared() {
    DraftText draft = new DraftText();
    draft.add(BlockKind.PARAGRAPH, "Сироп от кашля", Places.paragraph(1));
    draft.fact("object", "drug");

    Document document = new Extractors().extract(draft.build("a.docx"));

    assertEquals(new DeclaredFact("drug", 0), document.declaredFacts().get("object"));
  }

  @Test
  void aPartThatIsHtmlIsReadAsHtmlAndItsNeighboursAsTheyAre() {
    DraftText draft = new DraftText();
    draft.add(BlockKind.HEADING, "Цена < 500", Places.paragraph(1));
    int start = draft.begin();
    draft.append("Наш <b>вр</b>ач&nbsp;ведёт<ul><li>приём</li></ul><!-- medlint-disable x: y -->");
    draft.endMarkup(start, BlockKind.PARAGRAPH, Places.paragraph(2));
    draft.add(BlockKind.PARAGRAPH, "A&amp;B  и  <b>", Places.paragraph(3));

    assertEquals(
        List.of(
            "HEADING 1 : Цена < 500",
            "PARAGRAPH 0 : Наш врач\u00a0ведёт",
            "LIST_ITEM 0 : приём",
            "PARAGRAPH 0 : A&amp;B  и  <b>"),
        blocks(draft));
    Document document = new Extractors().extract(draft.build("a.csv"));
    assertEquals("medlint-disable x: y", document.comments().get(0).text());
    int word = document.text().indexOf("врач");
    TextSpan place = document.toSource(new TextSpan(word, word + 4));
    assertEquals("вр</b>ач", document.source().slice(place));
    assertEquals(8, document.source().layout().orElseThrow().location(place.start()).character());
  }

  private static List<String> blocks(DraftText draft) {
    SourceText source = draft.build("a.docx");
    Document document = new Extractors().extract(source);
    List<String> blocks = new ArrayList<>();
    for (Block block : document.blocks()) {
      String words = document.text().substring(block.span().start(), block.span().end());
      blocks.add(block.kind() + " " + block.level() + " " + block.name() + ": " + words);
    }
    return blocks;
  }
}
