package dev.medlint.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What was noted of a text is found again, group by group, in the order of the text. */
class SightingsTest {

  private static final int GROUPS = 4;
  private static final int SENTENCES = 12;

  @Test
  void clausesAndPlacesStayWithTheirSentences() {
    Sightings links = new Sightings(GROUPS, 1, true);
    assertTrue(links.add(2, 0, 7, 1L));
    assertTrue(links.add(1, 0, 8, 2L));
    assertFalse(links.add(2, 0, 9, 4L));
    assertFalse(links.add(1, 3, 8, 8L));
    links.sort();
    assertEquals(List.of("0 7 1", "0 9 4"), told(links, 2));
    assertEquals(List.of("0 8 2", "3 8 8"), told(links, 1));
    assertTrue(links.isEmpty(3));
    assertEquals(0, links.count(3));
  }

  private static List<String> told(Sightings links, int group) {
    List<String> told = new ArrayList<>();
    for (int i = links.start(group); i < links.end(group); i++) {
      told.add(links.sentence(i) + " " + links.clause(i) + " " + links.places(i));
    }
    return told;
  }

  @Property(tries = 300, seed = "20261123")
  void theNextSentenceIsFoundFromAnywhere(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = GROUPS * SENTENCES - 1) Integer> noted,
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = SENTENCES) Integer> asked) {
    Sightings lists = new Sightings(GROUPS, 1, false);
    List<Integer> ordered = noted.stream().sorted().toList();
    for (int one : ordered) {
      lists.add(one % GROUPS, one / GROUPS);
    }
    lists.sort();
    for (int from : asked) {
      for (int group = 0; group < GROUPS; group++) {
        int next = Integer.MAX_VALUE;
        for (int one : ordered) {
          if (one % GROUPS == group && one / GROUPS >= from) {
            next = Math.min(next, one / GROUPS);
          }
        }
        assertEquals(next, lists.next(group, from));
        assertEquals(next <= from + 2, lists.isBetween(group, from, from + 2));
      }
    }
  }

  @Property(tries = 300, seed = "20261123")
  void whatTwoNotedOneAfterTheOtherIsWhatOneWouldHaveNoted(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = GROUPS * SENTENCES - 1) Integer> noted,
      @ForAll @IntRange(min = 0, max = SENTENCES) int border) {
    Sightings all = new Sightings(GROUPS, 1, true);
    Sightings early = new Sightings(GROUPS, 1, true);
    Sightings late = new Sightings(GROUPS, 1, true);
    for (int one : noted.stream().sorted().toList()) {
      int sentence = one / GROUPS;
      all.add(one % GROUPS, sentence, one, one + 1L);
      (sentence < border ? early : late).add(one % GROUPS, sentence, one, one + 1L);
    }
    early.append(late);
    all.sort();
    early.sort();
    Sightings forOther = early.forOtherThread();
    for (int group = 0; group < GROUPS; group++) {
      assertEquals(told(all, group), told(early, group));
      assertEquals(told(all, group), told(forOther, group));
      assertEquals(all.isEmpty(group), early.isEmpty(group));
      assertEquals(all.next(group, border), forOther.next(group, border));
    }
  }
}
