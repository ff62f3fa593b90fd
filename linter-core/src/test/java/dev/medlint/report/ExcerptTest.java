package dev.medlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void aShortLineIsShownWhole() {
    assertEquals(
        """
        Наш врач поможет всем.
                 ^^^^^^^
        """,
        draw("Первая строка.\nНаш врач поможет всем.\nТретья.", "поможет"));
  }

  @Test
  void tabsAreDrawnAsSpaces() {
    assertEquals(
        """
            Цена    мала
                    ^^^^
        """,
        draw("\tЦена\tмала", "мала"));
  }

  @Test
  void marksStandUnderWideAndCombinedCharacters() {
    assertEquals(
        """
        针灸 и\u0306од помо\u0301жет всем
                 ^^^^^^^
        """,
        draw("针灸 и\u0306од помо\u0301жет всем", "помо\u0301жет"));
    assertEquals(
        """
        😀 всем
           ^^^^
        """,
        draw("😀 всем", "всем"));
  }

  @Test
  void whatTerminalsDisagreeOnIsLeftOut() {
    assertEquals(
        """
        поможет всем
                ^^^^
        """,
        draw("по\u00ADмо\u200Bжет все\u00ADм", "все\u00ADм"));
  }

  @Test
  void escapesOfTerminalsAreMadeVisible() {
    assertEquals(
        """
        �]0;имя� врач
                 ^^^^
        """,
        draw("\u001B]0;имя\u0007 врач", "врач"));
  }

  @Test
  void aSpanOfSeveralLinesIsMarkedOnTheFirst() {
    assertEquals(
        """
        Чай из мяты
               ^^^^…
        """,
        draw("Чай из мяты\nпоможет всем", "мяты\nпоможет"));
  }

  @Test
  void aLongLineIsCutAtWordsAroundTheFinding() {
    String line = "слово ".repeat(40) + "лечит всех " + "слово ".repeat(40);

    assertEquals(
        """
        …слово слово слово слово слово слово слово лечит всех слово слово слово слово слово слово слово…
                                                   ^^^^^^^^^^
        """,
        draw(line, "лечит всех"));
  }

  @Test
  void aLineOfMillionsOfCharactersIsCutToo() {
    String line = "я".repeat(3_000_000) + "лечит" + "ю".repeat(3_000_000);

    Excerpt excerpt = excerpt(line, new TextSpan(3_000_000, 3_000_005));

    assertEquals("…" + "я".repeat(47) + "лечит" + "ю".repeat(48) + "…", excerpt.line());
    assertEquals(48, excerpt.indent());
    assertEquals(5, excerpt.width());
  }

  @Test
  void aSpanLongerThanTheWindowGoesOn() {
    String line = "а ".repeat(300);

    Excerpt excerpt = excerpt(line, new TextSpan(100, 500));

    assertTrue(excerpt.goesOn());
    assertTrue(excerpt.indent() + excerpt.width() <= 101, excerpt.toString());
  }

  @Test
  void aSpanThatBeginsWithALineEndIsMarkedAfterTheLine() {
    assertEquals(
        """
        врач
            ^…
        """,
        draw("врач\nпоможет", "\nпоможет"));
  }

  @Property(tries = 1000, seed = "38")
  void marksStandUnderTheWordsOfAnyLine(
      @ForAll("lines") String before, @ForAll("lines") String after) {
    String words = "ТУТ СЛОВА";
    SourceText source = new SourceText("a", before + words + after, Format.TEXT, "UTF-8");

    TextSpan span = new TextSpan(before.length(), before.length() + words.length());
    Excerpt excerpt = Excerpt.of(source, span);

    int shownAt = excerpt.line().indexOf(words);
    String line = excerpt.line();
    assertTrue(shownAt >= 0, line);
    assertEquals(excerpt.indent(), Columns.of(line, 0, shownAt, Integer.MAX_VALUE), line);
    assertEquals(words.length(), excerpt.width());
    assertTrue(Columns.of(line, 0, line.length(), Integer.MAX_VALUE) <= 102, line);
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.of(
            "а", "я", " ", " ", "\t", "й", "и\u0306", "针", "😀", "\u00AD", "\u200B", "\u0301",
            "\uD83D", "\uDE00", "\u001B", "\n", "\r", "\r\n", "слово", "\u202E")
        .list()
        .ofMaxSize(150)
        .map(parts -> String.join("", parts));
  }

  private static Excerpt excerpt(String text, TextSpan span) {
    return Excerpt.of(new SourceText("a", text, Format.TEXT, "UTF-8"), span);
  }

  private static String draw(String text, String words) {
    int start = text.indexOf(words);
    Excerpt excerpt = excerpt(text, new TextSpan(start, start + words.length()));
    String marks = "^".repeat(excerpt.width()) + (excerpt.goesOn() ? "…" : "");
    return excerpt.line() + "\n" + " ".repeat(excerpt.indent()) + marks + "\n";
  }
}
