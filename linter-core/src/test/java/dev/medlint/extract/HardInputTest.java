package dev.medlint.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.medlint.source.Format;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that are wrong, deep or long: none may throw or take more than linear time. */
class HardInputTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "<p><b>",
        "<table><tr><td>",
        "<ul><li>",
        "<a title='x'>",
        "<!--",
        "&",
        "<",
        "{{",
        "{% ",
        "<?php ",
        "[a ",
        "[a=",
        "[/a",
        "<blockquote>",
        "> ",
        "- ",
        "*",
        "**а",
        "![",
        "[](",
        "`",
        "\\",
        "| а ",
        "\t",
        "<select><option>",
        "<![CDATA[",
        "1. ",
        "# ",
        "_а_ ",
        "---\n"
      })
  void repeatedMarkupIsReadInTime(String piece) {
    String source = piece.repeat(30_000) + "конец";

    for (Format format : Format.values()) {
      assertTimeout(
          LIMIT, () -> Listing.extract(format, source).page().notes(), format + " " + piece);
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void oneLongLineIsOneBlock(Format format) {
    String source = "Слово и дело. ".repeat(300_000).trim();

    Document document = assertTimeout(LIMIT, () -> Listing.extract(format, source));

    assertEquals(1, document.blocks().size());
    assertEquals(source.length(), document.text().length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<div class='author'>",
        "<article itemscope itemtype='https://schema.org/Article'>",
        "<form><input type='tel' id='a'><label for='a'>",
        "<p>Автор: Ольга Ветрова"
      })
  void aHundredThousandNestedTagsAreReadInTime(String tag) {
    String source = tag.repeat(100_000) + "конец";

    assertTimeout(LIMIT, () -> Listing.extract(Format.HTML, source).page().notes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<p>Спите дольше, 30% не спят. Автор</p>\n", "слово ", "\u00a0"})
  void aPageOfTwentyMegabytesIsReadInTime(String piece) {
    String source = "<h1>Сон</h1>" + piece.repeat(20_000_000 / piece.length() / 2);

    assertTimeout(LIMIT, () -> Listing.extract(Format.HTML, source).page().notes());
  }
}
