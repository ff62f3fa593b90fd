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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A pattern is tried where its words stand only; it must find what it finds when tried anywhere.
 */
class StartsTest {

  private static final String LIST =
      "дом\nкот мышь\nкот ..2 (дом | рыба)\nрыба? мышь ..1 кот\n(дом | кот) \",\" мышь\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          кот ..1 дом ..3 рыба мышь;                 кота дома вот рыбы мышь
          кот ..1 (дом | рыба)? мышь;                кота вот мышь . кот рыбы мышь
          (кот ..1 дом мышь | рыба ..2 мышь);        рыбы вот мышь кота дома мышь
          {x = (кот ..1 <сущ> ..2 @звери мышь)};     кота дом рыбы дома мышь
          @звери;                                    кота мышь вот дом рыбы мышь дома , мышь
          кот ..1 "," дом мышь;                      кота , дома мышь
          """)
  void findsWhatItFindsWhenTriedAnywhere(String pattern, String words) {
    assertSame(pattern, words);
  }

  static void assertSame(String pattern, String words) {
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
    Attempt attempt =
        new Attempt(
            text, pack.tests(), new Candidates(pack.index(), text, SentenceMemory.Sentences.NONE));
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
