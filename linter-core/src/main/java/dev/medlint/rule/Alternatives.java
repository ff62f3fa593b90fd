package dev.medlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The alternatives that are all of a pattern, apart from a name for what is found: «A or B», a word
 * list. Which of them may match in a sentence is known before any is tried, see {@link QueryIndex}.
 *
 * @param captures names for the whole, the outermost first
 * @param patterns the alternatives in the order in which they are tried
 */
public record Alternatives(List<String> captures, List<Pattern> patterns) {

  /** A pattern that is no choice. */
  private static final Alternatives NONE = new Alternatives(List.of(), List.of());

  public Alternatives {
    captures = List.copyOf(captures);
    patterns = LazyList.keep(patterns);
  }

  /**
   * Returns the alternatives of a pattern; none if it is not a choice between some.
   *
   * @param lists the word list of a number
   */
  public static Alternatives of(Pattern pattern, IntFunction<Pattern> lists) {
    List<String> captures = new ArrayList<>(1);
    Pattern at = pattern;
    while (true) {
      if (at instanceof Pattern.Begins begins) {
        at = begins.part();
      } else if (at instanceof Pattern.Capture capture) {
        captures.add(capture.name());
        at = capture.part();
      } else if (at instanceof Pattern.ListRef list) {
        at = lists.apply(list.number());
      } else {
        return at instanceof Pattern.Choice choice
            ? new Alternatives(captures, choice.alternatives())
            : NONE;
      }
    }
  }

  /** Returns a pattern that matches one alternative only, with the names for the whole. */
  public Pattern pattern(int alternative) {
    Pattern pattern = patterns.get(alternative);
    for (int i = captures.size() - 1; i >= 0; i--) {
      pattern = new Pattern.Capture(captures.get(i), pattern);
    }
    return pattern;
  }
}
