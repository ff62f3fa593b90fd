package dev.medlint.match;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** {@link StartsTest} with patterns and texts of any words. */
class StartsPropertyTest {

  @Provide
  Arbitrary<String> patterns() {
    Arbitrary<String> word =
        Arbitraries.of("дом", "кот", "мышь", "рыба", "<сущ>", "\",\"", "@звери", "дом|кот");
    Arbitrary<String> atom =
        Combinators.combine(word, Arbitraries.of("", "", "", "?")).as((w, mark) -> atom(w, mark));
    Arbitrary<String> joined =
        Combinators.combine(
                atom,
                Arbitraries.of(" ", " ..1 ", " ..3 ", " "),
                atom,
                Arbitraries.of(" ", " ..2 "))
            .as((a, gap, b, end) -> "кот ..1 " + a + gap + b + end + "мышь");
    Arbitrary<String> choice =
        joined.list().ofMinSize(1).ofMaxSize(3).map(some -> "(" + String.join(" | ", some) + ")");
    return Arbitraries.oneOf(
        joined, choice, choice.map(c -> "{x = " + c + "}"), Arbitraries.just("@звери"));
  }

  private static String atom(String word, String mark) {
    return word.contains("|") ? "(" + word.replace("|", " | ") + ")" + mark : word + mark;
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("дом", "кота", "мышь", "рыбы", "вот", "7", ",", "!", "—", "(", "дома,")
        .list()
        .ofMinSize(1)
        .ofMaxSize(90)
        .map(words -> String.join(" ", words));
  }

  @Property(tries = 300, seed = "20261122")
  void findsWhatItFindsWhenTriedAnywhere(
      @ForAll("patterns") String pattern, @ForAll("texts") String words) {
    StartsTest.assertSame(pattern, words);
  }
}
