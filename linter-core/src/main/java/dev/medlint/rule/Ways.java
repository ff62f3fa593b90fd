package dev.medlint.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells apart the ways in which a pattern can match, as far as that keeps it from being tried where
 * it cannot: of «A B» and «C D» taken together it is only known that A or C stands there.
 *
 * <p>What ways have in common is as common as all their rarest words together. So those are kept
 * apart of which more is asked than of their rarest word alone, as far as they are not rare anyway;
 * the others are joined, since each way has to be looked up and takes room.
 */
final class Ways {

  /** All parts of a sequence together are told apart in so many ways at most. */
  private static final int MOST_TOGETHER = 128;

  /** A pattern is known by so many ways at most. */
  private static final int MOST = 100;

  /** More needs of a way would prune little and cost each sentence time. */
  private static final int MOST_ASKED = 4;

  /** So many needs of a way are remembered until those of the whole pattern are chosen. */
  private static final int MOST_KEPT = 8;

  /**
   * In 100,000 words: ways that are tried in vain less often than this, all together, are joined.
   */
  private static final double WORTH = 60;

  /** How common something is, is told for so many words. */
  private static final double WORDS = 100_000;

  private final Anchors anchors;
  private final List<Pattern> lists;
  private final Widths widths;
  private final long[] commonness;

  /** By the number of a list: large lists stand in many patterns. */
  private final Map<Integer, List<List<Anchors.Found>>> ofLists = new HashMap<>();

  /**
   * Creates a teller.
   *
   * @param lists the word lists
   * @param commonness for each token test in how many of 100,000 words it is passed, as a guess
   */
  Ways(Anchors anchors, Widths widths, List<Pattern> lists, long[] commonness) {
    this.anchors = anchors;
    this.lists = lists;
    this.widths = widths;
    this.commonness = commonness;
  }

  /**
   * One of the ways in which a pattern can match.
   *
   * @param needs what every match of this way meets
   * @param alternative number of the alternative of the pattern; 0 if it has none, see {@link
   *     Alternatives}
   */
  record Clause(Set<Need> needs, int alternative) {}

  /**
   * Returns the ways in which a pattern can match: every match meets all needs of one of them.
   * Empty if some way through the pattern needs no word. Those of one need are one way.
   */
  List<Clause> clauses(Pattern pattern) {
    List<Pattern> alternatives = Alternatives.of(pattern, lists::get).patterns();
    Set<Clause> clauses = new LinkedHashSet<>();
    for (int i = 0; i < Math.max(1, alternatives.size()); i++) {
      if (!addClauses(alternatives.isEmpty() ? pattern : alternatives.get(i), i, clauses)) {
        return List.of();
      }
    }
    return List.copyOf(clauses);
  }

  /** Returns whether the clauses of a pattern tell of which alternative they are. */
  boolean hasAlternatives(Pattern pattern) {
    return !Alternatives.of(pattern, lists::get).patterns().isEmpty();
  }

  /** Adds the ways of an alternative; returns false if one of them needs no word. */
  private boolean addClauses(Pattern pattern, int alternative, Set<Clause> clauses) {
    if (anchors.needs(pattern).stream().allMatch(Anchors.Found::featured)) {
      return false;
    }
    int first = widths.beginsCounted(pattern) ? 1 : 0;
    for (List<Anchors.Found> way : ofOneNeed(ways(pattern))) {
      List<Anchors.Found> rarest = rarest(way);
      Set<Need> needs = new LinkedHashSet<>();
      rarest.forEach(found -> needs.add(found.need(first)));
      clauses.add(new Clause(needs, alternative));
    }
    return true;
  }

  /** The needs of each way through a pattern, as far as they are told apart. */
  private List<List<Anchors.Found>> ways(Pattern pattern) {
    if (pattern instanceof Pattern.Capture capture) {
      return ways(capture.part());
    }
    if (pattern instanceof Pattern.Agree agree) {
      return ways(agree.part());
    }
    if (pattern instanceof Pattern.ListRef list) {
      List<List<Anchors.Found>> known = ofLists.get(list.number());
      if (known == null) {
        known = ways(lists.get(list.number()));
        ofLists.put(list.number(), known);
      }
      return known;
    }
    if (pattern instanceof Pattern.Choice || pattern instanceof Pattern.Phrases) {
      List<Pattern> alternatives = new ArrayList<>();
      spread(pattern, alternatives);
      return ways(alternatives);
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      return ways(sequence);
    }
    return List.of(anchors.needs(pattern));
  }

