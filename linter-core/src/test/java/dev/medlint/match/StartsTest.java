package dev.medlint.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.RussianAnnotator;
import dev.medlint.extract.Extractors;
import dev.medlint.rule.Query;
import dev.medlint.rule.RulePack;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * A pattern is tried where its words stand only; it must find what it finds when tried anywhere.
 */
class StartsTest {

  private static final String LIST =
      "дом\nкот мышь\nкот ..2 (дом | рыба)\nрыба? мышь ..1 кот\n(дом | кот) \",\" мышь\n";

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
    RulePack pack = MatcherTest.pack("искать: предложение\n  " + pattern, "звери", LIST);
    AnnotatedText text =
        new RussianAnnotator(pack.tests())
            .annotate(new Extractors().extract(new SourceText("t", words, Format.TEXT, "UTF-8")));
    assertEquals(everywhere(pack, text), byIndex(pack, text));
  }

  private static List<String> byIndex(RulePack pack, AnnotatedText text) {
    List<String> found = new ArrayList<>();
    for (Match match : new Matcher(pack).match(text)) {
      found.add(match.span() + " " + match.captures());
    }
    return found;
  }

  private static List<String> everywhere(RulePack pack, AnnotatedText text) {
    Query query = pack.rules().get(0).search().finds().get(0);
    Program program = new Program(query.parts().get(0).pattern(), new ListNodes(pack.lists()));
    Attempt attempt = new Attempt(text, pack.tests(), new Candidates(pack.index(), text));
    List<String> found = new ArrayList<>();
    for (int s = 0; s < text.sentenceCount(); s++) {
      int from = text.sentenceStart(s);
      for (Hit hit : program.find(attempt, s, from, text.sentenceEnd(s), Starts.ANYWHERE)) {
        List<Match.Capture> captures = new ArrayList<>();
        for (Hit.Part part : hit.parts()) {
          captures.add(new Match.Capture(part.name(), text.span(part.first(), part.last())));
        }
        found.add(text.span(hit.first(), hit.last()) + " " + captures);
      }
    }
    return found;
  }

  @Test
  void alternativesKeepTheirOrder() {
    Starts starts = Starts.ofAlternatives();
    starts.add(5, 0b10);
    starts.add(2, 0b100);
    starts.add(5, 0b1000);
    assertEquals(2, starts.count());
    assertEquals(2, starts.alternative(0));
    assertEquals(5, starts.alternative(1));
    assertTrue(starts.at(1, 3) && starts.at(1, 1) && !starts.at(1, 2) && starts.at(2));
  }
}
