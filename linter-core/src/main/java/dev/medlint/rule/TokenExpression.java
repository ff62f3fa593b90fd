package dev.medlint.rule;

import java.util.Objects;
import java.util.regex.Pattern;

/** A regular expression that whole tokens are matched with by Java. Thread-safe. */
final class TokenExpression {

  private final String expression;

  /** Made when a token first needs it; two threads may do it twice, which does no harm. */
  private volatile Pattern pattern;

  /**
   * Creates an expression.
   *
   * @param expression as {@link Pattern} takes it
   */
  TokenExpression(String expression) {
    this.expression = Objects.requireNonNull(expression);
  }

  /** Returns whether all of a token matches. */
  boolean matches(String token) {
    Pattern known = pattern;
    if (known == null) {
      known = Pattern.compile(expression);
      pattern = known;
    }
    return known.matcher(token).matches();
  }

  @Override
  public String toString() {
    return expression;
  }
}
