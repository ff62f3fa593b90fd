package dev.medlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WellFormedTest {

  @Test
  void loneSurrogatesAreReplacedAndPairsStay() {
    assertEquals("а\uFFFDб😀\uFFFD", WellFormed.unicode("а\uDC00б😀\uD83D"));
    assertEquals("\uFFFD😀", WellFormed.unicode("\uD83D😀"));
  }

  @Test
  void textWithoutFaultsIsReturnedAsItIs() {
    String text = "Приём 😀 врача";

    assertSame(text, WellFormed.unicode(text));
    assertSame(text, WellFormed.line(text));
  }

  @Test
  void controlsBecomeVisibleAndLineEndsBecomeSpaces() {
    assertEquals(
        "а б\uFFFD[31mв\uFFFD31mг\uFFFDд\uFFFDе  ж",
        WellFormed.line("а\tб\u001B[31mв\u009B31mг\u007Fд\u202Eе\r\nж"));
  }

  @Property(tries = 500, seed = "38")
  void nothingUnsafeIsLeftAndNoOffsetMoves(@ForAll("anything") String text) {
    String line = WellFormed.line(text);

    assertEquals(text.length(), line.length());
    assertEquals(line, new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    for (int i = 0; i < line.length(); i++) {
      assertFalse(WellFormed.isUnsafe(line.charAt(i)));
    }
  }

  /** Strings of any UTF-16 units, surrogates in any order and controls among them. */
  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.oneOf(
            Arbitraries.chars().all(),
            Arbitraries.chars().range('\uD800', '\uDFFF'),
            Arbitraries.chars().range('\u0000', '\u00A0'),
            Arbitraries.chars().range('\u2020', '\u2070'))
        .list()
        .ofMaxSize(40)
        .map(
            units -> {
              StringBuilder text = new StringBuilder();
              units.forEach(text::append);
              return text.toString();
            });
  }
}
