package dev.medlint.explain;

/**
 * How much is told.
 *
 * @param examples of each kind, at most
 * @param perRule examples of one rule where several rules guard a provision, at most
 * @param cases cases of practice on one provision, at most
 */
public record Detail(int examples, int perRule, int cases) {

  /** For a terminal. */
  public static final Detail SHORT = new Detail(5, 1, 5);

  /** For a page. */
  public static final Detail FULL = new Detail(40, 3, 100);
}
