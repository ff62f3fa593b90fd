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
  private static final int MOST = 4;

  /** So many needs of a part are remembered until those of the whole pattern are chosen. */
  private static final int MOST_KEPT = 8;

  private final IntFunction<TokenTest> tests;
  private final List<Pattern> lists;
  private final Widths widths;

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

  /** Returns the rarest of some needs, those left out that another one implies. */
  static List<Found> rarest(List<Found> needs) {
    List<Found> chosen = new ArrayList<>();
    for (Found found : needs) {
      if (chosen.size() < MOST && chosen.stream().noneMatch(found::follows)) {
        chosen.add(found);
      }
    }
    return chosen;
  }

  /** What parts that stand together need: all that each of them needs. */
  private List<Found> each(Pattern.Sequence sequence) {
    List<Found> all = new ArrayList<>();
    Widths.Width before = Widths.Width.NONE;
    for (Pattern part : sequence.parts()) {
      for (Found found : needs(part)) {
        all.add(found.after(before));
      }
      before = before.plus(widths.of(part));
    }
    return kept(all);
  }

  /** Returns the rarest of some needs, as many as are worth to be remembered. */
  static List<Found> kept(List<Found> needs) {
    return needs.stream().sorted(Found.RAREST_FIRST).limit(MOST_KEPT).toList();
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
  record Found(TreeSet<Integer> tests, long cost, boolean featured, int from, int to) {

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
  List<Found> needs(Pattern pattern) {
    if (pattern instanceof Pattern.Word word) {
      return ofTest(word.test());
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      return each(sequence);
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
  static List<Found> any(List<List<Found>> branches) {
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
