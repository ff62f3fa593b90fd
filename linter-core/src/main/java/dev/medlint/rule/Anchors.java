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
import java.util.function.IntFunction;

/**
 * Chooses, for each pattern, the token tests whose words a text must hold for the pattern to match
 * at all: the rarest that can be had. A pattern is tried only in sentences that hold one.
 */
final class Anchors {

  /** A word that stands in almost any sentence is a bad anchor: it counts as so many others. */
  private static final int COMMON_COST = 200;

  private static final Set<String> COMMON =
      Set.of(
          "и",
          "в",
          "во",
          "на",
          "с",
          "со",
          "к",
          "ко",
          "у",
          "о",
          "об",
          "от",
          "до",
          "из",
          "за",
          "по",
          "под",
          "при",
          "для",
          "без",
          "не",
          "ни",
          "нет",
          "но",
          "а",
          "же",
          "ли",
          "бы",
          "как",
          "что",
          "это",
          "этот",
          "тот",
          "весь",
          "все",
          "который",
          "чтобы",
          "если",
          "когда",
          "уже",
          "еще",
          "так",
          "только",
          "более",
          "я",
          "мы",
          "вы",
          "ты",
          "он",
          "она",
          "оно",
          "они",
          "мой",
          "наш",
          "ваш",
          "твой",
          "свой",
          "его",
          "ее",
          "их",
          "сам",
          "себя",
          "быть",
          "мочь",
          "год",
          "день",
          "человек",
          "врач",
          "пациент",
          "лечение",
          "пройти",
          "после",
          "через",
          "раз",
          "один",
          "два",
          "большой",
          "хороший",
          "новый",
          "время",
          "самый",
          "очень",
          "можно",
          "нужно",
          "жизнь",
          "помочь",
          "помогать",
          "стать",
          "прийти",
          "хотеть",
          "знать",
          "делать",
          "сделать",
          "сейчас",
          "теперь",
          "здоровье",
          "препарат",
          "средство",
          "клиника",
          "центр",
          "помощь",
          "работа",
          "кто",
          "чем",
          "или",
          "также",
          "другой",
          "каждый",
          "любой",
          "иметь",
          "рука",
          "дело");

  /** More would prune little and cost each sentence time. */
  private static final int MOST = 4;

  /** So many needs of a part are remembered until those of the whole pattern are chosen. */
  private static final int MOST_KEPT = 8;

  /** A pattern with more alternatives is known by what they have in common. */
  private static final int MOST_WAYS = 200;

  private final IntFunction<TokenTest> tests;
  private final List<Pattern> lists;
  private final Widths widths;

  /** By the number of a list: large lists stand in many patterns. */
  private final Map<Integer, List<Found>> ofLists = new HashMap<>();

  private final Map<Integer, List<List<Found>>> waysOfLists = new HashMap<>();

  /**
   * Creates a chooser.
   *
   * @param tests the token test of a number
   * @param lists the word lists compiled so far; may grow, but none may change
   */
  Anchors(IntFunction<TokenTest> tests, List<Pattern> lists) {
    this.tests = tests;
    this.lists = lists;
    this.widths = new Widths(tests, lists);
  }

  /**
   * Returns what a pattern cannot do without, the rarest first: every match of it holds, for each
   * set, a token that passes one of its tests. Empty if some way through the pattern needs no word.
   */
  List<TestNumbers> of(Pattern pattern) {
    return rarest(needs(pattern)).stream()
        .filter(found -> !found.featured)
        .map(found -> TestNumbers.of(found.tests))
        .toList();
  }

  private static List<Found> rarest(List<Found> needs) {
    List<Found> chosen = new ArrayList<>();
    for (Found found : needs) {
      if (chosen.size() < MOST && chosen.stream().noneMatch(found::follows)) {
        chosen.add(found);
      }
    }
    return chosen;
  }

  /**
   * One of the ways in which a pattern can match.
   *
   * @param needs what every match of this way meets; at least one need names words
   * @param alternative number of the alternative of the pattern; 0 if it has none, see {@link
   *     Alternatives}
   */
  record Clause(Set<Need> needs, int alternative) {}

