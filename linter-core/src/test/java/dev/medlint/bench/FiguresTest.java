package dev.medlint.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is computed from counts. */
class FiguresTest {

  private static final Counts COUNTS = new Counts(10, 6, 8, 2, 1, 3, 10, 5, 20, 4);

  @Test
  void sharesAreThoseOfTheTextbook() {
    assertEquals(0.6, COUNTS.recall(), 1e-12);
    assertEquals(0.8, COUNTS.precision(), 1e-12);
    assertEquals(2 * 0.6 * 0.8 / 1.4, COUNTS.f1(), 1e-12);
    assertEquals(0.0, new Counts(3, 0, 0, 0, 0, 0, 3, 0, 0, 0).f1(), "nothing found, nothing said");
    assertTrue(Double.isNaN(Counts.NONE.f1()));
    assertTrue(Double.isNaN(Counts.NONE.precision()));
  }

  @Test
  void precisionAtAPrevalenceFollowsFromTextsCaughtAndTextsWronglyReported() {
    assertEquals(0.1 * 0.5 / (0.1 * 0.5 + 0.9 * 0.2), COUNTS.precisionAt(0.1), 1e-12);
    assertEquals(0.35 * 0.5 / (0.35 * 0.5 + 0.65 * 0.2), COUNTS.precisionAt(0.35), 1e-12);
  }

  @Test
  void precisionAtAPrevalenceNeedsFiveTextsOfEitherSort() {
    assertTrue(Double.isNaN(new Counts(4, 4, 4, 0, 0, 0, 4, 4, 9, 0).precisionAt(0.1)));
    assertTrue(Double.isNaN(new Counts(9, 9, 9, 0, 0, 0, 9, 9, 4, 0).precisionAt(0.1)));
    assertEquals(1.0, new Counts(5, 5, 5, 0, 0, 0, 5, 5, 5, 0).precisionAt(0.1));
  }

  @Test
  void intervalsAreTheSameInEveryRunAndHoldTheFigure() {
    Row row = row(40, 24);
    assertEquals(row, row(40, 24));
    Interval interval = row.recall().orElseThrow();
    assertTrue(interval.low() < 0.6 && interval.high() > 0.6, interval.toString());
    // The normal approximation of 24/40 gives 0.45 to 0.75.
    assertEquals(0.45, interval.low(), 0.03);
    assertEquals(0.75, interval.high(), 0.03);
    assertEquals(Optional.of(new Interval(1, 1)), row(40, 40).recall());
  }

  @Test
  void fewTextsGiveNoInterval() {
    assertEquals(Optional.empty(), row(4, 2).recall());
    assertTrue(row(5, 2).recall().isPresent());
  }

  @Test
  void labelsOfOneTextAreDrawnTogether() {
    Sample apart = new Sample("apart");
    Sample together = new Sample("together");
    for (int i = 0; i < 60; i++) {
      Counts one = new Counts(1, i < 30 ? 1 : 0, 0, 0, 0, 0, 1, 0, 0, 0);
      apart.add(i, one);
      together.add(i / 10, one);
    }
    Interval narrow = Bootstrap.rows(List.of(apart), 60).get(0).recall().orElseThrow();
    Interval wide = Bootstrap.rows(List.of(together), 6).get(0).recall().orElseThrow();
    assertTrue(wide.high() - wide.low() > 2 * (narrow.high() - narrow.low()), narrow + " " + wide);
  }

  private static Row row(int units, int found) {
    Sample sample = new Sample("x");
    for (int i = 0; i < units; i++) {
      sample.add(i, new Counts(1, i < found ? 1 : 0, 0, 0, 0, 0, 1, 0, 0, 0));
    }
    return Bootstrap.rows(List.of(sample), units).get(0);
  }

  @Test
  void ruleAnswersForAllLabelsOfItsPointsAlsoForThoseOthersFind() {
    Corpus corpus = new Corpus();
    String label = "'violations':[{'provision':'38-fz:24:1:2','span':'прошло'}]";
    corpus.text("a", "Колено прошло.", label).error("a", "story", "38-fz:24:1:2", "прошло");
    corpus.text("b", "Колено прошло.", label).error("b", "review", "38-fz:24:1:2", "прошло");
    corpus.text("c", "Колено.", "'held':'lawful'").error("c", "story", "38-fz:24:1:2", "Колено");
    corpus.text("d", "Спина.", "'expect':[]").warning("d", "story", "38-fz:24:1:2", "Спина");
    Map<String, Set<String>> rules =
        Map.of("story", Set.of("38-fz:24:1:2", "38-fz:25:1:2"), "other", Set.of("38-fz:5:7"));
    List<Row> rows = corpus.contestant("medlint", rules).rules();
    assertEquals(
        List.of(new Counts(2, 1, 1, 2, 0, 1, 2, 1, 2, 2)),
        rows.stream().map(Row::counts).toList(),
        "the other rule has neither labels nor findings");
  }

  @Test
  void pointCountsFindingsOfWiderLabelsAndAlternatives() {
    Corpus corpus = new Corpus();
    corpus
        .text(
            "a",
            "Зубы белые за час.",
            "'expect':[{'provision':'38-fz:5:3','alt':['38-fz:24:1:8'],'span':'за час'}]")
        .error("a", "outcome", "38-fz:24:1:8", "за час")
        .error("a", "colour", "38-fz:5:3:2", "белые");
    List<Row> rows = corpus.contestant("medlint", Map.of()).provisions();
    assertEquals(List.of("38-fz:5:3", "38-fz:5:3:2"), rows.stream().map(Row::name).toList());
    assertEquals(new Counts(1, 1, 1, 1, 1, 0, 1, 1, 0, 0), rows.get(0).counts());
    assertEquals(new Counts(0, 0, 0, 1, 1, 0, 0, 0, 0, 0), rows.get(1).counts());
  }

  @Test
  void textsAreFreeOfAPointOnlyIfTheirLabelsTell() {
    Corpus corpus = new Corpus();
    corpus.text(
        "a-good", "Спина.", "'held':'no-violation','violations':[{'provision':'38-fz:24:1:2'}]");
    corpus.text("lawful", "Спина.", "'held':'lawful'");
    corpus.text("running", "Спина.", "'expect':[]");
    String other = "'violations':[{'provision':'38-fz:5:7','span':'Спина'}]";
    corpus.text("whole", "Спина.", "'complete':true," + other);
    corpus.text("part", "Спина.", other);
    List<String> free = new ArrayList<>();
    for (CaseScore score : corpus.scores()) {
      String id = score.labelled().id();
      if (score.labelled().isFreeOf("38-fz:24:1:2")) {
        free.add(id);
      }
      boolean silent = id.equals("a-good") || id.equals("part");
      assertEquals(!silent, score.labelled().isFreeOf("38-fz:5:5:4"), id);
    }
    assertEquals(List.of("a-good", "lawful", "running", "whole"), free);
  }
}
