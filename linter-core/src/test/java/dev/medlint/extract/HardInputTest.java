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
      assertTimeout(LIMIT, () -> Listing.extract(format, source), format + " " + piece);
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
}