  /**
   * Returns the ways in which a pattern can match: every match meets all needs of one of them.
   * Empty if some way through the pattern needs no word.
   *
   * <p>Alternatives are told apart because what they have in common is next to nothing: of «A B»
   * and «C D», that A or C stands there. Those of one need are one way.
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
    int first = widths.beginsCounted(pattern) ? 1 : 0;
    Map<List<Integer>, TreeSet<Integer>> single = new LinkedHashMap<>();
    for (List<Found> way : ways(pattern)) {
      List<Found> rarest = rarest(way);
      if (rarest.stream().allMatch(Found::featured)) {
        return false;
      }
      if (rarest.size() == 1) {
        Found only = rarest.get(0);
        single
            .computeIfAbsent(List.of(only.from, only.to), place -> new TreeSet<>())
            .addAll(only.tests);
        continue;
      }
      Set<Need> needs = new LinkedHashSet<>();
      rarest.forEach(found -> needs.add(found.need(first)));
      clauses.add(new Clause(needs, alternative));
    }
    single.forEach(
        (place, some) -> {
          Found found = new Found(some, 0, false, place.get(0), place.get(1));
          clauses.add(new Clause(Set.of(found.need(first)), alternative));
        });
    return true;
  }

  /** The needs of each alternative of a pattern, as far as they are told apart. */
  private List<List<Found>> ways(Pattern pattern) {
    if (pattern instanceof Pattern.Capture capture) {
      return ways(capture.part());
    }
    if (pattern instanceof Pattern.Agree agree) {
      return ways(agree.part());
    }
    if (pattern instanceof Pattern.ListRef list) {
      List<List<Found>> known = waysOfLists.get(list.number());
      if (known == null) {
        known = ways(lists.get(list.number()));
        waysOfLists.put(list.number(), known);
      }
      return known;
    }
    if (pattern instanceof Pattern.Choice choice) {
      List<List<Found>> all = new ArrayList<>();
      choice.alternatives().forEach(alternative -> all.addAll(ways(alternative)));
      return all.size() <= MOST_WAYS ? all : List.of(needs(pattern));
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      return ways(sequence);
    }
    return List.of(needs(pattern));
  }

  /** Tells the alternatives of one of the parts apart, of that with the most. */
  private List<List<Found>> ways(Pattern.Sequence sequence) {
    List<List<Found>> most = List.of();
    int at = -1;
    for (int i = 0; i < sequence.parts().size(); i++) {
      List<List<Found>> some = ways(sequence.parts().get(i));
      if (some.size() > most.size() && some.stream().anyMatch(way -> way.size() > 1)) {
        most = some;
        at = i;
      }
    }
    if (most.size() < 2) {
      return List.of(needs(sequence));
    }
    List<List<Found>> all = new ArrayList<>();
    for (List<Found> way : most) {
      all.add(each(sequence, at, way));
    }
    return all;
  }

  /**
   * What parts that stand together need: all that each of them needs.
   *
   * @param at index of a part of which the needs are known; -1: of none
   * @param known its needs
   */
  private List<Found> each(Pattern.Sequence sequence, int at, List<Found> known) {
    List<Found> all = new ArrayList<>();
    Widths.Width before = Widths.Width.NONE;
    for (int i = 0; i < sequence.parts().size(); i++) {
      Pattern part = sequence.parts().get(i);
      for (Found found : i == at ? known : needs(part)) {
        all.add(found.after(before));
      }
      before = before.plus(widths.of(part));
    }
    return all.stream().sorted(Found.RAREST_FIRST).limit(MOST_KEPT).toList();
  }

  /**
   * Returns how common the rarest need of a pattern is: the number of its words, of which a common
   * one counts as many.
   */
  long commonness(Pattern pattern) {
    List<Found> needs = needs(pattern);
    return needs.isEmpty() || needs.get(0).featured ? 0 : needs.get(0).cost;
  }

  /** Returns an estimate of what patterns of the same words and lists cost. */
  MatchCost costs() {
    return new MatchCost(tests, lists);
  }

