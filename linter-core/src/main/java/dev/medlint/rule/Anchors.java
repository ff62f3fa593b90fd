package dev.medlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

  private final TestTable tests;
  private final List<Pattern> lists;

  /**
   * Creates a chooser.
   *
   * @param lists the word lists compiled so far; may grow
   */
  Anchors(TestTable tests, List<Pattern> lists) {
    this.tests = tests;
    this.lists = lists;
  }

  /** Returns the anchors of a pattern; empty if some way through it has none. */
  Optional<TestNumbers> of(Pattern pattern) {
    return find(pattern).map(found -> TestNumbers.of(found.tests));
  }

  private record Found(TreeSet<Integer> tests, long cost) {
    Found join(Found other) {
      TreeSet<Integer> both = new TreeSet<>(tests);
      both.addAll(other.tests);
      return new Found(both, cost + other.cost);
    }
  }

  private Optional<Found> find(Pattern pattern) {
    if (pattern instanceof Pattern.Word word) {
      return ofTest(word.test());
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      Optional<Found> best = Optional.empty();
      for (Pattern part : sequence.parts()) {
        best = cheaper(best, find(part));
      }
      return best;
    }
    if (pattern instanceof Pattern.Choice choice) {
      return all(choice.alternatives().stream().map(this::find).toList());
    }
    if (pattern instanceof Pattern.Phrases phrases) {
      List<Optional<Found>> branches = new ArrayList<>();
      for (int i = 0; i < phrases.firstTests().size(); i++) {
        branches.add(cheaper(ofTest(phrases.firstTests().get(i)), find(phrases.rests().get(i))));
      }
      return all(branches);
    }
    if (pattern instanceof Pattern.ListRef list) {
      return find(lists.get(list.number()));
    }
    if (pattern instanceof Pattern.Capture capture) {
      return find(capture.part());
    }
    if (pattern instanceof Pattern.Repeat repeat) {
      return find(repeat.part());
    }
    return Optional.empty();
  }

  private static Optional<Found> cheaper(Optional<Found> a, Optional<Found> b) {
    boolean second = b.isPresent() && (a.isEmpty() || b.get().cost < a.get().cost);
    return second ? b : a;
  }

  private static Optional<Found> all(List<Optional<Found>> branches) {
    Found all = new Found(new TreeSet<>(), 0);
    for (Optional<Found> branch : branches) {
      if (branch.isEmpty()) {
        return Optional.empty();
      }
      all = all.join(branch.get());
    }
    return Optional.of(all);
  }

  private Optional<Found> ofTest(int number) {
    TokenTest test = tests.test(number);
    if (test.kind() == TokenTest.Kind.FEATURES || test.kind() == TokenTest.Kind.REGEX) {
      return Optional.empty();
    }
    long cost = 0;
    for (String word : test.words()) {
      cost += COMMON.contains(word) || word.length() == 1 ? COMMON_COST : 1;
    }
    TreeSet<Integer> one = new TreeSet<>();
    one.add(number);
    return Optional.of(new Found(one, cost));
  }
}
