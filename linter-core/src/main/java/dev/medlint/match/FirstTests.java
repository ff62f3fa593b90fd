package dev.medlint.match;

import dev.medlint.rule.Pattern;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Tells by which words a pattern can begin, so that it is not tried where none of them stands: most
 * of the time of matching would go into such attempts.
 */
final class FirstTests {

  private FirstTests() {}

  /** Returns the tests one of which the first word must pass; empty if any word may be first. */
  static Optional<long[]> of(Pattern pattern, ListNodes lists) {
    BitSet tests = new BitSet();
    return add(pattern, lists, tests) ? Optional.of(tests.toLongArray()) : Optional.empty();
  }

  /** Returns the tests for parts that follow each other; empty if any word may be first. */
  static Optional<long[]> ofSequence(List<Pattern> parts, ListNodes lists) {
    BitSet tests = new BitSet();
    return addSequence(parts, lists, tests) ? Optional.of(tests.toLongArray()) : Optional.empty();
  }

  /** Adds the tests; returns false if the pattern may begin with any word or take none. */
  private static boolean add(Pattern pattern, ListNodes lists, BitSet tests) {
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
      Optional<long[]> first = lists.firstTests(list.number());
      first.ifPresent(set -> tests.or(BitSet.valueOf(set)));
      return first.isPresent();
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      return addSequence(sequence.parts(), lists, tests);
    }
    if (pattern instanceof Pattern.Choice choice) {
      boolean all = true;
      for (Pattern alternative : choice.alternatives()) {
        all &= add(alternative, lists, tests);
      }
      return all;
    }
    if (pattern instanceof Pattern.Capture capture) {
      return add(capture.part(), lists, tests);
    }
    if (pattern instanceof Pattern.Repeat repeat) {
      return add(repeat.part(), lists, tests);
    }
    return false;
  }

  private static boolean addSequence(List<Pattern> parts, ListNodes lists, BitSet tests) {
    for (Pattern part : parts) {
      if (part instanceof Pattern.Gap) {
        return false;
      }
      if (part instanceof Pattern.Maybe maybe) {
        if (!add(maybe.part(), lists, tests)) {
          return false;
        }
      } else if (!takesNoWord(part)) {
        return add(part, lists, tests);
      }
    }
    return false;
  }

  private static boolean takesNoWord(Pattern part) {
    return part instanceof Pattern.Not
        || part instanceof Pattern.Start
        || part instanceof Pattern.Look;
  }
}
