package dev.medlint.rule;

import dev.medlint.binary.BinaryTable;
import dev.medlint.source.GivenUpException;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A regular expression that whole tokens are matched with by Java. Thread-safe. */
final class TokenExpression {

  /** In UTF-16 units; of what is longer Java's stack might not hold the ways back. */
  private static final int LONGEST = 1_000;

  private final Supplier<String> expression;

  /** Made when a token first needs it; two threads may do it twice, which does no harm. */
  private volatile Pattern pattern;

  /**
   * Creates an expression.
   *
   * @param expression as {@link Pattern} takes it
   */
  TokenExpression(String expression) {
    this.expression = new Known(Objects.requireNonNull(expression));
  }

  /**
   * Creates an expression that is read when it is needed.
   *
   * @param number number of the string in the table
   */
  TokenExpression(BinaryTable table, int number) {
    this.expression = new Stored(table, number);
  }

  private record Known(String get) implements Supplier<String> {}

  /** Classes with names and no lambdas, which would slow a cold start. */
  private record Stored(BinaryTable table, int number) implements Supplier<String> {
    @Override
    public String get() {
      return table.string(number);
    }
  }

  /** Returns whether all of a token matches; one too long to be a word does not. */
  boolean matches(String token) {
    Pattern known = pattern;
    if (known == null) {
      known = Pattern.compile(expression.get());
      pattern = known;
    }
    return token.length() <= LONGEST && known.matcher(new Watched(token)).matches();
  }

  /** Some expressions try very many ways, and Java asks for nothing but characters meanwhile. */
  private record Watched(String token) implements CharSequence {

    @Override
    public int length() {
      return token.length();
    }

    @Override
    public char charAt(int index) {
      GivenUpException.check();
      return token.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return token.substring(start, end);
    }

    @Override
    public String toString() {
      return token;
    }
  }

  @Override
  public String toString() {
    return expression.get();
  }
}
