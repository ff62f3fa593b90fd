package dev.medlint.rule;

import java.util.List;
import java.util.Objects;

/**
 * What a sequence of words must look like. Pure data; {@code match} gives it meaning.
 *
 * <p>Every pattern is finite: gaps and repeats are bounded and nothing refers to itself.
 */
public sealed interface Pattern {

  /**
   * One token that passes a test.
   *
   * @param test number in the {@link TokenTests} of the pack
   */
  record Word(int test) implements Pattern {}

  /** Up to {@code max} words or numbers of any kind, as few as will do. */
  record Gap(int max) implements Pattern {}

  /** One after the other; punctuation that is not asked for may stand between. */
  record Sequence(List<Pattern> parts) implements Pattern {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** The first alternative that leads to a match. */
  record Choice(List<Pattern> alternatives) implements Pattern {
    public Choice {
      alternatives = LazyList.keep(alternatives);
    }
  }

  /**
   * Many alternatives that begin with a word each, found by that word: a long word list costs no
   * more than a short one.
   *
   * @param firstTests test of the first word of each alternative, ascending, without repeats
   * @param rests what may follow that word; an empty sequence where the word is enough
   */
  record Phrases(TestNumbers firstTests, List<Pattern> rests) implements Pattern {
    public Phrases {
      rests = LazyList.keep(rests);
      if (firstTests.size() != rests.size()) {
        throw new IllegalArgumentException("each first word needs its rest");
      }
    }
  }

  /**
   * A word list, which many rules share.
   *
   * @param number its place in {@link RulePack#lists}
   */
  record ListRef(int number) implements Pattern {}

  /**
   * The next word has a reading with these features; takes no word.
   *
   * @param required set of feature bits that the reading must have
   * @param excluded set of feature bits, none of which the reading may have
   */
  record Look(long required, long excluded) implements Pattern {}

  /**
   * A negation («не», «ни», «без») stands right before the next word, or does not; takes no word.
   *
   * @param wanted whether it must stand there
   */
  record Negated(boolean wanted) implements Pattern {}

  /** The part if it is there. */
  record Maybe(Pattern part) implements Pattern {
    public Maybe {
      Objects.requireNonNull(part);
    }
  }

  /** The part once or several times, at most {@code max}, as often as it is there. */
  record Repeat(Pattern part, int max) implements Pattern {
    public Repeat {
      Objects.requireNonNull(part);
    }
  }

  /** The part does not stand here; takes no word. */
  record Not(Pattern part) implements Pattern {
    public Not {
      Objects.requireNonNull(part);
    }
  }

  /** The part, remembered by a name for messages and as evidence. */
  record Capture(String name, Pattern part) implements Pattern {
    public Capture {
      Objects.requireNonNull(name);
      Objects.requireNonNull(part);
    }
  }

  /** The part, whose words agree with each other in case, number, gender and person. */
  record Agree(Pattern part) implements Pattern {
    public Agree {
      Objects.requireNonNull(part);
    }
  }

  /** The beginning of a sentence; takes no word. */
  record Start() implements Pattern {}

  /**
   * The part, which begins with a word that passes one of some tests.
   *
   * @param tests follow from the part; noted so that it need not be tried elsewhere
   * @param capturing whether the part holds a capture
   * @param only the part and nothing else; a list, so that it need not be decoded where no such
   *     word stands
   */
  record Begins(TestSet tests, boolean capturing, List<Pattern> only) implements Pattern {
    public Begins {
      Objects.requireNonNull(tests);
      only = LazyList.keep(only);
      if (only.size() != 1) {
        throw new IllegalArgumentException("one part begins with a word");
      }
    }

    /** Returns the part. */
    public Pattern part() {
      return only.get(0);
    }
  }

  /**
   * A fact of the page, such as its list of sources. Stands alone, and only in searches of the
   * whole document.
   */
  record PageFact(PageFactName name) implements Pattern {
    public PageFact {
      Objects.requireNonNull(name);
    }
  }
}
