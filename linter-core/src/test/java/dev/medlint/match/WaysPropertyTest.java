package dev.medlint.match;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.RussianAnnotator;
import dev.medlint.extract.Extractors;
import dev.medlint.rule.RulePack;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * {@link StartsTest} with common words, of which the ways of a pattern are told apart: rare ones
 * are joined.
 */
class WaysPropertyTest {

  private static final String[] WORDS = {"в", "и", "на", "не", "врач", "после", "лечение", "при"};

  @Provide
  Arbitrary<String> patterns() {
    Arbitrary<String> word = Arbitraries.of(WORDS);
    Arbitrary<String> gap = Arbitraries.of(" ", " ..1 ", " ..3 ");
    Arbitrary<String> end =
        Arbitraries.oneOf(word, Arbitraries.of("@звери", "<глагол прош>", "дом?", "/л.+/"));
    Arbitrary<String> phrase = Combinators.combine(word, gap, end).as((a, g, b) -> a + g + b);
    Arbitrary<String> choice =
        Arbitraries.oneOf(phrase, word)
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .uniqueElements()
            .map(some -> "(" + String.join(" | ", some) + ")");
    Arbitrary<String> sequence =
        Combinators.combine(choice, gap, choice).as((a, g, b) -> a + g + b);
    return Arbitraries.oneOf(
        sequence,
        sequence.map(s -> "{x = " + s + "}"),
        Combinators.combine(sequence, gap, choice).as((a, g, b) -> a + g + b),
        Combinators.combine(sequence, sequence).as((a, b) -> "({x = " + a + "} | " + b + ")"));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "в", "и", "на", "не", "врача", "после", "лечения", "при", "дом", "кот", "мышь", "шел",
            ",", "!")
        .list()
        .ofMinSize(1)
        .ofMaxSize(70)
        .map(words -> String.join(" ", words));
  }

  @Property(tries = 400, seed = "20261123")
  void findsWhatItFindsWhenTriedAnywhere(
      @ForAll("patterns") String pattern, @ForAll("texts") String words) {
    StartsTest.assertSame(pattern, words);
  }

  @Example
  void halvesOfTwoWaysAreNoWay() {
    String pattern = "@доводы ..2 (при ..1 врач | не ..1 лечение)";
    String list = "в ..1 врач\nи ..2 лечение\n";
    assertFalse(mayMatch(pattern, list, "В доме и врач при лечении"));
    assertTrue(mayMatch(pattern, list, "В кабинете врача не только лечение"));
  }

  @Example
  void featuresThatFewWordsHaveAreNeeded() {
    String pattern = "(врач | лечение) ..2 <глагол прош>";
    assertFalse(mayMatch(pattern, "кот\n", "Врач и дом"));
    assertTrue(mayMatch(pattern, "кот\n", "Врач не пришел"));
  }

  private static boolean mayMatch(String pattern, String list, String words) {
    RulePack pack = MatcherTest.pack("искать: предложение\n  " + pattern, "доводы", list);
    AnnotatedText text =
        new RussianAnnotator(pack.tests())
            .annotate(new Extractors().extract(new SourceText("t", words, Format.TEXT, "UTF-8")));
    return new Candidates(pack.index(), text, SentenceMemory.Sentences.NONE).mayMatch(0, 1);
  }
}