  /**
   * A need of a pattern.
   *
   * @param cost how common its words are
   * @param featured whether features alone fulfil it, which many words have
   * @param from at least so many words, with the word itself, the match has up to it
   * @param to at most so many
   */
  private record Found(TreeSet<Integer> tests, long cost, boolean featured, int from, int to) {

    static final Comparator<Found> RAREST_FIRST =
        Comparator.comparing(Found::featured).thenComparingLong(Found::cost);

    /** Returns this need where other words stand before the part. */
    Found after(Widths.Width before) {
      return new Found(tests, cost, featured, from + before.least(), to + before.most());
    }

    /** Returns whether this need is met wherever another one is. */
    boolean follows(Found other) {
      return from <= other.from && to >= other.to && tests.containsAll(other.tests);
    }

    /**
     * Returns the need by its distance from the first token of a match.
     *
     * @param first 1 if that is a word in any case, else 0
     */
    Need need(int first) {
      return new Need(TestNumbers.of(tests), Math.max(0, from - 1), to - first);
    }
  }

  /** All that is needed, the rarest first. */
  private List<Found> needs(Pattern pattern) {
    if (pattern instanceof Pattern.Word word) {
      return ofTest(word.test());
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      return each(sequence, -1, List.of());
    }
    if (pattern instanceof Pattern.Choice choice) {
      return any(choice.alternatives().stream().map(this::needs).toList());
    }
    if (pattern instanceof Pattern.Phrases phrases) {
      List<List<Found>> branches = new ArrayList<>();
      for (int i = 0; i < phrases.firstTests().size(); i++) {
        Pattern first = new Pattern.Word(phrases.firstTests().get(i));
        branches.add(needs(new Pattern.Sequence(List.of(first, phrases.rests().get(i)))));
      }
      return any(branches);
    }
    if (pattern instanceof Pattern.ListRef list) {
      return ofList(list.number());
    }
    if (pattern instanceof Pattern.Agree agree) {
      return needs(agree.part());
    }
    if (pattern instanceof Pattern.Capture capture) {
      return needs(capture.part());
    }
    if (pattern instanceof Pattern.Repeat repeat) {
      return needs(repeat.part()); // the first of the times
    }
    return List.of();
  }

  /**
   * What alternatives have in common: the rarest of one or the rarest of another, the second of one
   * or the second of another, and so on; one that needs less than others gives its last again.
   */
  private static List<Found> any(List<List<Found>> branches) {
    int most = 0;
    for (List<Found> branch : branches) {
      if (branch.isEmpty()) {
        return List.of();
      }
      most = Math.max(most, branch.size());
    }
    List<Found> joined = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      TreeSet<Integer> tests = new TreeSet<>();
      long cost = 0;
      boolean featured = false;
      int from = Integer.MAX_VALUE;
      int to = 0;
      for (List<Found> branch : branches) {
        Found one = branch.get(Math.min(i, branch.size() - 1));
        tests.addAll(one.tests);
        cost += one.cost;
        featured |= one.featured;
        from = Math.min(from, one.from);
        to = Math.max(to, one.to);
      }
      joined.add(new Found(tests, cost, featured, from, to));
    }
    return joined.stream().sorted(Found.RAREST_FIRST).toList();
  }

  private List<Found> ofList(int number) {
    List<Found> known = ofLists.get(number);
    if (known == null) {
      known = needs(lists.get(number));
      ofLists.put(number, known);
    }
    return known;
  }

  private List<Found> ofTest(int number) {
    TokenTest test = tests.apply(number);
    boolean featured = test.kind() == TokenTest.Kind.FEATURES;
    // Expressions are asked of every form anyway; how many words they fit cannot be told.
    boolean listed = !featured && test.kind() != TokenTest.Kind.REGEX;
    long cost = listed ? 0 : COMMON_COST;
    for (String word : listed ? test.words() : Set.<String>of()) {
      cost += COMMON.contains(word) || word.length() == 1 ? COMMON_COST : 1;
    }
    TreeSet<Integer> one = new TreeSet<>();
    one.add(number);
    Widths.Width width = widths.of(new Pattern.Word(number));
    return List.of(new Found(one, cost, featured, width.least(), width.most()));
  }
}
