package dev.medlint.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The characters that one place of a regular expression admits.
 *
 * @param ranges first and last code point of each range
 * @param kinds sorts of characters that it admits besides
 * @param negated whether it admits all but those
 */
record CharSet(List<Range> ranges, List<Kind> kinds, boolean negated) {

  /** What matters of a character beside its code; every character is of one kind. */
  enum Kind {
    OTHER,
    LETTER,
    DIGIT,
    LINE_END;

    /** Returns the kind of a code point, as {@link java.util.regex.Pattern} tells it. */
    static Kind of(int codePoint) {
      if (Character.isLetter(codePoint)) {
        return LETTER;
      }
      if (Character.isDigit(codePoint)) {
        return DIGIT;
      }
      return switch (codePoint) {
        case '\n', '\r', 0x85, 0x2028, 0x2029 -> LINE_END;
        default -> OTHER;
      };
    }
  }

  /** Both ends belong to it. */
  record Range(int first, int last) {}

  /** What a dot admits. */
  static final CharSet ANY =
      new CharSet(List.of(), List.of(Kind.OTHER, Kind.LETTER, Kind.DIGIT), false);

  CharSet {
    ranges = List.copyOf(ranges);
    kinds = List.copyOf(kinds);
  }

  static CharSet of(int character) {
    return new CharSet(List.of(new Range(character, character)), List.of(), false);
  }

  /** Returns a set that admits what either does; neither may be negated. */
  CharSet or(CharSet other) {
    List<Range> allRanges = new ArrayList<>(ranges);
    allRanges.addAll(other.ranges);
    List<Kind> allKinds = new ArrayList<>(kinds);
    allKinds.addAll(other.kinds);
    return new CharSet(allRanges, allKinds, false);
  }

  /** Returns the ranges of all that a set of mere ranges does not admit. */
  CharSet complement() {
    List<Range> sorted = new ArrayList<>(ranges);
    sorted.sort(Comparator.comparingInt(Range::first));
    List<Range> others = new ArrayList<>();
    int next = 0;
    for (Range range : sorted) {
      if (range.first > next) {
        others.add(new Range(next, range.first - 1));
      }
      next = Math.max(next, range.last + 1);
    }
    others.add(new Range(next, Character.MAX_CODE_POINT));
    return new CharSet(others, List.of(), false);
  }

  CharSet negate() {
    return new CharSet(ranges, kinds, !negated);
  }

  /** Returns whether it admits a code point of a kind. */
  boolean admits(int codePoint, Kind kind) {
    Objects.requireNonNull(kind);
    boolean within = kinds.contains(kind);
    for (Range range : ranges) {
      within |= range.first <= codePoint && codePoint <= range.last;
    }
    return within != negated;
  }
}
