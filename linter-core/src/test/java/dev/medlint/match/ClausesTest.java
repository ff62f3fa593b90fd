package dev.medlint.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.DifferentForms;
import dev.medlint.annotate.RussianAnnotator;
import dev.medlint.extract.Extractors;
import dev.medlint.rule.RulePack;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text cannot meet may be left out or not: the same is found. */
class ClausesTest {

  static final List<RulePack> PACKS =
      List.of(
          MatcherTest.pack(
              """
              искать: предложение {x = кот ..2 @звери} ..1 дом
              искать: соседние 3 мышь ..1 рыба
              далее: кот
              искать: блок дом ..1 рыба
              вместе: мышь ..2 кот
              кроме рядом: 1 "7"
              кроме блок: рыба "," рыба
              кроме после: 2 рыба ..1 мышь""",
              "звери",
              "мышь\nкот рыба\nкот\n"),
          MatcherTest.pack(
              """
              искать: предложение (мышь | рыба) ..1 дом
              искать: предложение рыба ..3 (кот | дом)
              нет: блок рыба
              вместе: кот ..1 мышь"""),
          MatcherTest.pack(
              """
              искать: предложение {x = дом}
              кроме: рыба ..1 рыба
              кроме перед: 2 кот ..1 мышь
              кроме после: 1 "7"
              кроме поверх: дом "!"
              кроме рядом: 1 мышь "," кот
              кроме блок: рыба ..1 мышь
              кроме: кот ..2 кот
              кроме: дом ..1 дом ..1 дом
              кроме после: 2 мышь
              кроме документ: рыба рыба рыба рыба рыба"""),
          MatcherTest.pack("искать: соседние 2 {x = дом ..1 дом} вместе: (мышь ..2 кот | рыба)"),
          MatcherTest.pack("нет: соседние 2 рыба вместе: дом ..1 дом"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "кота мышь дома",
        "кота вот мышь вот рыбы вот вот дома . кота мышь вот вот вот дома",
        "мышь рыбы ! вот . дома кота , мышь",
        "дом вот рыбы .\n\n мышь кота . рыбы , рыбы",
        "рыбы вот мышь дом кот . 7 кота мышь дома",
        "вот . вот ! дом .\n\n кот",
        "мышь дом кот рыбы дом . рыбы кот дом",
        "дома дома мышь рыбы рыбы рыбы кот",
        "дом . дом мышь . рыбы вот рыбы дом . кот мышь дом . дом 7",
        // a part that most sentences could hold, and one that holds it in another way
        "рыба рыба рыба . вот вот . дом дом , мышь и кот . вот вот . рыба рыба рыба рыба"
      })
  void theSameIsFoundWhateverIsLeftOut(String words) {
    assertSame(words);
  }

  static void assertSame(String words) {
    assertSameIn(words);
    assertSameIn((words + " .\n\n").repeat(12)); // what is asked for often is asked otherwise
  }

  private static void assertSameIn(String words) {
    for (RulePack pack : PACKS) {
      AnnotatedText text = annotated(pack, words);
      DifferentForms forms = text.differentForms();
      assertEquals(
          found(pack, text, new AllClauses(text, pack.index())),
          found(pack, text, new TextClauses(text, forms, pack.index())));
    }
  }

  private static List<String> found(RulePack pack, AnnotatedText text, Clauses clauses) {
    Candidates candidates = new Candidates(pack.index(), text, clauses);
    List<String> found = new ArrayList<>();
    MatchRun run = new MatchRun(new Matcher(pack), pack, text, candidates);
    for (Match match : run.rules(rule -> true, LocalDate.EPOCH)) {
      found.add(match.isAbsence() + " " + match.span() + " " + match.captures());
    }
    return found;
  }

  @Test
  void exclusionsOfARuleAreToldByOneWalkOnceTheyAreAskedForOften() {
    RulePack pack =
        MatcherTest.pack(
            """
            искать: предложение {x = дом}
            кроме: рыба ..2 кот
            кроме: "7"
            кроме перед: 2 мышь""");
    AnnotatedText text = annotated(pack, "дом рыбы кота . дом кота . дом мышь 7 . дом вот .");
    TextClauses clauses = new TextClauses(text, text.differentForms(), pack.index());
    int first = pack.index().firstExclusion(0);
    for (int i = 0; i < 8; i++) {
      assertEquals(-1, clauses.mayExclude(first, 3, 3, 3));
    }
    assertEquals(0b001, clauses.mayExclude(first, 3, 0, 0));
    assertEquals(0b110, clauses.mayExclude(first, 3, 2, 2));
    assertEquals(0, clauses.mayExclude(first, 3, 3, 3));
    assertEquals(0b110, clauses.mayExclude(first, 3, 1, 3) & 0b110);
    assertEquals(-1, clauses.forOtherThread().mayExclude(first, 3, 3, 3));
  }

  @Test
  void theNinthExclusionHasTheBitOfTheFirst() {
    RulePack pack =
        MatcherTest.pack(
            "искать: предложение {x = дом}\n" + "кроме: рыба\n".repeat(8) + "кроме: мышь\n");
    AnnotatedText text = annotated(pack, "дом рыбы . дом мышь . дом вот .");
    TextClauses clauses = new TextClauses(text, text.differentForms(), pack.index());
    int first = pack.index().firstExclusion(0);
    for (int i = 0; i < 8; i++) {
      assertEquals(-1, clauses.mayExclude(first, 9, 0, 0));
    }
    assertEquals(0xFF, clauses.mayExclude(first, 9, 0, 0) & 0xFF);
    assertEquals(1, clauses.mayExclude(first, 9, 1, 1));
    assertEquals(0, clauses.mayExclude(first, 9, 2, 2));
  }

  private static AnnotatedText annotated(RulePack pack, String words) {
    return new RussianAnnotator(pack.tests())
        .annotate(new Extractors().extract(new SourceText("t", words, Format.TEXT, "UTF-8")));
  }

  @Test
  void onlyLongTextsThatRepeatTheirWordsAreLookedThroughBeforehand() {
    RulePack pack = PACKS.get(0);
    String sentence = "Кот и мышь в доме. ";
    AnnotatedText brief = annotated(pack, sentence);
    AnnotatedText repeated = annotated(pack, sentence.repeat(300));
    StringBuilder numbers = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      numbers.append(i).append(' ');
    }
    AnnotatedText varied = annotated(pack, numbers.toString());
    assertInstanceOf(AllClauses.class, Clauses.of(brief, pack.index(), false));
    assertInstanceOf(TextClauses.class, Clauses.of(repeated, pack.index(), false));
    assertInstanceOf(AllClauses.class, Clauses.of(varied, pack.index(), false));
    assertInstanceOf(AllClauses.class, Clauses.of(repeated, pack.index(), true));
  }
}
