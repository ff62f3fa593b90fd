package dev.medlint.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Numbers anew the token tests that patterns really use. While word lists are joined, many tests
 * are made that no pattern asks in the end; each would cost time for every form of every text.
 */
final class UsedTests {

  private final List<TokenTest> all;
  private final List<TokenTest> used = new ArrayList<>();
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Set<Integer> usedLists = new TreeSet<>();

  UsedTests(List<TokenTest> all) {
    this.all = all;
  }

  /** Returns the tests met so far, by their new numbers. */
  List<TokenTest> tests() {
    return List.copyOf(used);
  }

  private int number(int old) {
    return numbers.computeIfAbsent(
        old,
        o -> {
          used.add(all.get(o));
          return used.size() - 1;
        });
  }

  private TestNumbers renumber(TestNumbers old, boolean sorted) {
    int[] renumbered = old.toArray();
    for (int i = 0; i < renumbered.length; i++) {
      renumbered[i] = number(renumbered[i]);
    }
    if (sorted) {
      Arrays.sort(renumbered);
    }
    return new TestNumbers(renumbered);
  }

  Sign renumber(Sign sign) {
    return sign.with(renumber(sign.search()));
  }

  Element renumber(Element element) {
    return new Element(element.name(), renumber(element.pattern()));
  }

  Rule renumber(Rule rule) {
    return rule.with(renumber(rule.search()));
  }

  private Search renumber(Search search) {
    return new Search(
        search.finds().stream().map(this::renumber).toList(),
        search.absences().stream().map(this::renumber).toList(),
        search.exclusions().stream().map(this::renumber).toList(),
        search.page());
  }

  private Query renumber(Query query) {
    return new Query(
        query.scope(),
        query.size(),
        query.parts().stream()
            .map(part -> new Query.Part(part.joint(), renumber(part.pattern())))
            .toList());
  }

  private Exclusion renumber(Exclusion exclusion) {
    return exclusion instanceof Exclusion.Found found
        ? new Exclusion.Found(found.where(), found.distance(), renumber(found.pattern()))
        : exclusion;
  }

  /**
   * Returns the word lists with the new numbers. A list that no pattern met so far refers to is
   * emptied; its place stays, since patterns know lists by their places.
   */
  List<Pattern> lists(List<Pattern> old) {
    Pattern[] lists = new Pattern[old.size()];
    Arrays.fill(lists, new Pattern.Choice(List.of()));
    Set<Integer> done = new HashSet<>();
    while (done.size() < usedLists.size()) {
      for (int number : List.copyOf(usedLists)) {
        if (done.add(number)) {
          lists[number] = renumber(old.get(number));
        }
      }
    }
    return List.of(lists);
  }

  private Pattern renumber(Pattern pattern) {
    if (pattern instanceof Pattern.ListRef list) {
      usedLists.add(list.number());
      return list;
    }
    if (pattern instanceof Pattern.Word word) {
      return new Pattern.Word(number(word.test()));
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      return new Pattern.Sequence(renumber(sequence.parts()));
    }
    if (pattern instanceof Pattern.Choice choice) {
      return new Pattern.Choice(renumber(choice.alternatives()));
    }
    if (pattern instanceof Pattern.Phrases phrases) {
      TestNumbers firsts = renumber(phrases.firstTests(), false);
      TestNumbers order = renumber(phrases.firstTests(), true);
      Pattern[] rests = new Pattern[order.size()];
      for (int i = 0; i < rests.length; i++) {
        rests[order.find(firsts.get(i))] = renumber(phrases.rests().get(i));
      }
      return new Pattern.Phrases(order, List.of(rests));
    }
    if (pattern instanceof Pattern.Maybe maybe) {
      return new Pattern.Maybe(renumber(maybe.part()));
    }
    if (pattern instanceof Pattern.Repeat repeat) {
      return new Pattern.Repeat(renumber(repeat.part()), repeat.max());
    }
    if (pattern instanceof Pattern.Not not) {
      return new Pattern.Not(renumber(not.part()));
    }
    if (pattern instanceof Pattern.Agree agree) {
      return new Pattern.Agree(renumber(agree.part()));
    }
    if (pattern instanceof Pattern.Capture capture) {
      return new Pattern.Capture(capture.name(), renumber(capture.part()));
    }
    return pattern;
  }

  private List<Pattern> renumber(List<Pattern> patterns) {
    return patterns.stream().map(this::renumber).toList();
  }
}
