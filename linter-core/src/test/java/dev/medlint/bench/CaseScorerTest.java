package dev.medlint.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What counts as found, as false, and as neither. */
class CaseScorerTest {

  private static final String CURE = "38-fz:24:1:2";
  private static final String BEST = "38-fz:5:3:1";
  private static final String AD = "Колено прошло у Олега. Мы лучшие в районе.";

  private final Corpus corpus = new Corpus();

  @Test
  void labelIsFoundByItsPointAtItsPlace() {
    corpus.text("a", AD, "'violations':[{'provision':'38-fz:24:1:2','span':'прошло у Олега'}]");
    assertFalse(found("a"));
    corpus.error("a", "story", CURE, "Колено прошло");
    assertTrue(found("a"));
    assertEquals(1, corpus.score("a").right().size());
  }

  @Test
  void rightPointElsewhereIsFoundAnywhereOnly() {
    corpus.text("a", AD, "'violations':[{'provision':'38-fz:24:1:2','span':'прошло у Олега'}]");
    corpus.error("a", "story", CURE, "лучшие");
    assertFalse(found("a"));
    assertTrue(corpus.score("a").labels().get(0).anywhere());
  }

  @Test
  void otherPointAtTheRightPlaceFindsNothing() {
    corpus.text("a", AD, "'violations':[{'provision':'38-fz:24:1:2','span':'прошло у Олега'}]");
    corpus.error("a", "thanks", "38-fz:24:1:3", "прошло у Олега");
    assertFalse(found("a"));
    assertFalse(corpus.score("a").labels().get(0).anywhere());
  }

  @Test
  void pointsAreTheSameIfEqualOrInTheLabelledPartOrSideBySide() {
    assertTrue(Points.same("38-fz:5:3", "38-fz:5:3:6"));
    assertFalse(Points.same("38-fz:5:3:6", "38-fz:5:3"));
    assertFalse(Points.same("38-fz:5:3", "38-fz:5:31"));
    assertTrue(Points.same("38-fz:5:2:1", "38-fz:5:3:1"));
    assertTrue(Points.same("38-fz:5:3:1", "38-fz:5:2:1"));
    assertFalse(Points.same("38-fz:5:2:2", "38-fz:5:3:1"));
    assertTrue(Points.same("38-fz:24:8", "38-fz:24:8#rx"));
    assertTrue(Points.same("38-fz:24:8#rx", "38-fz:24:8"));
    assertFalse(Points.same("38-fz:24:8#rx", "38-fz:24:8#method"));
  }

  @Test
  void findingMuchLongerThanTheLabelMarksNothing() {
    String text = "Слово. " + "х".repeat(300);
    corpus.text("a", text, "'violations':[{'provision':'38-fz:24:1:2','span':'Слово'}]");
    corpus.error("a", "story", CURE, text.substring(0, 251));
    assertFalse(found("a"));
    corpus.error("a", "story", CURE, text.substring(0, 250));
    assertTrue(found("a"));
  }

  @Test
  void findingUpToThreeTimesALongLabelMarksIt() {
    String label = "д".repeat(100);
    String text = label + "х".repeat(300);
    corpus.text("a", text, "'violations':[{'provision':'38-fz:24:1:2','span':'" + label + "'}]");
    corpus.error("a", "story", CURE, text.substring(0, 301));
    assertFalse(found("a"));
    corpus.error("a", "story", CURE, text.substring(0, 300));
    assertTrue(found("a"));
  }

  @Test
  void anyPlaceWhereTheWordsStandWillDo() {
    String text = "Лучшие. Очень. Лучшие здесь.";
    corpus.text("a", text, "'violations':[{'provision':'38-fz:5:3:1','span':'Лучшие'}]");
    corpus.error("a", "best", BEST, "Лучшие здесь");
    assertTrue(found("a"));
  }

  @Test
  void placesThatOverlapAreAllPlaces() {
    assertEquals(2, Places.of("ага", "агага").size());
  }

  @Test
  void absenceIsFoundByItsPointAlone() {
    corpus.text("a", AD, "'complete':true,'violations':[{'provision':'38-fz:24:7','span':''}]");
    assertFalse(found("a"));
    corpus.error("a", "no-warning", "38-fz:24:7", "");
    assertTrue(found("a"));
    assertEquals(List.of(), corpus.score("a").wrong());
  }

  @Test
  void doubtfulLabelIsNeitherAskedForNorFalse() {
    corpus.text(
        "a",
        AD,
        "'complete':true,'violations':[{'provision':'38-fz:5:3:1','span':'лучшие','doubt':true}]");
    corpus.error("a", "best", BEST, "лучшие");
    CaseScore score = corpus.score("a");
    assertEquals(List.of(), score.labels());
    assertEquals(List.of(), score.right());
    assertEquals(List.of(), score.wrong());
    assertEquals(1, score.unjudged());
    assertTrue(score.isOk());
  }

