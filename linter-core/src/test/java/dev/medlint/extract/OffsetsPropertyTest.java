package dev.medlint.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.source.Format;
import dev.medlint.source.TextSpan;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.parser.Parser;

/** Every character of the prose, read again from its place in the source, is the same character. */
class OffsetsPropertyTest {

  @Property(tries = 500, seed = "20261122")
  void charactersOfHtmlComeFromTheirPlaces(@ForAll("html") String source) {
    check(Format.HTML, source);
  }

  @Property(tries = 500, seed = "20261122")
  void charactersOfMarkdownComeFromTheirPlaces(@ForAll("markdown") String source) {
    check(Format.MARKDOWN, source);
  }

  @Property(tries = 500, seed = "20261122")
  void charactersOfPlainTextComeFromTheirPlaces(@ForAll("markdown") String source) {
    check(Format.TEXT, source);
  }

  @Property(tries = 500, seed = "20261122")
  void noCharactersAtAllMakeAnExtractorThrow(@ForAll String source, @ForAll Format format) {
    check(format, source);
  }

  @Provide
  Arbitrary<String> html() {
    return pieces(
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<br>",
        "<li>",
        "<table>",
        "<tr><td>",
        "</table>",
        "<h2>",
        "<div class=reviews>",
        "</div>",
        "<img alt='вид &quot;а&quot; &amp'>",
        "<!-- medlint x -->",
        "<pre>\n",
        "</pre>",
        "<a title=\"к&nbsp;н\">",
        "</a>",
        "<title>",
        "</title>",
        "<select>",
        "<option>",
        "<textarea>",
        "<span hidden>",
        "</span>",
        "<script>",
        "</script>",
        "<",
        ">");
  }

  @Provide
  Arbitrary<String> markdown() {
    return pieces(
        "**",
        "*",
        "`",
        "``",
        "\\*",
        "\\",
        "[",
        "](http://x \"да\")",
        "![",
        "\n\n",
        "\n> ",
        "\n- ",
        "\n1. ",
        "\n# ",
        "\n| а | б |\n|---|---|\n| ",
        " | ",
        "<b>",
        "</b>",
        "\n\n<div>\n",
        "\n</div>\n",
        "<br>",
        "  \n",
        "\n    ",
        "\n```\n",
        "<!-- medlint y -->",
        "{{ x }}",
        "---\n");
  }

  private static Arbitrary<String> pieces(String... markup) {
    Arbitrary<String> prose =
        Arbitraries.of(
            "слово",
            "Врач ",
            " и ",
            "\n",
            "\r\n",
            "\t",
            "\u00a0",
            "\uD83D\uDE00",
            "\uD800",
            "\0",
            "&nbsp;",
            "&laquo;",
            "&#1078;",
            "&#x416;",
            "&amp",
            "&copy=",
            "&nosuch;",
            "&",
            "&#128512;",
            "&NotEqualTilde;",
            "ё");
    return Arbitraries.oneOf(prose, Arbitraries.of(markup))
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  private static void check(Format format, String source) {
    Document document = Listing.extract(format, source);
    int end = 0;
    for (Block block : document.blocks()) {
      TextSpan span = block.span();
      assertTrue(!span.isEmpty() && span.start() >= end, "blocks overlap: " + source);
      end = span.end();
      for (int i = span.start(); i < span.end(); i++) {
        String slice = source.substring(at(document, i).start(), at(document, i).end());
        checkCharacter(document.text().charAt(i), slice, source);
      }
    }
  }

  private static TextSpan at(Document document, int offset) {
    return document.toSource(new TextSpan(offset, offset + 1));
  }

  private static void checkCharacter(char c, String slice, String source) {
    if (c == ' ' || c == '\n') {
      String rest =
          slice.replaceAll("(?i)\\(http[^)]*\\)|<br>|&#?\\w+;?|[{<].*|[>*_`!\\[\\]\\\\]", "");
      assertTrue(rest.isBlank() || isBlankedCode(slice), "no space in «" + slice + "»: " + source);
    } else if (slice.length() == 1) {
      // Markdown replaces NUL, which no text may hold.
      assertEquals(c, c == '\uFFFD' ? slice.replace('\0', c).charAt(0) : slice.charAt(0), source);
    } else {
      String decoded = Parser.unescapeEntities(slice.replaceAll("\\\\(?=\\p{Punct})", ""), false);
      assertTrue(
          decoded.replace('\0', '\uFFFD').indexOf(c) >= 0,
          c + " not in «" + slice + "»: " + source);
    }
  }

  private static boolean isBlankedCode(String slice) {
    return "{x}<%".contains(slice);
  }
}