  /** Tells the ways of those parts apart that have the most, and joins them with each other. */
  private List<List<Anchors.Found>> ways(Pattern.Sequence sequence) {
    List<List<List<Anchors.Found>>> parts = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < sequence.parts().size(); i++) {
      parts.add(ways(sequence.parts().get(i)));
      order.add(i);
    }
    order.sort(Comparator.comparingInt((Integer i) -> parts.get(i).size()).reversed());
    int together = 1;
    for (int i : order) {
      if (together * parts.get(i).size() > MOST_TOGETHER) {
        parts.set(i, List.of(anchors.needs(sequence.parts().get(i))));
      }
      together *= parts.get(i).size();
    }
    List<List<Anchors.Found>> all = List.of(List.of());
    Widths.Width before = Widths.Width.NONE;
    for (int i = 0; i < parts.size(); i++) {
      List<List<Anchors.Found>> longer = new ArrayList<>();
      for (List<Anchors.Found> way : all) {
        for (List<Anchors.Found> more : parts.get(i)) {
          List<Anchors.Found> both = new ArrayList<>(way);
          for (Anchors.Found found : more) {
            both.add(found.after(before));
          }
          longer.add(both);
        }
      }
      all = longer;
      before = before.plus(widths.of(sequence.parts().get(i)));
    }
    return all.stream().map(this::kept).toList();
  }

  /** Adds the alternatives of a choice, those of the choices among them in their place. */
  private static void spread(Pattern pattern, List<Pattern> alternatives) {
    if (pattern instanceof Pattern.Choice choice) {
      choice.alternatives().forEach(alternative -> spread(alternative, alternatives));
    } else if (pattern instanceof Pattern.Phrases phrases) {
      for (int i = 0; i < phrases.rests().size(); i++) {
        Pattern first = new Pattern.Word(phrases.firstTests().get(i));
        alternatives.add(new Pattern.Sequence(List.of(first, phrases.rests().get(i))));
      }
    } else {
      alternatives.add(pattern);
    }
  }

  /** Tells those alternatives apart that are worth it, and joins the others. */
  private List<List<Anchors.Found>> ways(List<Pattern> alternatives) {
    List<Alternative> apart = new ArrayList<>();
    for (Pattern alternative : alternatives) {
      List<Anchors.Found> needs = anchors.needs(alternative);
      if (needs.isEmpty()) {
        return List.of(List.of());
      }
      List<List<Anchors.Found>> ways = ofOneNeed(ways(alternative));
      apart.add(new Alternative(kept(needs), ways, vain(needs, ways)));
    }
    apart.sort(Comparator.comparingDouble(Alternative::vain));
    int count = 0;
    for (Alternative alternative : apart) {
      count += alternative.ways.size();
    }
    List<List<Anchors.Found>> joined = new ArrayList<>();
    double vain = 0;
    int next = 0;
    while (next < apart.size()) {
      vain += apart.get(next).vain;
      if (vain > WORTH && count <= MOST) {
        break;
      }
      count -= apart.get(next).ways.size();
      joined.add(apart.get(next++).needs);
    }
    List<List<Anchors.Found>> all = new ArrayList<>();
    if (!joined.isEmpty()) {
      all.add(Anchors.any(joined));
    }
    for (; next < apart.size(); next++) {
      all.addAll(apart.get(next).ways);
    }
    return ofOneNeed(all);
  }

  /**
   * An alternative.
   *
   * @param needs what all of its ways have in common
   * @param vain how often, in 100,000 words, it would be tried in vain if only its rarest word were
   *     asked for
   */
  private record Alternative(
      List<Anchors.Found> needs, List<List<Anchors.Found>> ways, double vain) {}

  /** Joins the ways of one need in the same place, which loses nothing. */
  private List<List<Anchors.Found>> ofOneNeed(List<List<Anchors.Found>> ways) {
    if (ways.size() == 1) {
      return ways;
    }
    Map<List<Integer>, List<List<Anchors.Found>>> single = new LinkedHashMap<>();
    List<List<Anchors.Found>> all = new ArrayList<>();
    for (List<Anchors.Found> way : ways) {
      List<Anchors.Found> rarest = rarest(way);
      if (rarest.size() == 1) {
        Anchors.Found only = rarest.get(0);
        single
            .computeIfAbsent(List.of(only.from(), only.to()), place -> new ArrayList<>())
            .add(rarest);
      } else {
        all.add(way);
      }
    }
    for (List<List<Anchors.Found>> some : single.values()) {
      all.add(Anchors.any(some));
    }
    return all;
  }

  /** How often, in 100,000 words, the rarest need is met where no way is. */
  private double vain(List<Anchors.Found> needs, List<List<Anchors.Found>> ways) {
    double rarest = WORDS;
    for (Anchors.Found found : rarest(needs)) {
      rarest = Math.min(rarest, commonness(found.tests()));
    }
    double met = 0;
    for (List<Anchors.Found> way : ways) {
      double all = WORDS;
      for (Anchors.Found found : rarest(way)) {
        double some = commonness(found.tests()) / WORDS * (found.to() - found.from() + 1);
        all *= Math.min(1, some);
      }
      met += all;
    }
    return Math.max(0, rarest - met);
  }

  /** Returns the needs that the fewest words meet, as many as are worth to be remembered. */
  private List<Anchors.Found> kept(List<Anchors.Found> needs) {
    if (needs.size() < 2) {
      return needs;
    }
    return needs.stream()
        .sorted(Comparator.comparingDouble((Anchors.Found found) -> commonness(found.tests())))
        .limit(MOST_KEPT)
        .toList();
  }

  /** Returns the needs that are asked for, the rarest, those left out that another one implies. */
  private List<Anchors.Found> rarest(List<Anchors.Found> needs) {
    List<Anchors.Found> chosen = new ArrayList<>();
    for (Anchors.Found found : kept(needs)) {
      if (chosen.size() < MOST_ASKED && chosen.stream().noneMatch(found::follows)) {
        chosen.add(found);
      }
    }
    return chosen;
  }

  private double commonness(TreeSet<Integer> tests) {
    double sum = 0;
    for (int test : tests) {
      sum += commonness[test];
    }
    return Math.min(sum, WORDS);
  }
}
