package dev.medlint.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenWordTest {

  @ParameterizedTest
  @CsvSource({
    "в*агра,в,агра,1,1",
    "ви**ра,ви,ра,2,2",
    "ви***а,ви,а,1,7",
    "Им…ЦИЯ,им,ция,1,9",
    "ве---ём,ве,ем,1,9",
    "им..ция,им,ция,1,9",
    "ле****,ле,'',2,8",
    "виагр*,виагр,'',1,1",
  })
  void aMaskHidesAsManyLettersAsItHasSignsOrSome(
      String surface, String head, String tail, int least, int most) {
    assertEquals(new HiddenWord(head, tail, least, most), HiddenWord.masked(surface));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "***",
        "а*",
        "а*б",
        "а***",
        "*агра",
        "врач",
        "врач-терапевт",
        "т.е",
        "в*а*ра",
        "vi*gra",
        "в1*гра"
      })
  void whatLeavesTooLittleOrIsNoneIsNoMask(String surface) {
    assertNull(HiddenWord.masked(surface));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "аб", "вра4", "врач-", "spa", "абвгдежзийклмнопрстуфхцчшщъ"})
  void whatIsTooShortTooLongOrNotCyrillicIsNotMisspelt(String word) {
    assertNull(HiddenWord.misspelt(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "врач", "а-бв", "аб-в", "аб-вг-де", "аб-vg", "-абв"})
  void onlyOneHyphenWithTwoLettersOnEitherSideMayStandInsideAWord(String word) {
    assertNull(HiddenWord.hyphenated(word));
  }

  @Property(tries = 1000, seed = "20261123")
  void aWordFitsItsOwnMask(@ForAll("words") String word, @ForAll("cuts") int cut) {
    int from = Math.max(2, word.length() / 3);
    int to = Math.min(word.length(), from + 3 + cut % 6);
    String stars = "*".repeat(to - from);
    for (String mask : new String[] {stars, "…", "....", "---"}) {
      HiddenWord hidden = HiddenWord.masked(word.substring(0, from) + mask + word.substring(to));
      assertTrue(hidden != null && hidden.fits(word), word + " " + hidden);
      assertTrue(hidden.least() >= 0 && hidden.least() <= hidden.most() && hidden.most() <= 24);
    }
  }

  @Property(tries = 1000, seed = "20261123")
  void anySurfaceIsReadOrRefused(@ForAll("surfaces") String surface) {
    HiddenWord hidden = HiddenWord.masked(surface);
    assertTrue(hidden == null || hidden.head().length() + hidden.tail().length() <= 24);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withCharRange('а', 'я').ofMinLength(6).ofMaxLength(14);
  }

  @Provide
  Arbitrary<Integer> cuts() {
    return Arbitraries.integers().between(0, 5);
  }

  @Provide
  Arbitrary<String> surfaces() {
    return Arbitraries.strings().withChars("абвё*…-._#Яz1 \u0301").ofMaxLength(200);
  }
}
