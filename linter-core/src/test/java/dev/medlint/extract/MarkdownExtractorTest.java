package dev.medlint.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.source.Format;
import dev.medlint.source.TextSpan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkdownExtractorTest {

  @Test
  void documentIsCutIntoBlocksOfTheirKinds() {
    assertEquals(
        """
        ATTRIBUTE title: Уход за зубами
        HEADING 1: Заголовок *раз* «два»
        PARAGRAPH: Абзац с жирным и ссылкой и . Вторая строка код⏎третья [^2] [1]
        ATTRIBUTE title: Тайтл
        ATTRIBUTE alt: картинка & подпись
        ATTRIBUTE title: Ещё
        QUOTATION: Цитата ещё строка
        LIST_ITEM: один
        LIST_ITEM: два продолжение
        TABLE_CELL: а
        TABLE_CELL: б
        TABLE_CELL: в
        TABLE_CELL: г
        REVIEW: Отзыв тут
        PARAGRAPH: Отступ красной строки ещё
        FOOTNOTE: [^1]: https://example.org/x
        FOOTNOTE: [^2]: Книга о зубах.
        PARAGRAPH: конец
        """,
        Listing.of(
            Format.MARKDOWN,
            """
            ---
            title: "Уход за зубами"
            ---
            # Заголовок \\*раз\\* &laquo;два&raquo;

            Абзац с **жирным** и [ссылкой](http://x "Тайтл") и ![картинка &amp; подпись](x.png "Ещё").
            Вторая строка `код`\\
            третья [^2] [1]

            > Цитата
            > ещё <b>строка</b>

            - один
            - два
              продолжение

            | а | б |
            |---|---|
            | в | г |

            <div class="reviews">
            <p>Отзыв &#32;тут</p>
            </div>

            ```
            код
            ```

                Отступ красной строки
                ещё

            [^1]: https://example.org/x
            [^2]: Книга о зубах.

            {{< figure src="x" >}} [gallery ids="1"] конец
            """));
  }

  @Test
  void escapedCharacterInsideAWordPointsAtItsSource() {
    Document document = Listing.extract(Format.MARKDOWN, "без\\-опа**сн**о");

    assertEquals("без-опасно", document.text());
    assertEquals(new TextSpan(3, 5), document.toSource(new TextSpan(3, 4)));
    assertEquals(new TextSpan(0, 15), document.toSource(new TextSpan(0, 10)));
  }

  @Test
  void spaceAtTheEndOfAParagraphDoesNotBlurItsPlaces() {
    Document document = Listing.extract(Format.MARKDOWN, "раз два \t\n\nтри ");

    assertEquals("раз два\nтри", document.text());
    assertEquals(new TextSpan(4, 7), document.toSource(new TextSpan(4, 7)));
  }

  @Test
  void commentsForTheLinterAreRead() {
    String markdown = "Текст <!-- medlint-disable a: b -->\n\n<!-- medlint-enable a -->\n";

    assertEquals(
        List.of(
            new Comment(new TextSpan(6, 35), "medlint-disable a: b"),
            new Comment(new TextSpan(37, 62), "medlint-enable a")),
        Listing.extract(Format.MARKDOWN, markdown).comments());
  }

  @Test
  void htmlInsideAQuotationKeepsItsPlace() {
    Document document = Listing.extract(Format.MARKDOWN, "> <div>раз\n> два</div>\n");

    assertEquals("раз два", document.text());
    assertEquals(new TextSpan(7, 16), document.toSource(new TextSpan(0, 7)));
  }

  @Test
  void yamlFrontMatterDeclaresFacts() {
    String markdown =
        """
        ---
        kind: article
        object: [drug, device]
        medlint: {audience: professionals, complete: true}
        ---
        Текст
        """;

    assertEquals(
        Map.of(
            "kind", "article",
            "object", "drug, device",
            "audience", "professionals",
            "complete", "true"),
        Listing.facts(Listing.extract(Format.MARKDOWN, markdown)));
  }

  @Test
  void tomlFrontMatterDeclaresFacts() {
    String markdown =
        """
        +++
        title = 'Прайс'
        object = ["drug", "device"]
        [medlint]
        kind = "ad"
        +++
        Текст
        """;
    Document document = Listing.extract(Format.MARKDOWN, markdown);

    assertEquals(Map.of("object", "drug, device", "kind", "ad"), Listing.facts(document));
    assertEquals("Прайс\nТекст", document.text());
  }

  @Test
  void brokenFrontMatterIsReadLineByLine() {
    String markdown = "---\nkind: ad\nbad: [1, 2\n  - : {\n---\nТекст\n";
    Document document = Listing.extract(Format.MARKDOWN, markdown);

    assertEquals(Map.of("kind", "ad"), Listing.facts(document));
    assertEquals("Текст", document.text());
  }

  @Test
  void frontMatterThatIsNeverClosedIsText() {
    assertEquals("PARAGRAPH: kind: ad\n", Listing.of(Format.MARKDOWN, "---\nkind: ad\n"));
  }
}
