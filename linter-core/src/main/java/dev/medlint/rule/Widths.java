package dev.medlint.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * How many words and numbers the matches of patterns have; signs are not counted, as gaps do not
 * count them. Not thread-safe.
 */
final class Widths {

  private final IntFunction<TokenTest> tests;
  private final List<Pattern> lists;
  private final Map<Integer, Width> ofLists = new HashMap<>();

  /** From how many to how many. */
  record Width(int least, int most) {

    static final Width NONE = new Width(0, 0);

    Width plus(Width other) {
      return new Width(least + other.least, most + other.most);
    }

    Width or(Width other) {
      return new Width(Math.min(least, other.least), Math.max(most, other.most));
    }
  }

  /**
   * Creates a measure.
   *
   * @param tests the token test of a number
   * @param lists the word lists compiled so far; may grow, but none may change
   */
  Widths(IntFunction<TokenTest> tests, List<Pattern> lists) {
    this.tests = tests;
    this.lists = lists;
  }

  /** Returns the width of a pattern. */
  Width of(Pattern pattern) {
    if (pattern instanceof Pattern.Word word) {
      return new Width(isCounted(word.test()) ? 1 : 0, 1);
    }
    if (pattern instanceof Pattern.Gap gap) {
      return new Width(0, gap.max());
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      Width width = Width.NONE;
      for (Pattern part : sequence.parts()) {
        width = width.plus(of(part));
      }
      return width;
    }
    if (pattern instanceof Pattern.Choice choice) {
      return choice.alternatives().stream().map(this::of).reduce(Width::or).orElse(Width.NONE);
    }
    if (pattern instanceof Pattern.Phrases phrases) {
      Width all = Width.NONE;
      for (int i = 0; i < phrases.rests().size(); i++) {
        Width first = of(new Pattern.Word(phrases.firstTests().get(i)));
        Width one = first.plus(of(phrases.rests().get(i)));
        all = i == 0 ? one : all.or(one);
      }
      return all;
    }
    if (pattern instanceof Pattern.ListRef list) {
      Width known = ofLists.get(list.number());
      if (known == null) {
        known = of(lists.get(list.number()));
        ofLists.put(list.number(), known);
      }
      return known;
    }
    if (pattern instanceof Pattern.Maybe maybe) {
      return of(maybe.part()).or(Width.NONE);
    }
    if (pattern instanceof Pattern.Repeat repeat) {
      Width once = of(repeat.part());
      return new Width(once.least, once.most * Math.max(1, repeat.max()));
    }
    if (pattern instanceof Pattern.Capture capture) {
      return of(capture.part());
    }
    if (pattern instanceof Pattern.Agree agree) {
      return of(agree.part());
    }
    return Width.NONE;
  }

  /** Returns whether the first token of every match is a word or a number, as far as is known. */
  boolean beginsCounted(Pattern pattern) {
    if (pattern instanceof Pattern.Word word) {
      return isCounted(word.test());
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      return sequenceBeginsCounted(sequence.parts());
    }
    if (pattern instanceof Pattern.Choice choice) {
      return choice.alternatives().stream().allMatch(this::beginsCounted);
    }
    if (pattern instanceof Pattern.Phrases phrases) {
      for (int i = 0; i < phrases.firstTests().size(); i++) {
        if (!isCounted(phrases.firstTests().get(i))) {
          return false;
        }
      }
      return true;
    }
    if (pattern instanceof Pattern.ListRef list) {
      return beginsCounted(lists.get(list.number()));
    }
    if (pattern instanceof Pattern.Repeat repeat) {
      return beginsCounted(repeat.part());
    }
    if (pattern instanceof Pattern.Capture capture) {
      return beginsCounted(capture.part());
    }
    return pattern instanceof Pattern.Agree agree && beginsCounted(agree.part());
  }

  private boolean sequenceBeginsCounted(List<Pattern> parts) {
    for (Pattern part : parts) {
      if (part instanceof Pattern.Maybe maybe) {
        if (!beginsCounted(maybe.part())) {
          return false;
        }
      } else if (!takesNoWord(part)) {
        return beginsCounted(part);
      }
    }
    return false;
  }

  /** Returns whether a pattern looks at words and takes none. */
  static boolean takesNoWord(Pattern part) {
    return part instanceof Pattern.Not
        || part instanceof Pattern.Start
        || part instanceof Pattern.Negated
        || part instanceof Pattern.Look;
  }

  /** Whether what passes a test is a word or a number in any case. */
  private boolean isCounted(int number) {
    TokenTest test = tests.apply(number);
    return switch (test.kind()) {
      case LEMMA, FORM ->
          test.words().stream()
              .allMatch(word -> !word.isEmpty() && Character.isLetterOrDigit(word.charAt(0)));
      case FEATURES, REGEX -> false;
    };
  }
}
