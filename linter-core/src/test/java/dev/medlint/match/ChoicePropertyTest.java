package dev.medlint.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.RussianAnnotator;
import dev.medlint.extract.Extractors;
import dev.medlint.rule.RulePack;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Of many words in a choice only those are tried that stand there; the same is found. */
class ChoicePropertyTest {

  /** Many words in one choice, and the same in choices of few words, which are tried in turn. */
  private static final RulePack MANY =
      MatcherTest.pack(
          "искать: предложение\n"
              + "  вот ..2 ({а = дом рыба} | {б = дом} | рыба кот | рыба | (мышь)? кот | \",\" дом"
              + " | рыба дом | мышь ..1 дом | {в = <сущ>}) ..1 вот");

  private static final RulePack FEW =
      MatcherTest.pack(
          "искать: предложение\n"
              + "  вот ..2 (({а = дом рыба} | {б = дом} | рыба кот) | (рыба | (мышь)? кот | \",\" дом)"
              + " | (рыба дом | мышь ..1 дом | {в = <сущ>})) ..1 вот");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("дом", "кот", "мышь", "рыба", "вот", "вот", ",", "!", ".\n\n", "«")
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(words -> String.join(" ", words));
  }

  @Property(tries = 500, seed = "20261123")
  void theFirstAlternativeThatFitsWins(@ForAll("texts") String words) {
    assertEquals(found(FEW, words), found(MANY, words));
  }

  @Test
  void signsBeforeAWordDoNotHideIt() {
    assertFalse(found(MANY, "вот , , рыба вот").isEmpty());
    assertEquals(found(FEW, "вот , , рыба вот"), found(MANY, "вот , , рыба вот"));
  }

  private static List<String> found(RulePack pack, String words) {
    AnnotatedText text =
        new RussianAnnotator(pack.tests())
            .annotate(new Extractors().extract(new SourceText("t", words, Format.TEXT, "UTF-8")));
    List<String> found = new ArrayList<>();
    for (Match match : new Matcher(pack).match(text)) {
      found.add(match.span() + " " + match.captures());
    }
    return found;
  }
}
