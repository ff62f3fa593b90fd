package dev.medlint.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
  private static final int MOST = 3;

  /** A pattern with more alternatives is known by what they have in common. */
  private static final int MOST_WAYS = 200;

  private final IntFunction<TokenTest> tests;
  private final List<Pattern> lists;

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
  }

  /**
   * Returns what a pattern cannot do without, the rarest first: every match of it holds, for each
   * set, a token that passes one of its tests. Empty if some way through the pattern needs no word.
   */
  List<TestNumbers> of(Pattern pattern) {
    return rarest(needs(pattern)).stream().map(c -> TestNumbers.of(c.tests)).toList();
  }

  private static List<Found> rarest(List<Found> needs) {
    List<Found> chosen = new ArrayList<>();
    for (Found found : needs) {
      if (chosen.size() < MOST
          && chosen.stream().noneMatch(c -> found.tests.containsAll(c.tests))) {
        chosen.add(found);
      }
    }
    return chosen;
  }

  /**
   * Returns the ways in which a pattern can match, each by what it cannot do without: every match
   * holds, for each set of one of the clauses, a token that passes one of its tests. Empty if some
   * way through the pattern needs no word.
   *
   * <p>Alternatives are told apart because what they have in common is next to nothing: of «A B»
   * and «C D», that A or C stands there. Those of one need are one clause.
   */
  List<Set<TestNumbers>> clauses(Pattern pattern) {
    List<List<Found>> ways = ways(pattern);
    TreeSet<Integer> single = new TreeSet<>();
    Set<Set<TestNumbers>> clauses = new LinkedHashSet<>();
    for (List<Found> way : ways) {
      List<Found> rarest = rarest(way);
      if (rarest.isEmpty()) {
        return List.of();
      }
      if (rarest.size() == 1) {
        single.addAll(rarest.get(0).tests);
        continue;
      }
      Set<TestNumbers> clause = new LinkedHashSet<>();
      rarest.forEach(found -> clause.add(TestNumbers.of(found.tests)));
      clauses.add(clause);
    }
    if (!single.isEmpty()) {
      clauses.add(Set.of(TestNumbers.of(single)));
    }
    return List.copyOf(clauses);
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
    List<List<Found>> others = new ArrayList<>();
    for (int i = 0; i < sequence.parts().size(); i++) {
      if (i != at) {
        others.add(needs(sequence.parts().get(i)));
      }
    }
    List<List<Found>> all = new ArrayList<>();
    for (List<Found> way : most) {
      List<List<Found>> parts = new ArrayList<>(others);
      parts.add(way);
      all.add(each(parts));
    }
    return all;
  }

  /**
   * Returns how common the rarest need of a pattern is: the number of its words, of which a common
   * one counts as many.
   */
  long commonness(Pattern pattern) {
    List<Found> needs = needs(pattern);
    return needs.isEmpty() ? 0 : needs.get(0).cost;
  }

  /** Returns an estimate of what patterns of the same words and lists cost. */
  MatchCost costs() {
    return new MatchCost(tests, lists);
  }

  private record Found(TreeSet<Integer> tests, long cost) {}

  /** All that is needed, the cheapest first. */
  private List<Found> needs(Pattern pattern) {
    if (pattern instanceof Pattern.Word word) {
      return ofTest(word.test());
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      return each(sequence.parts().stream().map(this::needs).toList());
    }
    if (pattern instanceof Pattern.Choice choice) {
      return any(choice.alternatives().stream().map(this::needs).toList());
    }
    if (pattern instanceof Pattern.Phrases phrases) {
      List<List<Found>> branches = new ArrayList<>();
      for (int i = 0; i < phrases.firstTests().size(); i++) {
        List<Found> first = ofTest(phrases.firstTests().get(i));
        branches.add(each(List.of(first, needs(phrases.rests().get(i)))));
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
      return needs(repeat.part());
    }
    return List.of();
  }

  /** What parts that stand together need: all that each of them needs. */
  private static List<Found> each(List<List<Found>> parts) {
    return parts.stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparingLong(Found::cost))
        .limit(MOST)
        .toList();
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
      for (List<Found> branch : branches) {
        Found one = branch.get(Math.min(i, branch.size() - 1));
        tests.addAll(one.tests);
        cost += one.cost;
      }
      joined.add(new Found(tests, cost));
    }
    return joined;
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
    if (test.kind() == TokenTest.Kind.FEATURES) {
      return List.of();
    }
    // Expressions are asked of every form anyway; how many words they fit cannot be told.
    long cost = test.kind() == TokenTest.Kind.REGEX ? COMMON_COST : 0;
    for (String word : test.kind() == TokenTest.Kind.REGEX ? Set.<String>of() : test.words()) {
      cost += COMMON.contains(word) || word.length() == 1 ? COMMON_COST : 1;
    }
    TreeSet<Integer> one = new TreeSet<>();
    one.add(number);
    return List.of(new Found(one, cost));
  }
}
