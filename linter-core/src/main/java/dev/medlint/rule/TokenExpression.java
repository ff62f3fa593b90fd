package dev.medlint.rule;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A regular expression that whole tokens are matched with. Thread-safe.
 *
 * <p>Simple ones, letters and classes with a count such as {@code \d{1,3}} or {@code
 * [\p{L}\p{Nd}].*}, are matched here: setting up {@code java.util.regex} takes a cold process
 * longer than all the rest of a rule. A test holds that both say the same.
 */
final class TokenExpression {

  private final String expression;
  private final Optional<Part[]> parts;

  /** Made when a token first needs it; two threads may do it twice, which does no harm. */
  private volatile Pattern pattern;

  /**
   * Creates an expression.
   *
   * @param expression as {@link Pattern} takes it
   */
  TokenExpression(String expression) {
    this.expression = expression;
    this.parts = new Reader(expression).read();
  }

  /** Returns whether all of a token matches. */
  boolean matches(String token) {
    return (parts.isPresent() && !hasSurrogate(token))
        ? matches(parts.get(), 0, token, 0)
        : pattern().matcher(token).matches();
  }

  /** Returns whether it is matched without {@code java.util.regex}. */
  boolean isSimple() {
    return parts.isPresent();
  }

  @Override
  public String toString() {
    return expression;
  }

  private Pattern pattern() {
    Pattern known = pattern;
    if (known == null) {
      known = Pattern.compile(expression);
      pattern = known;
    }
    return known;
  }

  private static boolean hasSurrogate(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (Character.isSurrogate(token.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(Part[] parts, int first, String token, int at) {
    if (first == parts.length) {
      return at == token.length();
    }
    Part part = parts[first];
    int end = at;
    while (end - at < part.most && end < token.length() && part.holds(token.charAt(end))) {
      end++;
    }
    for (; end - at >= part.least; end--) {
      if (matches(parts, first + 1, token, end)) {
        return true;
      }
    }
    return false;
  }

  /** A set of characters, and how many of them may follow each other. */
  private static final class Part {

    private static final int ANY = 1;
    private static final int LETTER = 2;
    private static final int DIGIT = 4;

    private int kinds;

    /** First and last character of each range. */
    private char[] ranges = new char[2];

    private int rangeEnd;
    private int least = 1;
    private int most = 1;

    void add(char first, char last) {
      if (rangeEnd == ranges.length) {
        ranges = Arrays.copyOf(ranges, 2 * rangeEnd);
      }
      ranges[rangeEnd++] = first;
      ranges[rangeEnd++] = last;
    }

    boolean holds(char c) {
      for (int i = 0; i < rangeEnd; i += 2) {
        if (ranges[i] <= c && c <= ranges[i + 1]) {
          return true;
        }
      }
      return ((kinds & LETTER) != 0 && Character.isLetter(c))
          || ((kinds & DIGIT) != 0 && Character.isDigit(c))
          || ((kinds & ANY) != 0 && !isLineEnd(c));
    }

    private static boolean isLineEnd(char c) {
      return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }
  }

  /** Reads the parts of a simple expression. */
  private static final class Reader {

    /** Signs that stand for themselves nowhere, or not everywhere. */
    private static final String SIGNS = "\\[](){}|^$*+?&-.";

    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    /** Returns the parts; empty if the expression is not a simple one. */
    Optional<Part[]> read() {
      Part[] parts = new Part[text.length()];
      int count = 0;
      while (at < text.length()) {
        Part part = new Part();
        boolean readable = next('[') ? members(part) : next('.') ? any(part) : member(part, "-&");
        if (!readable || !count(part)) {
          return Optional.empty();
        }
        parts[count++] = part;
      }
      return Optional.of(Arrays.copyOf(parts, count));
    }

    private boolean next(char c) {
      boolean here = at < text.length() && text.charAt(at) == c;
      at += here ? 1 : 0;
      return here;
    }

    private static boolean any(Part part) {
      part.kinds = Part.ANY;
      return true;
    }

    private boolean members(Part part) {
      int first = at;
      while (!next(']')) {
        if (!member(part, ".()")) {
          return false;
        }
      }
      return at - 1 > first;
    }

    /**
     * Reads a character, a range or a named set.
     *
     * @param plain signs that stand for themselves here
     */
    private boolean member(Part part, String plain) {
      if (text.startsWith("\\d", at)) {
        part.add('0', '9');
        at += 2;
      } else if (text.startsWith("\\p{L}", at)) {
        part.kinds |= Part.LETTER;
        at += 5;
      } else if (text.startsWith("\\p{Nd}", at)) {
        part.kinds |= Part.DIGIT;
        at += 6;
      } else {
        return character(part, plain);
      }
      return true;
    }

    private boolean character(Part part, String plain) {
      if (!isPlain(plain)) {
        return false;
      }
      char first = text.charAt(at++);
      char last = first;
      if (plain.indexOf('-') < 0 && next('-')) {
        if (!isPlain(plain)) {
          return false;
        }
        last = text.charAt(at++);
      }
      part.add(first, last);
      return first <= last;
    }

    private boolean isPlain(String plain) {
      if (at == text.length()) {
        return false;
      }
      char c = text.charAt(at);
      return !Character.isSurrogate(c) && (SIGNS.indexOf(c) < 0 || plain.indexOf(c) >= 0);
    }

    private boolean count(Part part) {
      if (next('?')) {
        part.least = 0;
      } else if (next('*')) {
        part.least = 0;
        part.most = Integer.MAX_VALUE;
      } else if (next('+')) {
        part.most = Integer.MAX_VALUE;
      } else if (next('{')) {
        return numbers(part);
      }
      return !isCount();
    }

    private boolean numbers(Part part) {
      part.least = number();
      part.most = next(',') ? number() : part.least;
      return part.least >= 0 && part.most >= part.least && next('}') && !isCount();
    }

    /** Returns a number of one or two digits, or -1. */
    private int number() {
      int number = -1;
      for (int i = 0; i < 2 && at < text.length() && isDigit(text.charAt(at)); i++) {
        number = Math.max(number, 0) * 10 + text.charAt(at++) - '0';
      }
      return number;
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    /** Returns whether a second count follows, which makes the first lazy or possessive. */
    private boolean isCount() {
      return at < text.length() && "?*+{".indexOf(text.charAt(at)) >= 0;
    }
  }
}
