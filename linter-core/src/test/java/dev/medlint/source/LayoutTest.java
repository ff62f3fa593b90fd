package dev.medlint.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayoutTest {

  private static final LocalizedText FIRST = new LocalizedText("абзац 1", "paragraph 1");
  private static final LocalizedText SECOND = new LocalizedText("абзац 2", "paragraph 2");

  @Test
  void aCharacterIsCountedFromTheStartOfItsPart() {
    SourceText text =
        SourceText.laidOut(
            "a.docx", "Раз\nДва три", layout(part(0, 3, FIRST), part(4, 11, SECOND)));

    assertEquals("абзац 1, знак 3", text.place(2, Language.RU));
    assertEquals("paragraph 2, character 5", text.place(8, Language.EN));
  }

  @Test
  void neighboursWithOnePlaceAreCountedOn() {
    SourceText text =
        SourceText.laidOut("a.docx", "Раз\nДва три", layout(part(0, 3, FIRST), part(4, 11, FIRST)));

    assertEquals("абзац 1, знак 5", text.place(4, Language.RU));
  }

  @Test
  void whatStandsBetweenPartsBelongsToTheOneBefore() {
    Layout layout = layout(part(2, 5, FIRST), part(8, 11, SECOND));

    assertEquals(new Location(FIRST, 1), layout.location(0));
    assertEquals(new Location(FIRST, 5), layout.location(6));
    assertEquals(new Location(SECOND, 4), layout.location(11));
    assertEquals("знак 8", layout().location(7).in(Language.RU));
  }

  @Test
  void partsComeInOrderAndDoNotOverlap() {
    assertThrows(
        IllegalArgumentException.class, () -> layout(part(0, 4, FIRST), part(3, 5, SECOND)));
    assertThrows(
        IllegalArgumentException.class, () -> layout(part(5, 6, FIRST), part(0, 1, SECOND)));
  }

  @Test
  void aTextThatIsLaidOutHasALayout() {
    assertThrows(
        IllegalArgumentException.class, () -> new SourceText("a", "б", Format.LAID_OUT, "UTF-8"));
    assertEquals("1:2", new SourceText("a", "бв", Format.TEXT, "UTF-8").place(1, Language.RU));
  }

  @Test
  void linksAreFoundByWhereTheyBegin() {
    Layout.Link inside = new Layout.Link(new TextSpan(2, 4), "https://example.org/a");
    Layout.Link after = new Layout.Link(new TextSpan(5, 6), "https://example.org/b");
    Layout layout =
        new Layout(List.of(), List.of(inside, after), List.of(), Map.of("object", "drug"));

    assertEquals(List.of(inside), layout.linksIn(new TextSpan(0, 5)));
  }

  private static Layout layout(Layout.Part... parts) {
    return new Layout(List.of(parts));
  }

  private static Layout.Part part(int start, int end, LocalizedText place) {
    return new Layout.Part(BlockKind.PARAGRAPH, new TextSpan(start, end), 0, "", place);
  }
}
