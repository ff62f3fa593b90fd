package dev.medlint.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

  private final IntFunction<TokenTest> tests;
  private final List<Pattern> lists;

  /** By the number of a list: large lists stand in many patterns. */
  private final Map<Integer, List<Found>> ofLists = new HashMap<>();

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
    List<Found> chosen = new ArrayList<>();
    for (Found found : needs(pattern)) {
      if (chosen.size() < MOST
          && chosen.stream().noneMatch(c -> found.tests.containsAll(c.tests))) {
        chosen.add(found);
      }
    }
    return chosen.stream().map(c -> TestNumbers.of(c.tests)).toList();
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
