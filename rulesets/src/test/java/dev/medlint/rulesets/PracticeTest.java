package dev.medlint.rulesets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.Pack;
import dev.medlint.practice.CaseOutcome;
import dev.medlint.practice.PracticeCase;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the practice files to lists written by hand: no point may lose its cases unnoticed. */
class PracticeTest {

  /** What one may read of a case without losing the thread, in either language. */
  private static final int LONGEST = 400;

  private static final Pack PACK = Pack.bundledWithExamples();

  @Test
  void pointsWithKnownPracticeHaveTheirCases() {
    assertEquals(
        """
        114-fz:meta-logo 114-fz:meta-note 152-fz:18:5 152-fz:9:1
        38-fz:18.1:16#adv 38-fz:18.1:16#label 38-fz:18.1:17#erid 38-fz:18:1
        38-fz:24:11 38-fz:24:1:10 38-fz:24:1:2 38-fz:24:1:3
        38-fz:24:1:4 38-fz:24:1:5 38-fz:24:1:6 38-fz:24:1:7
        38-fz:24:1:8 38-fz:24:3 38-fz:24:3.1 38-fz:24:5
        38-fz:24:6 38-fz:24:7 38-fz:24:7#area 38-fz:24:8#device
        38-fz:24:8#method 38-fz:24:8#rx 38-fz:24:8#service 38-fz:25:1.1
        38-fz:25:1.1#area 38-fz:25:1:1 38-fz:25:1:2 38-fz:25:1:3
        38-fz:25:1:5#res 38-fz:2:2 38-fz:5:10.7 38-fz:5:10.7#platform
        38-fz:5:11 38-fz:5:2:1 38-fz:5:3:1 38-fz:5:3:2
        38-fz:5:3:4 38-fz:5:3:6 38-fz:5:5:4 38-fz:5:5:6
        38-fz:5:6 38-fz:5:7 38-fz:7:5 38-fz:7:7
        38-fz:7:9 fas-10.7-2026 fas-353-23:1 fas-ak-21227-06
        fas-ak-43550-18 fas-ak-65861-17 fas-recs-otc-2018:adv fas-recs-otc-2018:perf
        fas-site-not-ad site:118n site:956n site:stale-act
        vas-58
        """,
        inRowsOfFour(
            PACK.practice().cases().stream()
                .flatMap(c -> c.provisions().stream())
                .collect(Collectors.toCollection(TreeSet::new))));
  }

  private static String inRowsOfFour(TreeSet<String> ids) {
    StringBuilder rows = new StringBuilder();
    int n = 0;
    for (String id : ids) {
      rows.append(id).append(++n % 4 == 0 || n == ids.size() ? '\n' : ' ');
    }
    return rows.toString();
  }

  @Test
  void breachesStandBesideWhatWasNotABreachAndWhatIsDisputed() {
    Map<CaseOutcome, Integer> counts = new EnumMap<>(CaseOutcome.class);
    for (PracticeCase one : PACK.practice().cases()) {
      counts.merge(one.outcome(), 1, Integer::sum);
    }
    assertEquals("{BREACH=63, NO_BREACH=3, DISPUTED=25, EXPLANATION=35}", counts.toString());
  }

  @Test
  void casesAreShortInBothLanguages() {
    List<String> longer =
        PACK.practice().cases().stream()
            .flatMap(c -> List.of(c.summary().ru(), c.summary().en()).stream())
            .filter(text -> text.length() > LONGEST)
            .toList();
    assertEquals(List.of(), longer);
  }

  @Test
  void englishTellsWithoutCyrillicLetters() {
    List<String> mixed =
        PACK.practice().cases().stream()
            .map(c -> c.authority().en() + ": " + c.summary().en())
            .filter(
                text -> text.replace("“реклама”", "").chars().anyMatch(PracticeTest::isCyrillic))
            .toList();
    assertEquals(List.of(), mixed);
  }

  private static boolean isCyrillic(int c) {
    return Character.UnicodeBlock.of(c) == Character.UnicodeBlock.CYRILLIC;
  }
}
