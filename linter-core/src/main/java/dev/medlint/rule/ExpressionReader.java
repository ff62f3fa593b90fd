package dev.medlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes regular expressions apart, as far as whole tokens can be matched with them in one pass:
 * characters, sets of them, groups, alternatives and counts. Not thread-safe.
 */
final class ExpressionReader {

  /** Signs that stand for themselves nowhere, or not everywhere. */
  private static final String SIGNS = "\\[](){}|^$*+?&-.";

  private static final CharSet DIGITS = range('0', '9');
  private static final CharSet WORD =
      range('a', 'z').or(range('A', 'Z')).or(CharSet.of('_')).or(DIGITS);
  private static final CharSet SPACES = range('\t', '\r').or(CharSet.of(' '));

  private final String text;
  private int at;

  private ExpressionReader(String text) {
    this.text = text;
  }

  /** An expression that asks for more than this program reads; never leaves this class. */
  private static final class OtherSyntax extends Exception {
    private static final long serialVersionUID = 1;
  }

  /**
   * Returns the parts of an expression; empty if it is left to {@link java.util.regex}.
   *
   * @param expression as {@link java.util.regex.Pattern} takes it
   */
  static Optional<ExpressionPart> read(String expression) {
    ExpressionReader reader = new ExpressionReader(expression);
    try {
      ExpressionPart all = reader.choice();
      return reader.at == expression.length() ? Optional.of(all) : Optional.empty();
    } catch (OtherSyntax e) {
      return Optional.empty();
    }
  }

  private static CharSet range(int first, int last) {
    return new CharSet(List.of(new CharSet.Range(first, last)), List.of(), false);
  }

  private boolean isAt(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private boolean next(char c) {
    boolean here = isAt(c);
    at += here ? 1 : 0;
    return here;
  }

  private boolean next(String words) {
    boolean here = text.startsWith(words, at);
    at += here ? words.length() : 0;
    return here;
  }

  private ExpressionPart choice() throws OtherSyntax {
    List<ExpressionPart> alternatives = new ArrayList<>();
    do {
      alternatives.add(sequence());
    } while (next('|'));
    return alternatives.size() == 1 ? alternatives.get(0) : new ExpressionPart.Choice(alternatives);
  }

  private ExpressionPart sequence() throws OtherSyntax {
    List<ExpressionPart> parts = new ArrayList<>();
    while (at < text.length() && !isAt('|') && !isAt(')')) {
      parts.add(counted(single()));
    }
    return new ExpressionPart.Sequence(parts);
  }

  private ExpressionPart single() throws OtherSyntax {
    if (next('(')) {
      if (isAt('?') && !next("?:")) {
        throw new OtherSyntax();
      }
      ExpressionPart group = choice();
      require(next(')'));
      return group;
    }
    if (next('[')) {
      return new ExpressionPart.One(members());
    }
    return new ExpressionPart.One(next('.') ? CharSet.ANY : member("-&"));
  }

  private CharSet members() throws OtherSyntax {
    boolean negated = next('^');
    CharSet all = new CharSet(List.of(), List.of(), false);
    int first = at;
    while (!next(']')) {
      boolean dash = isAt('-') && (at == first || text.startsWith("]", at + 1));
      all = all.or(dash ? CharSet.of(text.charAt(at++)) : member(".()|?*+$}{"));
    }
    require(at - 1 > first);
    return negated ? all.negate() : all;
  }

  /**
   * Reads a character, a range or a named set.
   *
   * @param plain signs that stand for themselves here; without a dash a range may stand here
   */
  private CharSet member(String plain) throws OtherSyntax {
    CharSet named = named();
    boolean ranges = plain.indexOf('-') < 0;
    if (!named.kinds().isEmpty() || !named.ranges().isEmpty()) {
      require(!ranges || !isAt('-') || text.startsWith("-]", at));
      return named;
    }
    int first = character(plain);
    if (!ranges || !isAt('-') || text.startsWith("-]", at)) {
      return CharSet.of(first);
    }
    at++;
    int last = character(plain);
    require(first <= last);
    return range(first, last);
  }

  /** Reads a named set; returns an empty one if none stands here. */
  private CharSet named() {
    if (next("\\d")) {
      return DIGITS;
    }
    if (next("\\w")) {
      return WORD;
    }
    if (next("\\s")) {
      return SPACES;
    }
    if (next("\\D")) {
      return DIGITS.complement();
    }
    if (next("\\W")) {
      return WORD.complement();
    }
    if (next("\\S")) {
      return SPACES.complement();
    }
    if (next("\\p{L}")) {
      return new CharSet(List.of(), List.of(CharSet.Kind.LETTER), false);
    }
    if (next("\\p{Nd}")) {
      return new CharSet(List.of(), List.of(CharSet.Kind.DIGIT), false);
    }
    return new CharSet(List.of(), List.of(), false);
  }

  private int character(String plain) throws OtherSyntax {
    require(at < text.length());
    int c = text.codePointAt(at);
    at += Character.charCount(c);
    if (c == '\\') {
      require(at < text.length());
      char escaped = text.charAt(at++);
      require(escaped > ' ' && escaped < 0x7f && !Character.isLetterOrDigit(escaped));
      return escaped;
    }
    boolean half = Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE;
    require(!half && (SIGNS.indexOf(c) < 0 || plain.indexOf(c) >= 0));
    return c;
  }

  private ExpressionPart counted(ExpressionPart part) throws OtherSyntax {
    ExpressionPart counted = part;
    if (next('?')) {
      counted = new ExpressionPart.Repeat(part, 0, 1);
    } else if (next('*')) {
      counted = new ExpressionPart.Repeat(part, 0, Integer.MAX_VALUE);
    } else if (next('+')) {
      counted = new ExpressionPart.Repeat(part, 1, Integer.MAX_VALUE);
    } else if (next('{')) {
      counted = numbers(part);
    }
    // A second sign would make the count lazy or possessive, or be a mistake.
    require(at == text.length() || "?*+{".indexOf(text.charAt(at)) < 0);
    return counted;
  }

  private ExpressionPart numbers(ExpressionPart part) throws OtherSyntax {
    int least = number();
    int most = least;
    if (next(',')) {
      most = isAt('}') ? Integer.MAX_VALUE : number();
    }
    require(next('}') && least <= most);
    return new ExpressionPart.Repeat(part, least, most);
  }

  /** Reads a number of one or two digits. */
  private int number() throws OtherSyntax {
    int first = at;
    int number = 0;
    while (at < text.length() && at < first + 2 && isDigit(text.charAt(at))) {
      number = number * 10 + text.charAt(at++) - '0';
    }
    require(at > first);
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static void require(boolean readable) throws OtherSyntax {
    if (!readable) {
      throw new OtherSyntax();
    }
  }
}