  @Test
  void breachIsRightOnlyIfAllItsLabelsAreFound() {
    corpus.text(
        "a",
        AD,
        "'held':'silver','violations':[{'provision':'38-fz:24:1:2','span':'прошло у Олега'},"
            + "{'provision':'38-fz:5:3:1','span':'лучшие'}]");
    corpus.error("a", "best", BEST, "лучшие");
    assertFalse(corpus.score("a").isOk());
    corpus.error("a", "story", CURE, "прошло у Олега");
    assertTrue(corpus.score("a").isOk());
  }

  @Test
  void findingBesideTheLabelsIsFalseInAWholeAdOnly() {
    String labels = "'violations':[{'provision':'38-fz:24:1:2','span':'прошло у Олега'}]";
    corpus.text("part", AD, "'complete':false," + labels);
    corpus.text("whole", AD, "'complete':true," + labels);
    for (String id : List.of("part", "whole")) {
      corpus.error(id, "best", BEST, "лучшие");
      corpus.warning(id, "district", BEST, "в районе");
      corpus.error(id, "thanks", "38-fz:24:1:3", "Олега");
      corpus.error(id, "no-warning", "38-fz:24:7", "");
    }
    assertEquals(List.of(), corpus.score("part").wrong());
    assertEquals(0, corpus.score("part").errorsBeside());
    assertEquals(List.of("best", "district", "no-warning"), wrong("whole"));
    assertEquals(1, corpus.score("whole").errorsBeside(), "one error with a place");
  }

  @Test
  void errorThatFulfilsAnAbsenceIsRightAndStillBesideThePlaces() {
    corpus.text("a", AD, "'complete':true,'violations':[{'provision':'38-fz:24:7','span':''}]");
    corpus.error("a", "half-warning", "38-fz:24:7", "лучшие");
    assertEquals(1, corpus.score("a").right().size());
    assertEquals(List.of(), corpus.score("a").wrong());
    assertEquals(1, corpus.score("a").errorsBeside());
  }

  @Test
  void lawfulMemberOfAPairMustBeSilentOnItsPoint() {
    corpus.text(
        "a-good",
        AD,
        "'held':'no-violation','violations':[{'provision':'38-fz:24:1:2','span':''}]");
    corpus.error("a-good", "best", BEST, "лучшие");
    assertTrue(corpus.score("a-good").isOk(), "another point is not judged");
    corpus.warning("a-good", "story", CURE, "прошло");
    assertFalse(corpus.score("a-good").isOk(), "a warning is one too many");
    assertTrue(corpus.score("a-good").warnedOnly());
    assertEquals(List.of("story"), wrong("a-good"));
  }

  @Test
  void lawfulAdMayCarryWarningsButNoError() {
    corpus.text("a", AD, "'held':'lawful'");
    corpus.warning("a", "best", BEST, "лучшие");
    assertTrue(corpus.score("a").isOk());
    assertTrue(corpus.score("a").warnedOnly());
    assertEquals(List.of("best"), wrong("a"));
    corpus.error("a", "story", CURE, "прошло");
    assertFalse(corpus.score("a").isOk());
    assertFalse(corpus.score("a").warnedOnly());
  }

  @Test
  void runningTextMayBeReportedAtItsLabelsOnly() {
    corpus.text(
        "a",
        AD,
        "'expect':[{'provision':'38-fz:24:1:8','alt':['38-fz:24:1:2'],'span':'прошло у Олега'}]");
    corpus.error("a", "story", CURE, "Колено прошло");
    corpus.error("a", "thanks", "38-fz:24:1:3", "Олега");
    corpus.error("a", "best", BEST, "лучшие");
    corpus.warning("a", "district", BEST, "районе");
    corpus.error("a", "no-warning", "38-fz:24:7", "");
    CaseScore score = corpus.score("a");
    assertTrue(score.labels().get(0).found(), "by the alternative");
    assertEquals(List.of("best", "district"), wrong("a"));
    assertEquals(2, score.unjudged(), "another point at the label, and an absence");
  }

  @Test
  void otherActsAreNotJudged() {
    corpus.text("a", AD, "'held':'lawful'");
    corpus.error("a", "sources", "eeat:sources", "лучшие");
    assertTrue(corpus.score("a").isOk());
    assertEquals(1, corpus.score("a").unjudged());
  }

  @Test
  void undecidedTextIsNotCounted() {
    corpus.text("a", AD, "'held':'open','violations':[]");
    corpus.error("a", "best", BEST, "лучшие");
    assertEquals(List.of(), corpus.score("a").wrong());
    Totals totals = corpus.contestant("medlint", Map.of()).totals();
    assertEquals(0, totals.lawful() + totals.breaches() + totals.texts());
  }

  @Test
  void textThatWasNotCheckedIsWrongWhateverItsLabels() {
    corpus.text("a", AD, "'held':'lawful'");
    corpus.text("b", AD, "'violations':[]");
    assertFalse(corpus.lost("a").isOk());
    assertFalse(corpus.lost("b").isOk());
    assertTrue(corpus.score("a").isOk());
  }

  private boolean found(String id) {
    return corpus.score(id).labels().get(0).found();
  }

  private List<String> wrong(String id) {
    return corpus.score(id).wrong().stream().map(Observed::rule).toList();
  }
}
