package dev.medlint.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Notes in patterns by which words they can begin, so that they are not tried where none of them
 * stands: most of the time of matching would go into such attempts. Done when rules are compiled,
 * since joining the first words of long lists takes longer than checking a text with them. Not
 * thread-safe.
 */
final class Beginnings {

  private final List<Pattern> lists;
  private final Map<Integer, Optional<BitSet>> listTests = new HashMap<>();

  /**
   * Creates a note-taker.
   *
   * @param lists the word lists that patterns refer to, without notes
   */
  Beginnings(List<Pattern> lists) {
    this.lists = lists;
  }

  /** Returns the word lists with notes inside; what calls a list notes how it begins. */
  List<Pattern> lists() {
    return lists.stream().map(this::inside).toList();
  }

  Rule noted(Rule rule) {
    return rule.with(noted(rule.search()));
  }

  Sign noted(Sign sign) {
    return sign.with(noted(sign.search()));
  }

  Element noted(Element element) {
    return new Element(element.name(), whole(element.pattern()));
  }

  private Search noted(Search search) {
    return new Search(
        search.finds().stream().map(this::noted).toList(),
        search.absences().stream().map(this::noted).toList(),
        search.exclusions().stream().map(this::noted).toList(),
        search.page());
  }

  private Query noted(Query query) {
    return new Query(
        query.scope(),
        query.size(),
        query.parts().stream()
            .map(part -> new Query.Part(part.joint(), whole(part.pattern())))
            .toList());
  }

  private Exclusion noted(Exclusion exclusion) {
    return exclusion instanceof Exclusion.Found found
        ? new Exclusion.Found(found.where(), found.distance(), whole(found.pattern()))
        : exclusion;
  }

  private Pattern whole(Pattern pattern) {
    Optional<BitSet> first = first(pattern);
    Pattern inside = inside(pattern);
    return first.isPresent() ? begins(first.get(), inside) : inside;
  }

  private static Pattern begins(BitSet tests, Pattern part) {
    return new Pattern.Begins(TestSet.of(tests), holdsCapture(part), List.of(part));
  }

  private static boolean holdsCapture(Pattern pattern) {
    if (pattern instanceof Pattern.Sequence sequence) {
      return sequence.parts().stream().anyMatch(Beginnings::holdsCapture);
    }
    if (pattern instanceof Pattern.Choice choice) {
      return choice.alternatives().stream().anyMatch(Beginnings::holdsCapture);
    }
    if (pattern instanceof Pattern.Phrases phrases) {
      return phrases.rests().stream().anyMatch(Beginnings::holdsCapture);
    }
    if (pattern instanceof Pattern.Maybe maybe) {
      return holdsCapture(maybe.part());
    }
    if (pattern instanceof Pattern.Repeat repeat) {
      return holdsCapture(repeat.part());
    }
    if (pattern instanceof Pattern.Not not) {
      return holdsCapture(not.part());
    }
    if (pattern instanceof Pattern.Agree agree) {
      return holdsCapture(agree.part());
    }
    return pattern instanceof Pattern.Capture
        || (pattern instanceof Pattern.Begins begins && begins.capturing());
  }

  /** Notes the beginning of a pattern inside another, unless its first step is such a test. */
  private Pattern part(Pattern pattern) {
    return beginsWithWord(pattern) ? inside(pattern) : whole(pattern);
  }

  private static boolean beginsWithWord(Pattern pattern) {
    return pattern instanceof Pattern.Word
        || (pattern instanceof Pattern.Sequence sequence
            && !sequence.parts().isEmpty()
            && beginsWithWord(sequence.parts().get(0)));
  }

  private Pattern inside(Pattern pattern) {
    if (pattern instanceof Pattern.Sequence sequence) {
      return new Pattern.Sequence(afterGaps(sequence.parts()));
    }
    if (pattern instanceof Pattern.Choice choice) {
      return new Pattern.Choice(choice.alternatives().stream().map(this::part).toList());
    }
    if (pattern instanceof Pattern.Phrases phrases) {
      return new Pattern.Phrases(
          phrases.firstTests(), phrases.rests().stream().map(this::inside).toList());
    }
    if (pattern instanceof Pattern.Maybe maybe) {
      return new Pattern.Maybe(inside(maybe.part()));
    }
    if (pattern instanceof Pattern.Repeat repeat) {
      return new Pattern.Repeat(inside(repeat.part()), repeat.max());
    }
    if (pattern instanceof Pattern.Not not) {
      return new Pattern.Not(inside(not.part()));
    }
    if (pattern instanceof Pattern.Agree agree) {
      return new Pattern.Agree(inside(agree.part()));
    }
    if (pattern instanceof Pattern.Capture capture) {
      return new Pattern.Capture(capture.name(), inside(capture.part()));
    }
    return pattern;
  }

  /** After a gap, all that follows is tried at each of several words. */
  private List<Pattern> afterGaps(List<Pattern> parts) {
    List<Pattern> noted = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      noted.add(inside(parts.get(i)));
      if (parts.get(i) instanceof Pattern.Gap && i + 1 < parts.size()) {
        noted.add(part(new Pattern.Sequence(parts.subList(i + 1, parts.size()))));
        return noted;
      }
    }
    return noted;
  }

  /** Returns the tests one of which the first word must pass; empty if any word may be first. */
  private Optional<BitSet> first(Pattern pattern) {
    BitSet tests = new BitSet();
    return add(pattern, tests) ? Optional.of(tests) : Optional.empty();
  }

  /** Adds the tests; returns false if the pattern may begin with any word or take none. */
  private boolean add(Pattern pattern, BitSet tests) {
    if (pattern instanceof Pattern.Word word) {
      tests.set(word.test());
      return true;
    }
    if (pattern instanceof Pattern.Phrases phrases) {
      for (int i = 0; i < phrases.firstTests().size(); i++) {
        tests.set(phrases.firstTests().get(i));
      }
      return true;
    }
    if (pattern instanceof Pattern.ListRef list) {
      Optional<BitSet> first = firstOfList(list.number());
      first.ifPresent(tests::or);
      return first.isPresent();
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      return addSequence(sequence.parts(), tests);
    }
    if (pattern instanceof Pattern.Choice choice) {
      boolean all = true;
      for (Pattern alternative : choice.alternatives()) {
        all &= add(alternative, tests);
      }
      return all;
    }
    if (pattern instanceof Pattern.Agree agree) {
      return add(agree.part(), tests);
    }
    if (pattern instanceof Pattern.Capture capture) {
      return add(capture.part(), tests);
    }
    if (pattern instanceof Pattern.Repeat repeat) {
      return add(repeat.part(), tests);
    }
    return false;
  }

  private Optional<BitSet> firstOfList(int number) {
    Optional<BitSet> known = listTests.get(number);
    if (known == null) {
      known = first(lists.get(number));
      listTests.put(number, known);
    }
    return known;
  }

  private boolean addSequence(List<Pattern> parts, BitSet tests) {
    for (Pattern part : parts) {
      if (part instanceof Pattern.Gap) {
        return false;
      }
      if (part instanceof Pattern.Maybe maybe) {
        if (!add(maybe.part(), tests)) {
          return false;
        }
      } else if (!Widths.takesNoWord(part)) {
        return add(part, tests);
      }
    }
    return false;
  }
}
